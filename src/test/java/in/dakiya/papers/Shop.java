package in.dakiya.papers;

import in.dakiya.order.Address;
import in.dakiya.order.Charge;
import in.dakiya.order.Consent;
import in.dakiya.order.Customer;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.Parcel;
import in.dakiya.order.Payment;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentLine;
import in.dakiya.order.ShipmentType;
import in.dakiya.order.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A shop, a customer and an order with sensible defaults. */
final class Shop {

    static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private Shop() {}

    static Seller seller() {
        return seller("Kalaa Crafts", new Seller.Gst(Seller.Scheme.REGULAR, "29ABCDE1234F1ZW"));
    }

    static Seller seller(String name, Seller.Gst gst) {
        return seller(name, gst, "4x6");
    }

    static Seller sellerWithLabelSize(String labelSize) {
        return seller("Kalaa Crafts", new Seller.Gst(Seller.Scheme.REGULAR, "29ABCDE1234F1ZW"), labelSize);
    }

    private static Seller seller(String name, Seller.Gst gst, String labelSize) {
        return new Seller(
                "kalaa-crafts",
                name,
                "919900000001",
                List.of(),
                "en",
                "919900000001",
                "shop@example.in",
                gst,
                new Address("14 Temple Street", "Malleshwaram", "", "Bengaluru", State.KA, "560003", "IN"),
                new Seller.Logistics("shiprocket", "main", "main", true, new Parcel(500, 20, 15, 5), labelSize),
                new Seller.Delivery(true, false),
                null,
                new Seller.Invoicing(Seller.InvoiceSource.DAKIYA, "KC", 1),
                Seller.NewOrderNotice.EACH);
    }

    static Customer customer(String name, Address address) {
        Consent consent = new Consent(true, NOW, "checkout");
        return new Customer(name, "919800000001", "919800000001", "", "en", consent, address);
    }

    static Address mysuru() {
        return new Address("12 Lake View", "", "near the tank", "Mysuru", State.KA, "570001", "IN");
    }

    static Item item(int line, String name, int quantity, long price, String rate) {
        return new Item(line, "SKU-" + line, name, "", quantity, price, 0, new BigDecimal(rate), "620442");
    }

    static Order order(Customer customer, List<Item> items, List<Charge> charges, Payment.Method method) {
        long total = items.stream().mapToLong(Item::totalPaise).sum()
                + charges.stream().mapToLong(Charge::amountPaise).sum();
        Payment payment = new Payment(method, method == Payment.Method.COD ? total : 0);
        return new Order(
                "MS-1001",
                "1001",
                "kalaa-crafts",
                NOW,
                null,
                ShipmentType.OFF_NETWORK,
                "",
                payment,
                customer,
                items,
                charges,
                total,
                List.of(),
                List.of(),
                "MS-1001");
    }

    static Order order() {
        return order(
                customer("Asha Rao", mysuru()),
                List.of(item(1, "Cotton kurta", 2, 49900, "5")),
                List.of(),
                Payment.Method.COD);
    }

    static Order order(String name, Address address) {
        return order(
                customer(name, address),
                List.of(item(1, "Cotton kurta", 2, 49900, "5")),
                List.of(),
                Payment.Method.PREPAID);
    }

    static Shipment shipment(Order order, String awb, String courier) {
        List<ShipmentLine> lines = order.items().stream()
                .map(item -> new ShipmentLine(item.line(), item.quantity()))
                .toList();
        return Shipment.planned(order.orderId(), 1, ShipmentType.OFF_NETWORK, lines, seller().logistics())
                .booked(new Shipment.Waybill(awb, courier, "", Map.of(), null));
    }
}
