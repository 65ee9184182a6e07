package in.dakiya.invoice;

import in.dakiya.order.Address;
import in.dakiya.order.Charge;
import in.dakiya.order.Consent;
import in.dakiya.order.Customer;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.Parcel;
import in.dakiya.order.Payment;
import in.dakiya.order.Seller;
import in.dakiya.order.ShipmentType;
import in.dakiya.order.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order that is to be invoiced, with sensible defaults: a registered seller of Karnataka sells to Karnataka. */
final class Sale {

    static final Instant PLACED = Instant.parse("2026-11-22T04:45:00Z");
    static final LocalDate DATE = LocalDate.parse("2026-11-22");
    static final InvoiceNumber NUMBER = InvoiceNumber.of("KC", FinancialYear.of(DATE), 1);

    private final List<Item> items = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private Seller.Gst gst = new Seller.Gst(Seller.Scheme.REGULAR, "29ABCDE1234F1ZW");
    private State sellerState = State.KA;
    private State buyerState = State.KA;
    private String buyerGstin = "";

    Sale to(State state) {
        buyerState = state;
        return this;
    }

    Sale toBusiness(String gstin) {
        buyerGstin = gstin;
        return this;
    }

    Sale from(State state, Seller.Scheme scheme, String gstin) {
        sellerState = state;
        gst = new Seller.Gst(scheme, gstin);
        return this;
    }

    Sale item(int quantity, long price, @Nullable String rate) {
        return item(quantity, price, 0, rate);
    }

    Sale item(int quantity, long price, long discount, @Nullable String rate) {
        int line = items.size() + 1;
        items.add(new Item(line, "S" + line, "Item " + line, "", quantity, price, discount, decimal(rate), "6204"));
        return this;
    }

    Sale charge(Charge.Type type, long paise, @Nullable String rate) {
        charges.add(new Charge(type, paise, decimal(rate)));
        return this;
    }

    private static @Nullable BigDecimal decimal(@Nullable String rate) {
        return rate == null ? null : new BigDecimal(rate);
    }

    long totalPaise() {
        return items.stream().mapToLong(Item::totalPaise).sum()
                + charges.stream().mapToLong(Charge::amountPaise).sum();
    }

    Draft draft() {
        return DraftInvoice.of(order(), seller(), NUMBER, DATE);
    }

    Invoice invoice() {
        return ((Draft.Ready) draft()).invoice();
    }

    Order order() {
        Address address = new Address("12 Lake View", "", "", "Mysuru", buyerState, "570001", "IN");
        Consent consent = new Consent(true, PLACED, "checkout");
        Customer customer =
                new Customer("Asha Rao", "919800000001", "919800000001", "", buyerGstin, "en", consent, address);
        return new Order(
                "MS-1001",
                "1001",
                "kalaa-crafts",
                PLACED,
                null,
                ShipmentType.OFF_NETWORK,
                "",
                new Payment(Payment.Method.PREPAID, 0),
                customer,
                items,
                charges,
                totalPaise(),
                List.of(),
                List.of(),
                "MS-1001");
    }

    Seller seller() {
        return new Seller(
                "kalaa-crafts",
                "Kalaa Crafts",
                "919900000001",
                List.of(),
                "en",
                "919900000001",
                "",
                gst,
                new Address("14 Temple Street", "", "", "Bengaluru", sellerState, "560003", "IN"),
                new Seller.Logistics("platform", "main", "", true, new Parcel(500, 20, 15, 5), "4x6"),
                new Seller.Delivery(true, false),
                null,
                new Seller.Invoicing(Seller.InvoiceSource.DAKIYA, "KC", 1),
                Seller.NewOrderNotice.EACH);
    }
}
