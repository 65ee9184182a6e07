package in.dakiya.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** What Meta says of a file that somebody sent (Meta: Media, GET /{media-id}). */
public sealed interface MediaLookUp {

    /**
     * @param url lives five minutes, and wants the access token
     * @param sha256 64 lower-case hex digits, empty where Meta does not say
     * @param bytes its size, 0 where Meta does not say
     */
    record Found(String url, String sha256, long bytes) implements MediaLookUp {}

    /** Meta does not have it, or not for us. */
    record Gone() implements MediaLookUp {}

    /** Not known this time. */
    record Failed(String why) implements MediaLookUp {}

    int NOTHING_SAID = 0;
    int NO_SUCH_OBJECT = 100;

    static MediaLookUp found(JsonNode answer) {
        return new Found(
                answer.path("url").asText(),
                hex(answer.path("sha256").asText()),
                answer.path("file_size").asLong());
    }

    static MediaLookUp refused(SendOutcome.Refused refused) {
        boolean unknown = refused.code() == NO_SUCH_OBJECT || refused.code() == NOTHING_SAID;
        return unknown && refused.family() == ErrorFamily.DEFECT
                ? new Gone()
                : new Failed(refused.family() + " " + refused.code());
    }

    /** Meta writes it in hex here and in base64 elsewhere, and says nowhere which it is. */
    private static String hex(String sha256) {
        if (sha256.matches("[0-9a-fA-F]{64}")) {
            return sha256.toLowerCase(Locale.ROOT);
        }
        return sha256.matches("[A-Za-z0-9+/]{43}=")
                ? HexFormat.of().formatHex(Base64.getDecoder().decode(sha256))
                : "";
    }
}
