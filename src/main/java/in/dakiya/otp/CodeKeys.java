package in.dakiya.otp;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stack's keys for delivery codes, {@code dakiya.otp.key}: the first issues, all check. To exchange a key, put the
 * new one in front and take the old one away after thirty days, when its last code has expired.
 */
public final class CodeKeys {

    /** RFC 4226, R6: a shared secret has at least 128 bits. */
    static final int SHORTEST_KEY = 16;

    private static final String NAME = "dakiya.otp.key";
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    private final Map<String, byte[]> keys;
    private final String issuingId;

    private CodeKeys(Map<String, byte[]> keys, String issuingId) {
        this.keys = keys;
        this.issuingId = issuingId;
    }

    /**
     * Reads a comma list of {@code keyid:base64}.
     *
     * @throws IllegalArgumentException with the entry's place in the list; nothing of the list is quoted, as a key may
     *     stand where its id should
     */
    public static CodeKeys parse(String list) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        String first = "";
        String[] entries = list.split(",", -1);
        for (int place = 1; place <= entries.length; place++) {
            String[] parts = parts(entries[place - 1], place);
            if (keys.put(parts[0], key(parts[1], place)) != null) {
                throw wrong(place, "has the key id of an earlier entry");
            }
            first = first.isEmpty() ? parts[0] : first;
        }
        return new CodeKeys(keys, first);
    }

    /** The id of the key that new codes are made with; it is stored beside the code's moving factor. */
    public String issuingId() {
        return issuingId;
    }

    /** The code itself. Empty where the key was taken away: then nothing can be sent or checked, and nothing counted. */
    public Optional<PlainCode> code(CodeSubject subject, String keyId, long movingFactor) {
        return Optional.ofNullable(keys.get(keyId)).map(key -> Hotp.code(subject.key(key), movingFactor));
    }

    /** The code that is in force for a shipment. Empty as above. */
    public Optional<PlainCode> code(String orderId, int shipment, DeliveryCode code) {
        CodeSubject subject = new CodeSubject(orderId, shipment, code.issueNumber());
        return code(subject, code.keyId(), code.movingFactor());
    }

    private static String[] parts(String entry, int place) {
        if (entry.isBlank()) {
            throw wrong(place, "is empty");
        }
        int colon = entry.indexOf(':');
        if (colon < 0) {
            throw wrong(place, "has no colon between key id and key");
        }
        String keyId = entry.substring(0, colon).strip();
        if (!KEY_ID.matcher(keyId).matches()) {
            throw wrong(place, "has a key id that is not 1 to 32 letters, digits, dots, dashes or underscores");
        }
        return new String[] {keyId, entry.substring(colon + 1).strip()};
    }

    private static byte[] key(String base64, int place) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException quotesTheCharacter) {
            throw wrong(place, "has a key that is not Base64");
        }
        if (key.length < SHORTEST_KEY) {
            throw wrong(place, "has a key shorter than " + SHORTEST_KEY + " bytes; take 32 random ones");
        }
        return key;
    }

    private static IllegalArgumentException wrong(int place, String what) {
        return new IllegalArgumentException(
                NAME + ": entry " + place + " " + what + ". Expected a comma list of keyid:base64");
    }

    @Override
    public String toString() {
        return "CodeKeys" + keys.keySet();
    }
}
