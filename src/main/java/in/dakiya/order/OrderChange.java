package in.dakiya.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What of an order a platform has changed. Stored by name. */
public enum OrderChange {
    NAME(true, true),
    ADDRESS(true, true),
    PHONE(true, true),
    ITEMS(true, true),
    /** What the order costs, what is to be collected, or how it is paid. */
    AMOUNT(true, true),
    PARCEL(true, true),
    DISPATCH(false, true),
    NOTE(false, true),
    /** How the customer is written to: his mail address, language or WhatsApp number; and his GSTIN. */
    CONTACT(false, false);

    private final boolean concernsCourier;
    private final boolean concernsSeller;

    OrderChange(boolean concernsCourier, boolean concernsSeller) {
        this.concernsCourier = concernsCourier;
        this.concernsSeller = concernsSeller;
    }

    /** A courier that refused may take it now. */
    public boolean concernsCourier() {
        return concernsCourier;
    }

    /** Part of what a partner is told when it is booked. */
    public boolean reachesPartner() {
        return concernsCourier || this == CONTACT;
    }

    /** The seller packs or sends it differently. */
    public boolean concernsSeller() {
        return concernsSeller;
    }

    /** Empty where the two are the same in all that may change. */
    public static Set<OrderChange> between(Order before, Order after) {
        Set<OrderChange> changes = EnumSet.noneOf(OrderChange.class);
        add(changes, NAME, before.customer().name(), after.customer().name());
        add(changes, ADDRESS, before.customer().address(), after.customer().address());
        add(changes, PHONE, before.customer().phone(), after.customer().phone());
        add(changes, ITEMS, before.items(), after.items());
        add(changes, AMOUNT, money(before), money(after));
        add(changes, PARCEL, before.parcels(), after.parcels());
        add(changes, DISPATCH, before.dispatchBy(), after.dispatchBy());
        add(changes, NOTE, before.note(), after.note());
        add(changes, CONTACT, contact(before), contact(after));
        return changes;
    }

    private static void add(
            Set<OrderChange> changes,
            OrderChange change,
            @org.jspecify.annotations.Nullable Object before,
            @org.jspecify.annotations.Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(change);
        }
    }

    private static List<Object> money(Order order) {
        return List.of(order.payment(), order.charges(), order.totalPaise());
    }

    private static List<Object> contact(Order order) {
        Customer customer = order.customer();
        return List.of(customer.whatsapp(), customer.email(), customer.gstin(), customer.language());
    }
}
