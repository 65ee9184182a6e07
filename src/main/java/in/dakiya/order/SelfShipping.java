package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A seller ships a parcel himself: what his word changes, and what follows from it. */
public final class SelfShipping {

    /** So long after he said it, courier and number can be put right. */
    public static final Duration CORRECTABLE = Duration.ofHours(1);

    private SelfShipping() {}

    /**
     * What the seller said.
     *
     * @param courierCode of the catalogue, empty for a courier that he typed
     * @param courier as the customer reads it
     * @param trackingNumber empty for his own delivery
     * @param trackingUrl empty where there is none
     * @param expected the day on which the customer can expect it
     * @param chargePaise what it cost him
     */
    public record Details(
            String courierCode,
            String courier,
            String trackingNumber,
            String trackingUrl,
            @Nullable LocalDate expected,
            @Nullable Long chargePaise) {}

    /**
     * Who said it and how it is known.
     *
     * @param cause what identifies the message, its wamid
     * @param contact which of the shop's people, counted as {@link Seller#people()} has them
     */
    public record Word(String cause, int contact, Instant at) {}

    /** What his word comes to. */
    public sealed interface Outcome {
        record Decided(Decision decision) implements Outcome {}

        /** The same message again. */
        record Repeated() implements Outcome {}

        /** It is no longer, or not yet, in a state in which he may say so. */
        record NotNow(ShipmentStatus status) implements Outcome {}
    }

    /** Whether this seller may say of this shipment that he has shipped it. */
    public static boolean shippable(ShipmentHead shipment) {
        return shipment.type() == ShipmentType.OFF_NETWORK && shipment.state().status() == ShipmentStatus.CREATED;
    }

    /** Whether courier and number may still be put right. */
    public static boolean correctable(ShipmentHead head, Shipment shipment, Instant now) {
        Shipment.Dispatch dispatch = shipment.dispatch();
        return dispatch != null
                && head.state().status() == ShipmentStatus.PICKED_UP
                && now.isBefore(dispatch.at().plus(CORRECTABLE));
    }

    /** @param codeRequired whether the customer gets a code that proves the delivery */
    public static Outcome ship(OrderHead head, Shipment shipment, Details details, boolean codeRequired, Word word) {
        ShipmentHead before = head.shipment(shipment.number());
        long hash = ShipmentEvent.contentHash("shipped", word.cause());
        if (before.history().knows(hash)) {
            return new Outcome.Repeated();
        }
        if (!shippable(before)) {
            return new Outcome.NotNow(before.state().status());
        }
        ShipmentEvent event = new ShipmentEvent(ShipmentStatus.PICKED_UP, word.at(), EventSource.SELLER, hash, false);
        OrderHead after = head.with(before.plus(List.of(event)))
                .without(Attention.SELLER_UNCONFIRMED)
                .nextVersion();
        Shipment.Dispatch dispatch = new Shipment.Dispatch(word.at(), details.courierCode(), details.chargePaise());
        List<PlannedWork> work = new ArrayList<>();
        work.add(codeRequired ? issue(head, shipment, word.at()) : tellCustomer(head, shipment, word.at()));
        // Its invoice goes with the word to the shop that it is shipped.
        work.add(new PlannedWork(
                WorkNames.makeInvoice(shipment.number()),
                new Work.MakeInvoice(head.orderId(), shipment.number(), word.contact()),
                word.at()));
        return new Outcome.Decided(new Decision(
                after,
                head.version(),
                List.of(shipment.dispatched(waybill(details), dispatch)),
                List.of(new TimelineEntry(shipment.number(), event, "")),
                work));
    }

    /** Courier, number, date or charge put right. The customer is told once, of the last word, when the hour is over. */
    public static Outcome correct(OrderHead head, Shipment shipment, Details details, Word word) {
        ShipmentHead before = head.shipment(shipment.number());
        Shipment.Dispatch said = shipment.dispatch();
        if (said == null || !correctable(before, shipment, word.at())) {
            return new Outcome.NotNow(before.state().status());
        }
        Shipment.Dispatch dispatch = new Shipment.Dispatch(said.at(), details.courierCode(), details.chargePaise());
        Shipment corrected = shipment.dispatched(waybill(details), dispatch);
        if (corrected.equals(shipment)) {
            return new Outcome.Repeated();
        }
        PlannedWork toShop = tellShop(head, shipment.number(), word.contact(), head.version(), word.at());
        List<PlannedWork> work = new ArrayList<>(List.of(toShop));
        String key = NoticeKind.CUSTOMER_CORRECTED.name() + "#0";
        ShipmentHead told = before;
        if (customerReadsOtherwise(shipment, corrected) && !before.told().contains(key)) {
            told = before.telling(List.of(key));
            work.add(new PlannedWork(
                    WorkNames.tell(NoticeKind.CUSTOMER_CORRECTED, shipment.number(), 0),
                    new Work.Tell(
                            new Audience.Customer(),
                            Notice.of(
                                    NoticeKind.CUSTOMER_CORRECTED, head.sellerId(), head.orderId(), shipment.number())),
                    said.at().plus(CORRECTABLE)));
        }
        OrderHead after = head.with(told).nextVersion();
        return new Outcome.Decided(new Decision(after, head.version(), List.of(corrected), List.of(), work)
                .telling(News.corrected(shipment.number(), EventSource.SELLER)));
    }

    private static boolean customerReadsOtherwise(Shipment before, Shipment after) {
        return !before.courier().equals(after.courier()) || !before.awb().equals(after.awb());
    }

    private static Shipment.Waybill waybill(Details details) {
        return new Shipment.Waybill(
                details.trackingNumber(), details.courier(), details.trackingUrl(), Map.of(), details.expected());
    }

    private static PlannedWork issue(OrderHead head, Shipment shipment, Instant now) {
        return new PlannedWork(
                WorkNames.issueCode(shipment.number(), 1),
                new Work.IssueCode(head.orderId(), shipment.number(), 1),
                now);
    }

    private static PlannedWork tellCustomer(OrderHead head, Shipment shipment, Instant now) {
        Notice notice = Notice.of(NoticeKind.CUSTOMER_SHIPPED, head.sellerId(), head.orderId(), shipment.number());
        return new PlannedWork(
                WorkNames.tell(NoticeKind.CUSTOMER_SHIPPED, shipment.number(), 0),
                new Work.Tell(new Audience.Customer(), notice),
                now);
    }

    /**
     * The shop is told that it is on its way, and by whom.
     *
     * @param occasion zero for the first word, else the version that was corrected
     */
    public static PlannedWork tellShop(OrderHead head, int shipment, int contact, long occasion, Instant now) {
        Notice notice = Notice.of(NoticeKind.SHIPPED_SELF, head.sellerId(), head.orderId(), shipment)
                .with("contact", Integer.toString(contact));
        return new PlannedWork(
                WorkNames.tell(NoticeKind.SHIPPED_SELF, shipment, occasion),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
    }
}
