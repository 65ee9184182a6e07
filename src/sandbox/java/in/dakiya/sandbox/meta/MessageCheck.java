package in.dakiya.sandbox.meta;

import java.time.InstantSource;

/** Reads the message of a send call, or refuses it as Meta does. */
final class MessageCheck {
    private static final int LONGEST_CALLBACK_DATA = 512;

    private final PlainCheck plain;
    private final InteractiveCheck interactive;
    private final TemplateCheck template;

    MessageCheck(TemplateCatalog catalog, MediaStore store, InstantSource clock) {
        MediaUse media = new MediaUse(store, clock);
        this.plain = new PlainCheck(media);
        this.interactive = new InteractiveCheck(media);
        this.template = new TemplateCheck(catalog, media);
    }

    /** What every send call must have, whatever its type. */
    static void envelope(Part message) {
        String type = type(message);
        message.only(
                "messaging_product",
                "recipient_type",
                "to",
                "recipient",
                "type",
                type,
                "context",
                "biz_opaque_callback_data");
        message.is("messaging_product", "whatsapp");
        if (message.has("recipient_type")) {
            message.is("recipient_type", "individual");
        }
        message.optionalText("biz_opaque_callback_data", LONGEST_CALLBACK_DATA);
        message.optionalObject("context")
                .ifPresent(context -> context.only("message_id").text("message_id", 512));
    }

    Draft draft(Part message) {
        String type = type(message);
        Part content = message.object(type);
        return switch (type) {
            case "text" -> plain.text(content);
            case "document" -> plain.document(content);
            case "image" -> plain.image(content);
            case "interactive" -> interactive.check(content.under(MetaCode.INVALID));
            case "template" -> template.check(content.under(MetaCode.INVALID), !message.has("to"));
            default -> throw new MetaRefusal(MetaCode.TYPE_UNSUPPORTED, "type " + type + " is not known here.");
        };
    }

    private static String type(Part message) {
        return message.optionalText("type", 40).orElse("text");
    }
}
