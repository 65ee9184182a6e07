package in.dakiya.chat;

import in.dakiya.order.Address;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Payment;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.otp.PlainCode;
import in.dakiya.work.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What texts and templates are filled with, in the words of one language. */
final class Facts {

    private static final int ITEMS_TOLD = 3;

    private Facts() {}

    static Map<String, String> of(Notice notice, Circumstances c) {
        Texts texts = Languages.texts(c.language());
        Map<String, String> facts = new HashMap<>(notice.facts());
        facts.put("platform", c.platform());
        facts.put("support", c.support());
        facts.put("attempt", notice.facts().getOrDefault("attempt", "1"));
        Seller seller = c.seller();
        if (seller != null) {
            facts.put("shop", seller.name());
        }
        OrderHead head = c.head();
        if (head != null) {
            facts.put("number", head.number());
            ShipmentStatus status = head.has(notice.shipment())
                    ? head.shipment(notice.shipment()).state().status()
                    : head.status();
            facts.put("status", texts.say("status." + status.name()));
        }
        Order order = c.order();
        if (order != null) {
            order(facts, order, texts);
        }
        shipment(facts, c.shipment(), texts);
        PlainCode code = c.code();
        if (code != null) {
            facts.put("code", code.digits());
        }
        facts.put("by", by(notice, c.seller()));
        return facts;
    }

    /** Who of a shop's people has said it, where it has several. */
    private static String by(Notice notice, @Nullable Seller seller) {
        String contact = notice.facts().getOrDefault("contact", "");
        return contact.isEmpty() ? "" : by(Integer.parseInt(contact), seller);
    }

    static String by(int contact, @Nullable Seller seller) {
        if (seller == null || seller.people().size() < 2) {
            return "";
        }
        int index = Math.min(contact, seller.people().size() - 1);
        String name = seller.people().get(index).name();
        return name.isEmpty() ? "" : name + ": ";
    }

    private static String address(Address address, Texts texts) {
        return Stream.of(
                        address.line1(),
                        address.line2(),
                        address.landmark().isEmpty()
                                ? ""
                                : texts.say("address.landmark", Map.of("landmark", address.landmark())),
                        address.city() + " " + address.pincode(),
                        address.state().fullName())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static void order(Map<String, String> facts, Order order, Texts texts) {
        facts.put("number", order.number());
        facts.put("items", items(order.items(), texts));
        facts.put("amount", Rupees.of(order.totalPaise()));
        facts.put("total", texts.say("money", Map.of("amount", Rupees.of(order.totalPaise()))));
        facts.put(
                "payment",
                texts.say(order.payment().method() == Payment.Method.COD ? "payment.cod" : "payment.prepaid"));
        facts.put(
                "dispatch",
                order.dispatchBy() == null
                        ? texts.say("dispatch.none")
                        : Dates.time(order.dispatchBy(), texts.language()));
        facts.put("due", Rupees.of(order.payment().amountDuePaise()));
        facts.put("customer", order.customer().name());
        facts.put("address", address(order.customer().address(), texts));
        facts.put("phone", "+" + order.customer().phone());
        facts.put(
                "collect",
                order.payment().amountDuePaise() > 0
                        ? texts.say(
                                "collect.cod",
                                Map.of("due", Rupees.of(order.payment().amountDuePaise())))
                        : texts.say("collect.nothing"));
        facts.put("city", order.customer().address().city());
        facts.put("pincode", order.customer().address().pincode());
        facts.put("note", order.note().isEmpty() ? "" : texts.say("order.note", Map.of("note", order.note())));
    }

    private static void shipment(Map<String, String> facts, @Nullable Shipment shipment, Texts texts) {
        if (shipment == null) {
            return;
        }
        facts.put("courier", shipment.courier().isEmpty() ? "-" : shipment.courier());
        facts.put("awb", shipment.awb().isEmpty() ? "-" : shipment.awb());
        facts.put("tracking", tracking(shipment));
        facts.put(
                "pickup",
                shipment.pickupOn() == null
                        ? texts.say("pickup.unknown")
                        : Dates.day(shipment.pickupOn(), texts.language()));
        Shipment.Waybill waybill = shipment.waybill();
        facts.put(
                "expected",
                waybill == null || waybill.expectedDelivery() == null
                        ? texts.say("date.unknown")
                        : Dates.day(waybill.expectedDelivery(), texts.language()));
    }

    /** The number, and where it can be followed. */
    private static String tracking(Shipment shipment) {
        Shipment.Waybill waybill = shipment.waybill();
        String url = waybill == null ? "" : waybill.trackingUrl();
        String number = shipment.awb().isEmpty() ? "-" : shipment.awb();
        return url.isEmpty() ? number : number + ", " + url;
    }

    /** The first items, and how many more there are: sixty lines are read nowhere. */
    static String items(List<Item> items, Texts texts) {
        String told = items.stream()
                .limit(ITEMS_TOLD)
                .map(item -> item.quantity() + " x " + item.title())
                .collect(Collectors.joining(", "));
        int more = items.size() - ITEMS_TOLD;
        return more <= 0 ? told : texts.say("items.more", Map.of("items", told, "count", Integer.toString(more)));
    }
}
