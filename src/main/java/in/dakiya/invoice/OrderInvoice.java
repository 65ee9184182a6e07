package in.dakiya.invoice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far an order is with its invoice. One order has one invoice, however many parcels it goes in. */
public sealed interface OrderInvoice {

    /** Grows by one with every change; every write is conditional on it. */
    long version();

    InvoiceNumber number();

    /** A number was chosen for it, and is kept for it; it is not issued yet. */
    record Numbered(long version, InvoiceNumber number) implements OrderInvoice {}

    /**
     * Issued by us, and never changed again but by a credit note.
     *
     * @param date the day of issue in India
     * @param document the key of its PDF
     * @param ewayBill 12 digits, empty where none was needed
     * @param joined it goes with the label in one PDF
     * @param credit what takes it back, null where nothing does
     */
    record Issued(
            long version,
            InvoiceNumber number,
            LocalDate date,
            Instant at,
            DocumentType type,
            String document,
            String ewayBill,
            boolean joined,
            Supplier supplier,
            @Nullable Credit credit)
            implements OrderInvoice {

        /** The same, taken back. */
        public Issued credited(Credit by) {
            return new Issued(version + 1, number, date, at, type, document, ewayBill, joined, supplier, by);
        }
    }

    /**
     * Issued by the platform.
     *
     * @param document the key of its PDF
     */
    record FromPlatform(long version, InvoiceNumber number, Instant at, String document) implements OrderInvoice {}

    /**
     * A credit note for all of it.
     *
     * @param date the day of issue in India
     * @param document the key of its PDF
     */
    record Credit(InvoiceNumber number, LocalDate date, Instant at, String document) {}
}
