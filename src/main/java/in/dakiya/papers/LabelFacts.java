package in.dakiya.papers;

import in.dakiya.chat.Rupees;
import in.dakiya.order.Address;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.Payment;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a label says, in words. */
record LabelFacts(Order order, Shipment shipment, Seller seller) {

    String service() {
        return shipment.courier().isBlank() ? "Own delivery" : shipment.courier();
    }

    /** Ten digits of an Indian number are what people dial. */
    static String dialled(String phone) {
        return phone.length() == 12 && phone.startsWith("91")
                ? "+91 " + phone.substring(2, 7) + " " + phone.substring(7)
                : phone;
    }

    List<String> address() {
        Address address = order.customer().address();
        return Stream.of(address.line1(), address.line2(), landmark(address), place(address))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String landmark(Address address) {
        return address.landmark().isBlank() ? "" : "Landmark: " + address.landmark();
    }

    private static String place(Address address) {
        return address.city() + ", " + address.state().fullName();
    }

    /** Where it comes from and goes back to. */
    String sender() {
        Address address = seller.address();
        List<String> parts = new ArrayList<>();
        Stream.of(address.line1(), address.line2(), address.landmark())
                .filter(line -> !line.isBlank())
                .forEach(parts::add);
        parts.add(place(address) + " " + address.pincode());
        if (!seller.gst().gstin().isEmpty()) {
            parts.add("GSTIN " + seller.gst().gstin());
        }
        return String.join(", ", parts);
    }

    String payment() {
        if (prepaid()) {
            return "PREPAID";
        }
        return collects() ? "COD ₹" + Rupees.of(order.payment().amountDuePaise()) : "COLLECT ₹0";
    }

    String paymentHint() {
        if (prepaid()) {
            return "Collect nothing";
        }
        return collects() ? "Collect this amount" : "Paid with parcel 1 of this order";
    }

    private boolean prepaid() {
        return order.payment().method() == Payment.Method.PREPAID
                || order.payment().amountDuePaise() == 0;
    }

    /** Of an order in several parcels the first one collects the whole amount, so that nobody pays twice. */
    private boolean collects() {
        return shipment.number() == 1 || carriesAll();
    }

    private boolean carriesAll() {
        return order.items().stream().allMatch(item -> quantity(item) == item.quantity());
    }

    private int quantity(Item item) {
        return shipment.lines().stream()
                .filter(line -> line.line() == item.line())
                .mapToInt(ShipmentLine::quantity)
                .sum();
    }

    /** Such as {@code 2 x Cotton kurta (M)}, of what is in this parcel. */
    List<String> contents() {
        return order.items().stream()
                .filter(item -> quantity(item) > 0)
                .map(item -> quantity(item) + " x " + item.title())
                .toList();
    }
}
