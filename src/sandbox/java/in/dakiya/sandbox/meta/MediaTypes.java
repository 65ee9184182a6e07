package in.dakiya.sandbox.meta;

import java.util.Map;
import java.util.Set;

/** Which files Meta takes, and how large they may be. Source: Meta's page "Media". */
final class MediaTypes {
    static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    static final Set<String> DOCUMENTS = Set.of(
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/3gpp");
    private static final Set<String> SOUNDS = Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg");
    private static final int MEGABYTE = 1_024 * 1_024;
    private static final Map<Set<String>, Integer> LARGEST = Map.of(
            IMAGES,
            5 * MEGABYTE,
            DOCUMENTS,
            100 * MEGABYTE,
            VIDEOS,
            16 * MEGABYTE,
            SOUNDS,
            16 * MEGABYTE,
            Set.of("image/webp"),
            500 * 1_024);

    private MediaTypes() {}

    static void check(String mimeType, byte[] bytes) {
        int largest = LARGEST.entrySet().stream()
                .filter(kind -> kind.getKey().contains(mimeType))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new MetaRefusal(
                        MetaCode.PARAMETER,
                        "Param file must be a file with one of the following types: " + DOCUMENTS + IMAGES
                                + ". Received file of type '" + mimeType + "'."));
        if (bytes.length == 0 || bytes.length > largest) {
            throw new MetaRefusal(
                    MetaCode.PARAMETER, "The file has " + bytes.length + " bytes, allowed are 1 to " + largest + ".");
        }
        if (!looksLike(mimeType, bytes)) {
            throw new MetaRefusal(MetaCode.MEDIA, "The file's content is not of type '" + mimeType + "'.");
        }
    }

    private static boolean looksLike(String mimeType, byte[] bytes) {
        return switch (mimeType) {
            case "application/pdf" -> startsWith(bytes, '%', 'P', 'D', 'F');
            case "image/jpeg" -> startsWith(bytes, 0xff, 0xd8, 0xff);
            case "image/png" -> startsWith(bytes, 0x89, 'P', 'N', 'G');
            default -> true;
        };
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
