package in.dakiya.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What follows {@code /t/} in the address of a shipment's tracking page: base64url of nine random bytes, the shipment's
 * number and the order's id. Who has it may see where the parcel is; nobody can make one up. The random part is kept
 * with the shipment ({@link Shipment.Particulars#trackingKey()}), so that nothing has to be looked up.
 *
 * @param key the random part, twelve characters of base64url
 */
public record TrackingToken(String key, int shipment, String orderId) {

    private static final int KEY_BYTES = 9;
    private static final int LONGEST = 80;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** A new random part. */
    public static String newKey(RandomGenerator random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return ENCODER.encodeToString(key);
    }

    /** Nothing where the shipment has no page. */
    public static Optional<TrackingToken> of(Shipment shipment) {
        String key = shipment.particulars().trackingKey();
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrackingToken(key, shipment.number(), shipment.orderId()));
    }

    public String text() {
        byte[] id = orderId.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(Base64.getUrlDecoder().decode(key), KEY_BYTES + 1 + id.length);
        all[KEY_BYTES] = (byte) shipment;
        System.arraycopy(id, 0, all, KEY_BYTES + 1, id.length);
        return ENCODER.encodeToString(all);
    }

    /** Anything that is not one of ours, in exactly the form in which we write them, is nothing. */
    public static Optional<TrackingToken> parse(String text) {
        if (text.length() > LONGEST || !text.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length <= KEY_BYTES + 1
                || all[KEY_BYTES] < 1
                || !ENCODER.encodeToString(all).equals(text)) {
            return Optional.empty();
        }
        String orderId = new String(all, KEY_BYTES + 1, all.length - KEY_BYTES - 1, StandardCharsets.UTF_8);
        String key = ENCODER.encodeToString(Arrays.copyOf(all, KEY_BYTES));
        return orderId.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
                ? Optional.of(new TrackingToken(key, all[KEY_BYTES], orderId))
                : Optional.empty();
    }

    /** Whether it is the one of this shipment. Takes equally long whatever is wrong with it. */
    public boolean opens(Shipment of) {
        String right = of.particulars().trackingKey();
        return !right.isEmpty()
                && MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    /** Not the key: whoever has it sees the page. */
    @Override
    public String toString() {
        return "TrackingToken[" + orderId + ", " + shipment + "]";
    }
}
