package in.dakiya.sandbox.meta;

import in.dakiya.sandbox.meta.MediaUse.Used;
import java.util.Set;

/** Texts, documents and images. Sources: Meta's pages "Text messages", "Document messages", "Image messages". */
final class PlainCheck {
    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_CAPTION = 1_024;

    private final MediaUse media;

    PlainCheck(MediaUse media) {
        this.media = media;
    }

    Draft text(Part text) {
        text.only("body", "preview_url");
        if (text.has("preview_url") && !text.node().get("preview_url").isBoolean()) {
            throw text.refused("preview_url", "must be a boolean.");
        }
        return Draft.service(Bubble.plain("text", text.text("body", LONGEST_TEXT)));
    }

    Draft document(Part document) {
        document.only("id", "link", "caption", "filename");
        return file("document", document, MediaTypes.DOCUMENTS);
    }

    Draft image(Part image) {
        image.only("id", "link", "caption");
        return file("image", image, MediaTypes.IMAGES);
    }

    private Draft file(String kind, Part file, Set<String> types) {
        Used used = media.read(file, types);
        String caption = file.optionalText("caption", LONGEST_CAPTION).orElse("");
        return Draft.service(Bubble.file(kind, caption, used.media()), used.laterFailure());
    }
}
