package in.dakiya.chat;

/**
 * A file with a caption; only inside the 24-hour window.
 *
 * @param caption at most 1,024 characters, cut; empty for none
 */
public record Document(DocumentFile file, String caption) implements Message {
    public Document {
        caption = TextLimit.CAPTION.fitOrEmpty(caption);
    }
}
