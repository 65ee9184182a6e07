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
    /** The name of the one value of an authentication template: the code. */
    public static final String CODE = "code";

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

    /**
     * By a template of the category AUTHENTICATION, whose words are Meta's: the code alone, shown and to be copied.
     *
     * @param code 4 to 15 letters and digits (Meta: authentication templates)
     */
    public static FromTemplate ofCode(String name, String language, String code) {
        if (!code.matches("[A-Za-z0-9]{4,15}")) {
            throw new IllegalArgumentException("not a code that a template takes");
        }
        return new FromTemplate(name, language, Map.of(CODE, code), List.of());
    }

    /** Its values are names, addresses and codes: not for logs. */
    @Override
    public String toString() {
        return "FromTemplate[" + name + " " + language + "]";
    }

    private static Map<String, String> cleaned(Map<String, String> parameters) {
        Map<String, String> cleaned = new LinkedHashMap<>();
        parameters.forEach((name, value) -> cleaned.put(name, TextLimit.PARAMETER.fit(UserValue.plain(value))));
        return Collections.unmodifiableMap(cleaned);
    }
}
