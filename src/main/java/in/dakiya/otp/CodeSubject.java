package in.dakiya.otp;

/**
 * What a code is for: one issue of one shipment. A code of one is no code of another.
 *
 * @param shipment the shipment's number in its order, from 1
 * @param issue the issue's number, from 1
 */
public record CodeSubject(String orderId, int shipment, int issue) {

    public CodeSubject {
        if (orderId.isEmpty() || shipment < 1 || issue < 1) {
            throw new IllegalArgumentException("A code is for an order, and shipment and issue count from 1");
        }
    }

    /** The key of this one code: HMAC-SHA256 with the stack's key over order, shipment and issue. */
    byte[] key(byte[] stackKey) {
        return Hmac.SHA256.of(
                stackKey,
                Canonical.bytes(
                        "dakiya delivery code 1", orderId, Integer.toString(shipment), Integer.toString(issue)));
    }
}
