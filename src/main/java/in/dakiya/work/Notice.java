package in.dakiya.work;

import java.util.Map;

/**
 * Something to say about an order, a shop, or nothing in particular.
 *
 * @param orderId empty where it concerns no order
 * @param shipment zero where it concerns no shipment
 * @param facts codes that the text needs beside the order itself; never names, numbers or addresses of people
 */
public record Notice(NoticeKind kind, String sellerId, String orderId, int shipment, Map<String, String> facts) {

    /** A fact: it is said without a form, because the form was refused. */
    public static final String PLAINLY = "plainly";

    /** A fact: it is said by itself, as it was gathered already. */
    public static final String SINGLY = "singly";

    /** A fact: the order behind which a list goes on. */
    public static final String AFTER = "after";

    /** A fact: the number of an invoice or credit note. */
    public static final String INVOICE_NUMBER = "invoice";

    /** A fact: the key of a stored PDF. */
    public static final String DOCUMENT = "document";

    public Notice {
        facts = Map.copyOf(facts);
    }

    public static Notice of(NoticeKind kind, String sellerId, String orderId, int shipment) {
        return new Notice(kind, sellerId, orderId, shipment, Map.of());
    }

    public static Notice plain(NoticeKind kind) {
        return new Notice(kind, "", "", 0, Map.of());
    }

    /** True for what somebody may quote, and we have to know what it was about. */
    public boolean mayBeQuoted() {
        return kind.mayBeQuoted() && (!orderId.isEmpty() || kind.listsOrders());
    }

    public Notice with(String fact, String value) {
        Map<String, String> more = new java.util.HashMap<>(facts);
        more.put(fact, value);
        return new Notice(kind, sellerId, orderId, shipment, more);
    }
}
