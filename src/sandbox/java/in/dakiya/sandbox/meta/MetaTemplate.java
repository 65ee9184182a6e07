package in.dakiya.sandbox.meta;

import java.time.Duration;
import java.util.List;

/**
 * A template as it was created.
 *
 * @param named whether parameters go by name, otherwise by position
 * @param headerFormat {@code TEXT}, {@code DOCUMENT}, {@code IMAGE}, or empty where there is no header
 * @param header the text of a text header
 * @param kept how long a message waits for a phone without network before it is dropped
 */
record MetaTemplate(
        long id,
        String name,
        String language,
        PriceCategory category,
        TemplateState state,
        boolean named,
        String headerFormat,
        TemplateText header,
        TemplateText body,
        String footer,
        List<TemplateButton> buttons,
        Duration kept) {

    /**
     * @param type {@code QUICK_REPLY}, {@code URL}, {@code PHONE_NUMBER} or {@code OTP}
     * @param url empty unless it is a URL
     */
    record TemplateButton(String type, String label, TemplateText url) {}

    MetaTemplate in(TemplateState other) {
        return new MetaTemplate(
                id, name, language, category, other, named, headerFormat, header, body, footer, buttons, kept);
    }

    MetaTemplate as(PriceCategory other) {
        return new MetaTemplate(
                id, name, language, other, state, named, headerFormat, header, body, footer, buttons, kept);
    }
}
