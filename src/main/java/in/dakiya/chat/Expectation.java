package in.dakiya.chat;

import java.util.Optional;

/** What we have asked a person for last, outside of a dialogue: his next words may answer it. One at a time. */
public sealed interface Expectation {

    /** The delivery code of a parcel. */
    record Code(String orderId, int shipment) implements Expectation {}

    /** A photo that shows that a parcel was delivered. */
    record ClaimPhoto(String orderId, int shipment) implements Expectation {}

    /** A photo of a parcel that came back damaged. */
    record Evidence(String orderId, int shipment) implements Expectation {}

    /**
     * For which order a code was meant that he typed.
     *
     * @param wamid of the message in which he did
     * @param typed the code as it was made unreadable at once: hexadecimal HMAC
     */
    record CodeOf(String wamid, String typed) implements Expectation {}

    /** What a packed parcel weighs. */
    record Weight(String orderId, int shipment) implements Expectation {}

    /** One line for storage, read again by {@link #parse}. */
    default String text() {
        return switch (this) {
            case Code e -> "CODE|" + e.orderId() + "|" + e.shipment();
            case ClaimPhoto e -> "CLAIM|" + e.orderId() + "|" + e.shipment();
            case Evidence e -> "DAMAGE|" + e.orderId() + "|" + e.shipment();
            case Weight e -> "WEIGHT|" + e.orderId() + "|" + e.shipment();
            case CodeOf e -> "WHICH|" + e.typed() + "|" + e.wamid();
        };
    }

    static Optional<Expectation> parse(String text) {
        String[] parts = text.split("\\|", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "CODE" -> Optional.of(new Code(parts[1], Integer.parseInt(parts[2])));
            case "CLAIM" -> Optional.of(new ClaimPhoto(parts[1], Integer.parseInt(parts[2])));
            case "DAMAGE" -> Optional.of(new Evidence(parts[1], Integer.parseInt(parts[2])));
            case "WEIGHT" -> Optional.of(new Weight(parts[1], Integer.parseInt(parts[2])));
            case "WHICH" -> Optional.of(new CodeOf(parts[2], parts[1]));
            default -> Optional.empty();
        };
    }
}
