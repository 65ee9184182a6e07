package in.dakiya.platform;

import java.util.Locale;

/** Languages in requests: of a BCP 47 tag such as {@code hi-IN} the primary subtag is kept. */
final class LanguageTags {

    static final String ENGLISH = "en";

    private static final TextRule TAG =
            TextRule.matching(35, "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", "must be a language code such as hi");

    private LanguageTags() {}

    static String read(Fields fields, String name, String fallback) {
        String tag = fields.text(name, TAG, fallback);
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
