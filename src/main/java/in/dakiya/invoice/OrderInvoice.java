package in.dakiya.invoice;

import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.OrderPart;
import in.dakiya.order.TakingBack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
     * @param copies how many of the three of Rule 48(1) CGST are in the PDF
     * @param parcels numbers of the shipments that it is for; none where it is for all of the order
     * @param credits what takes it back, the first one first
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
            int copies,
            Set<Integer> parcels,
            Supplier supplier,
            List<Credit> credits)
            implements OrderInvoice {

        public Issued {
            parcels = Set.copyOf(parcels);
            credits = List.copyOf(credits);
        }

        /** The same, with one more credit note. */
        public Issued credited(Credit by) {
            List<Credit> more = new ArrayList<>(credits);
            more.add(by);
            return new Issued(
                    version + 1, number, date, at, type, document, ewayBill, joined, copies, parcels, supplier, more);
        }

        /**
         * What was issued, as it was, or what of it is for some parcels.
         *
         * @param some numbers of shipments; none for all of it
         */
        public Invoice part(Order order, Set<Integer> some) {
            Order sold = OrderPart.of(order, some.isEmpty() ? parcels : some);
            return switch (DraftInvoice.of(sold, supplier, number, date)) {
                case Draft.Ready ready -> ready.invoice().withEwayBill(ewayBill);
                case Draft.Refused ignored -> throw new IllegalStateException("What was issued cannot be drawn again");
            };
        }

        /** Nothing of it stands any more. */
        public boolean isTakenBack() {
            return !credits.isEmpty() && credits.getLast().last();
        }

        /** The parcels that it is for, and that have come to nothing since without a credit note. */
        public Set<Integer> toBeCredited(OrderHead head) {
            Set<Integer> due = new TreeSet<>(TakingBack.off(head));
            if (!parcels.isEmpty()) {
                due.retainAll(parcels);
            }
            credits.forEach(credit -> due.removeAll(credit.parcels()));
            return isTakenBack() ? Set.of() : due;
        }

        /** Whether nothing of it stands once these are credited too. */
        public boolean isTakenBackWith(Set<Integer> due, OrderHead head) {
            Set<Integer> standing = new TreeSet<>(parcels);
            if (parcels.isEmpty()) {
                head.shipments().forEach(shipment -> standing.add(shipment.number()));
            }
            credits.forEach(credit -> standing.removeAll(credit.parcels()));
            return due.containsAll(standing);
        }
    }

    /**
     * Issued by the platform.
     *
     * @param document the key of its PDF
     */
    record FromPlatform(long version, InvoiceNumber number, Instant at, String document) implements OrderInvoice {}

    /**
     * A credit note for all of it, or for some parcels.
     *
     * @param date the day of issue in India
     * @param document the key of its PDF
     * @param parcels numbers of the shipments that it takes back; none where it takes back the whole invoice
     * @param last nothing of the invoice stands after it
     */
    record Credit(
            InvoiceNumber number, LocalDate date, Instant at, String document, Set<Integer> parcels, boolean last) {

        public Credit {
            parcels = Set.copyOf(parcels);
        }
    }
}
