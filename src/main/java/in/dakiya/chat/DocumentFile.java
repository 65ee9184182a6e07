package in.dakiya.chat;

import java.util.Locale;
import java.util.Set;

/**
 * A stored file that goes into a chat. It is uploaded to Meta when the message is sent.
 *
 * @param storageKey where the bytes are kept
 * @param fileName what the person sees; made safe. Its extension decides icon and program on the phone, so a name
 *     without one that Meta takes gets {@code .pdf}
 */
public record DocumentFile(String storageKey, String fileName) {
    private static final int MOST = 100;
    private static final Set<String> EXTENSIONS = Set.of("pdf", "txt", "doc", "docx", "xls", "xlsx", "ppt", "pptx");

    public DocumentFile {
        if (storageKey.isBlank()) {
            throw new IllegalArgumentException("a document has no storage key");
        }
        fileName = safe(fileName);
    }

    /** Lower case, without the dot; always one that Meta takes as a document. */
    public String extension() {
        return extensionOf(fileName);
    }

    private static String safe(String name) {
        String line = TextLimit.line(name).replaceAll("[\\\\/:*?\"<>|%;\\p{Cntrl}]+", "-");
        String extension = extensionOf(line);
        boolean known = EXTENSIONS.contains(extension);
        String stem = known ? line.substring(0, line.length() - extension.length() - 1) : line;
        String trimmed = stem.replaceAll("^[.\\s-]+|[.\\s-]+$", "");
        String end = "." + (known ? extension : "pdf");
        return (trimmed.isEmpty() ? "document" : TextLimit.cut(trimmed, MOST - end.length())) + end;
    }

    private static String extensionOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
