package in.dakiya.chat;

import in.dakiya.order.Address;
import in.dakiya.order.CourierReason;
import in.dakiya.order.FailedDelivery;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Payment;
import in.dakiya.order.Seller;
import in.dakiya.order.Shares;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
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
            parcels(facts, head, notice.shipment(), texts);
            ShipmentStatus status = head.has(notice.shipment())
                    ? head.shipment(notice.shipment()).state().status()
                    : head.status();
            facts.put("status", texts.say("status." + status.name()));
            facts.put("answerBy", answerBy(head, notice.shipment(), c, texts));
            facts.put("why", texts.say("courier.reason." + reason(head, notice).name()));
        }
        Order order = c.order();
        if (order != null) {
            facts.putIfAbsent("number", order.number());
            facts.putIfAbsent("order", order.number());
            facts.putIfAbsent("file", order.number());
            order(facts, order, share(order, notice, c.shipment()), texts);
            facts.put("collect", collect(share(order, notice, c.shipment()), c.shipment(), texts));
        }
        shipment(facts, c.shipment(), texts);
        facts.put("tracking", tracking(c.shipment(), c.tracking()));
        facts.put(
                "follow", c.tracking().url().isEmpty() ? "" : " " + c.tracking().url());
        PlainCode code = c.code();
        if (code != null) {
            facts.put("code", code.digits());
        }
        facts.put("by", by(notice, c.seller()));
        facts.put("askedBy", askedBy(notice, c.seller(), texts));
        return facts;
    }

    private static String answerBy(OrderHead head, int shipment, Circumstances c, Texts texts) {
        return head.has(shipment)
                ? FailedDelivery.answerBy(head.shipment(shipment))
                        .map(by -> Dates.soon(by, c.now(), texts))
                        .orElse("-")
                : "-";
    }

    /** As it was when the notice was planned, else the courier's last one. */
    private static CourierReason reason(OrderHead head, Notice notice) {
        String planned = notice.facts().getOrDefault("courierReason", "");
        return Stream.of(CourierReason.values())
                .filter(reason -> reason.name().equals(planned))
                .findFirst()
                .orElseGet(() -> head.has(notice.shipment())
                        ? head.shipment(notice.shipment()).reason()
                        : CourierReason.UNTOLD);
    }

    /** Who of a shop's people has said it, where it has several. */
    private static String by(Notice notice, @Nullable Seller seller) {
        String name = contact(notice, seller);
        return name.isEmpty() ? "" : name + ": ";
    }

    private static String askedBy(Notice notice, @Nullable Seller seller, Texts texts) {
        String name = contact(notice, seller);
        return name.isEmpty() ? "" : texts.say("asked.by", Map.of("name", name));
    }

    private static String contact(Notice notice, @Nullable Seller seller) {
        String contact = notice.facts().getOrDefault("contact", "");
        return contact.isEmpty() ? "" : name(Integer.parseInt(contact), seller);
    }

    static String by(int contact, @Nullable Seller seller) {
        String name = name(contact, seller);
        return name.isEmpty() ? "" : name + ": ";
    }

    private static String name(int contact, @Nullable Seller seller) {
        if (seller == null || seller.people().size() < 2) {
            return "";
        }
        int index = Math.min(contact, seller.people().size() - 1);
        return seller.people().get(index).name();
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

    /** The number, with the parcel where an order has several; the number alone, as it is typed; all parcels. */
    private static void parcels(Map<String, String> facts, OrderHead head, int shipment, Texts texts) {
        int count = head.shipments().size();
        boolean one = count > 1 && head.has(shipment);
        facts.put("order", head.number());
        facts.put("number", one ? texts.say("number.parcel", parcel(head, shipment, texts)) : head.number());
        facts.put("file", one ? head.number() + "-" + shipment : head.number());
        facts.put(
                "parcels",
                head.shipments().stream()
                        .map(s -> texts.say("parcel.status", parcel(head, s.number(), texts)))
                        .collect(Collectors.joining("\n")));
    }

    /** What is said of one of an order's parcels. */
    static Map<String, String> parcel(OrderHead head, int shipment, Texts texts) {
        return Map.of(
                "number",
                head.number(),
                "parcel",
                Integer.toString(shipment),
                "count",
                Integer.toString(head.shipments().size()),
                "status",
                texts.say("status." + head.shipment(shipment).state().status().name()));
    }

    /** What the message is about: one parcel, or the whole order. */
    private static Shares.Share share(Order order, Notice notice, @Nullable Shipment shipment) {
        return shipment != null && shipment.number() == notice.shipment()
                ? Shares.of(order, shipment)
                : new Shares.Share(
                        order.items(), order.totalPaise(), order.payment().amountDuePaise());
    }

    /** What is to be paid at the door, and to whom. */
    private static String collect(Shares.Share share, @Nullable Shipment shipment, Texts texts) {
        boolean courier = shipment != null && shipment.type() == ShipmentType.ON_NETWORK;
        Map<String, String> due = Map.of("due", Rupees.of(share.collectPaise()));
        if (share.collectPaise() > 0) {
            return texts.say(courier ? "offers.collect" : "collect.cod", due);
        }
        return texts.say(courier ? "offers.collect.nothing" : "collect.nothing");
    }

    private static void order(Map<String, String> facts, Order order, Shares.Share share, Texts texts) {
        facts.put("items", items(share.items(), texts));
        facts.put("amount", Rupees.of(share.valuePaise()));
        facts.put("total", texts.say("money", Map.of("amount", Rupees.of(share.valuePaise()))));
        facts.put(
                "payment",
                texts.say(order.payment().method() == Payment.Method.COD ? "payment.cod" : "payment.prepaid"));
        facts.put(
                "dispatch",
                order.dispatchBy() == null
                        ? texts.say("dispatch.none")
                        : Dates.time(order.dispatchBy(), texts.language()));
        facts.put("due", Rupees.of(share.collectPaise()));
        facts.put("customer", order.customer().name());
        facts.put("address", address(order.customer().address(), texts));
        facts.put("phone", "+" + order.customer().phone());
        facts.put("near", near(order.customer().address(), texts));
        facts.put("city", order.customer().address().city());
        facts.put("pincode", order.customer().address().pincode());
        facts.put("note", order.note().isEmpty() ? "" : texts.say("order.note", Map.of("note", order.note())));
    }

    private static String near(Address address, Texts texts) {
        return address.landmark().isEmpty()
                ? ""
                : "\n" + texts.say("address.landmark", Map.of("landmark", address.landmark()));
    }

    private static void shipment(Map<String, String> facts, @Nullable Shipment shipment, Texts texts) {
        if (shipment == null) {
            return;
        }
        facts.put("courier", shipment.courier().isEmpty() ? "-" : shipment.courier());
        facts.put("awb", shipment.awb().isEmpty() ? "-" : shipment.awb());
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

    /** The number, and where it can be followed: on our page, whose address lasts, else on the courier's. */
    private static String tracking(@Nullable Shipment shipment, TrackingLink page) {
        if (shipment == null) {
            return "-";
        }
        Shipment.Waybill waybill = shipment.waybill();
        String courier = waybill == null ? "" : waybill.trackingUrl();
        String url = page.url().isEmpty() ? courier : page.url();
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
