package in.dakiya.papers;

import in.dakiya.chat.Rupees;
import in.dakiya.order.Address;
import in.dakiya.order.Order;
import in.dakiya.order.Seller;
import in.dakiya.order.Shares;
import in.dakiya.order.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a label says, in words. */
record LabelFacts(Order order, Shipment shipment, Seller seller) {

    /** The order's number, and which of its parcels this is. */
    String number() {
        int parcels = order.shipments().size();
        String number = "Order " + order.number();
        return parcels < 2 ? number : number + ", parcel " + shipment.number() + "/" + parcels;
    }

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
        return "COD ₹" + Rupees.of(share().collectPaise());
    }

    String paymentHint() {
        if (prepaid()) {
            return "Collect nothing";
        }
        return "Collect this amount";
    }

    private boolean prepaid() {
        return share().collectPaise() == 0;
    }

    /** Each parcel collects its own part. */
    private Shares.Share share() {
        return Shares.of(order, shipment);
    }

    /** Such as {@code 2 x Cotton kurta (M)}, of what is in this parcel. */
    List<String> contents() {
        return share().items().stream()
                .map(item -> item.quantity() + " x " + item.title())
                .toList();
    }
}
