package in.dakiya.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message by an approved template, the only kind that may be sent outside the 24-hour window. How long its texts are
 * together is known only to the template itself, so the catalog of templates cuts them once more.
 *
 * @param language the language wished for, for example {@code hi}
 * @param parameters by name, for header and body; line breaks become spaces, formatting characters harmless and an empty
 *     value "-", because Meta refuses the message otherwise (132012, 132018)
 * @param payloads one for each quick reply, in order
 * @param urlSuffix what the template's address ends with, empty where it has no such button
 * @param header the PDF above the text, where the template has one
 */
public record FromTemplate(
        String name,
        String language,
        Map<String, String> parameters,
        List<String> payloads,
        String urlSuffix,
        @Nullable DocumentFile header)
        implements Message {
    private static final int LONGEST_SUFFIX = 1_000;

    public FromTemplate {
        parameters = cleaned(parameters);
        payloads.forEach(payload -> Payloads.check(payload, Payloads.OF_TEMPLATE));
        Payloads.checkDistinct(payloads);
        payloads = List.copyOf(payloads);
        if (!urlSuffix.matches("[A-Za-z0-9._~%/?&=+-]*") || urlSuffix.length() > LONGEST_SUFFIX) {
            throw new IllegalArgumentException("not the end of an address");
        }
        if (header != null && !header.extension().equals("pdf")) {
            throw new IllegalArgumentException("a template's document is a PDF");
        }
    }

    /** Without link and document. */
    public FromTemplate(String name, String language, Map<String, String> parameters, List<String> payloads) {
        this(name, language, parameters, payloads, "", null);
    }

    private static Map<String, String> cleaned(Map<String, String> parameters) {
        Map<String, String> cleaned = new LinkedHashMap<>();
        parameters.forEach((name, value) -> cleaned.put(name, TextLimit.PARAMETER.fit(UserValue.plain(value))));
        return Collections.unmodifiableMap(cleaned);
    }
}
