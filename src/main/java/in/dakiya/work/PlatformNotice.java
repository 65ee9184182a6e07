package in.dakiya.work;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the platform is told. It holds codes only, and nothing of a person.
 *
 * @param orderId empty where it concerns no order
 * @param shipment zero where it concerns no shipment
 * @param status of the shipment, or of the order; empty where there is none
 * @param source on whose word: a name of the API
 * @param reason a code, may be empty
 * @param detail more of the reason, may be empty
 * @param awb empty while there is none
 * @param courier empty while there is none
 * @param version of the order that it tells of; notices of one order arrive in this order
 */
public record PlatformNotice(
        Type type,
        String sellerId,
        String orderId,
        int shipment,
        String status,
        String source,
        String reason,
        String detail,
        String awb,
        String courier,
        Instant at,
        long version) {

    /** Stored by name; what the platform reads is the wire name. */
    public enum Type {
        ORDER_STATUS("order.status"),
        SHIPMENT_STATUS("shipment.status"),
        RTS_REQUESTED("shipment.rts_requested"),
        DOCUMENTS_READY("documents.ready"),
        ORDER_ATTENTION("order.attention"),
        ORDER_CANCELLED("order.cancelled"),
        MESSAGE_UNDELIVERABLE("message.undeliverable"),
        CONTACT_OPTED_OUT("contact.opted_out"),
        SELLER_STATE("seller.state");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** The prefix of the names of notices, and of one version's, whose text order is the order of versions. */
    public static final String NAME = "NOTICE#";

    /** Where the names of a version's notices begin. */
    public static String nameOf(long version) {
        return NAME + "%012d".formatted(version);
    }

    /** The name of its work: the same cause never makes two. */
    public String workName() {
        return Stream.of(
                        nameOf(version),
                        type.wireName(),
                        shipment == 0 ? "" : Integer.toString(shipment),
                        reason,
                        detail)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("#"));
    }
}
