package in.dakiya.order;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shop and its settings, as the platform registered it.
 *
 * @param whatsapp the registered WhatsApp number, digits with country code
 * @param contacts further people who act for the shop
 * @param language BCP 47 primary subtag
 */
public record Seller(
        String sellerId,
        String name,
        String whatsapp,
        List<Contact> contacts,
        String language,
        String phone,
        String email,
        Gst gst,
        Address address,
        Logistics logistics,
        Delivery delivery,
        @Nullable Hours hours,
        Invoicing invoice,
        NewOrderNotice newOrder) {

    public Seller {
        contacts = List.copyOf(contacts);
    }

    public enum State {
        PENDING,
        ACTIVE,
        PAUSED,
        SUSPENDED
    }

    public enum Role {
        OWNER,
        STAFF
    }

    public enum Scheme {
        REGULAR,
        COMPOSITION,
        UNREGISTERED
    }

    public enum InvoiceSource {
        DAKIYA,
        PLATFORM
    }

    /** How the seller gets his invoices in the chat. */
    public enum InvoiceDelivery {
        /** As a document of its own. */
        SEPARATE,
        /** With the label in one PDF. */
        WITH_LABEL
    }

    /** How new orders are told: one message each, or gathered. */
    public enum NewOrderNotice {
        EACH,
        DIGEST
    }

    public record Contact(String whatsapp, String name, Role role, String language) {}

    /** @param gstin 15 characters, empty for an unregistered seller */
    public record Gst(Scheme scheme, String gstin) {}

    /**
     * @param partner the name of a courier package, for example {@code shiprocket}
     * @param account which of the stack's accounts with that partner
     * @param pickupLocation the partner's name of the pickup address, at most 36 characters for Shiprocket
     */
    public record Logistics(
            String partner,
            String account,
            String pickupLocation,
            boolean autoManifest,
            Parcel defaultParcel,
            String labelSize) {}

    public record Delivery(boolean otpRequired, boolean photosRequired) {}

    /** Working hours in Asia/Kolkata; {@code closed} holds days of week. */
    public record Hours(LocalTime from, LocalTime to, Set<DayOfWeek> closed) {
        private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

        public Hours {
            closed = Set.copyOf(closed);
        }

        /** When the shop is open: now, or from the next opening on; now where it never opens. */
        public Instant openFrom(Instant now) {
            ZonedDateTime local = now.atZone(INDIA);
            for (int days = 0; days <= DayOfWeek.values().length; days++) {
                ZonedDateTime opens =
                        local.toLocalDate().plusDays(days).atTime(from).atZone(INDIA);
                ZonedDateTime closes = opens.with(to);
                if (!closed.contains(opens.getDayOfWeek()) && local.isBefore(closes)) {
                    return local.isBefore(opens) ? opens.toInstant() : now;
                }
            }
            return now;
        }
    }

    /**
     * @param series 1 to 3 of A-Z 0-9
     * @param next the serial of the first invoice that we number
     * @param copies how many of the three of Rule 48(1) CGST are in the PDF: the recipient's, the transporter's, the supplier's
     */
    public record Invoicing(InvoiceSource source, String series, int next, InvoiceDelivery delivery, int copies) {
        public static final int MOST_COPIES = 3;

        public Invoicing(InvoiceSource source, String series, int next) {
            this(source, series, next, InvoiceDelivery.SEPARATE, 1);
        }
    }

    /** The registered number first, then the other contacts. */
    public List<Contact> people() {
        Contact owner = new Contact(whatsapp, name, Role.OWNER, language);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(owner),
                        contacts.stream().filter(c -> !c.whatsapp().equals(whatsapp)))
                .toList();
    }
}
