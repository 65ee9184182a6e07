package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shipment that the platform books and tracks itself: what it reports. Its word is signed, so it is believed like a
 * fresh read; any order of arrival and any repetition of its reports end in the same state.
 */
public final class ByPlatform {

    /** Among the references of its waybill: when the report was made that named a thing, seconds since 1970. */
    private static final String NAMED_AT = "At";

    private static final Shipment.Waybill UNNAMED = new Shipment.Waybill("", "", "", Map.of(), null);

    private ByPlatform() {}

    /**
     * One thing that the platform reports.
     *
     * @param reason a code, may be empty
     * @param awb empty where the report says nothing of it; likewise the others
     */
    public record Said(
            EventKind kind,
            Instant at,
            String location,
            String reason,
            String awb,
            String courier,
            String trackingUrl,
            @Nullable LocalDate expectedDelivery) {

        /** Made of all that is said, and of no id: the same said twice is one event. */
        long hash(String orderId, int shipment) {
            return ShipmentEvent.contentHash(
                    Shipment.Carrier.PLATFORM,
                    orderId,
                    Integer.toString(shipment),
                    kind.name(),
                    Long.toString(at.getEpochSecond()),
                    location,
                    reason,
                    awb,
                    courier,
                    trackingUrl,
                    String.valueOf(expectedDelivery));
        }
    }

    /** What reports come to. */
    public sealed interface Outcome {
        /** @param isNewAwb the AWB is to be found by from now on */
        record Decided(Decision decision, boolean isNewAwb) implements Outcome {}

        /** All of it was known. */
        record Known() implements Outcome {}

        /** The parcel has left with another AWB: no report can give it a new one. */
        record OtherAwb(String awb) implements Outcome {}
    }

    public static Outcome reported(OrderHead head, Shipment shipment, List<Said> reports, Instant now) {
        int number = shipment.number();
        ShipmentHead before = head.shipment(number);
        List<Said> news = reports.stream()
                .filter(said -> !before.history().knows(said.hash(head.orderId(), number)))
                .sorted(Comparator.comparing(Said::at))
                .toList();
        if (news.isEmpty()) {
            return new Outcome.Known();
        }
        Optional<Instant> custody = custody(head, before, news, now);
        Shipment after = shipment;
        for (Said said : news) {
            Shipment named = named(after, said);
            boolean late = custody.filter(said.at()::isAfter).isPresent();
            if (late && !after.awb().isEmpty() && !named.awb().equals(after.awb())) {
                return new Outcome.OtherAwb(after.awb());
            }
            after = named;
        }
        boolean isOtherAwb = !after.awb().equals(shipment.awb());
        List<Tracking.Report> events = news.stream()
                .map(said -> new Tracking.Report(event(head, number, said, now), said.reason(), CourierReason.UNTOLD))
                .toList();
        Decision tracked = Tracking.decide(head, number, events, now).orElseThrow();
        boolean corrected = isOtherAwb && !shipment.awb().isEmpty();
        return new Outcome.Decided(
                following(head, tracked, shipment, corrected ? after.unlabelled() : after, corrected, now), isOtherAwb);
    }

    private static ShipmentEvent event(OrderHead head, int shipment, Said said, Instant now) {
        // A refusal answers a command of ours, and is placed by our clock as the command is.
        boolean answer = said.kind() == ShipmentSignal.RTS_REFUSED || said.kind() == ShipmentSignal.CANCEL_REFUSED;
        return new ShipmentEvent(
                said.kind(),
                answer ? now : said.at(),
                EventSource.PLATFORM,
                said.hash(head.orderId(), shipment),
                !answer && ShipmentEvent.clockCannotBeTrue(said.at(), now, head.placedAt()));
    }

    /** When the parcel was first in a courier's hands, as far as that is known; times that cannot be true say nothing. */
    private static Optional<Instant> custody(OrderHead head, ShipmentHead before, List<Said> news, Instant now) {
        Stream<Instant> known = before.history().events().stream()
                .filter(event -> isCustody(event.kind()) && !event.clockSuspect())
                .map(ShipmentEvent::at);
        Stream<Instant> told = news.stream()
                .filter(said -> isCustody(said.kind()))
                .map(Said::at)
                .filter(at -> !ShipmentEvent.clockCannotBeTrue(at, now, head.placedAt()));
        return Stream.concat(known, told).min(Comparator.naturalOrder());
    }

    private static boolean isCustody(EventKind kind) {
        return kind instanceof ShipmentStatus status && (status.leg() == Leg.FORWARD || status.leg() == Leg.RETURN);
    }

    /** What a report names takes the place of what an earlier one named; one that comes late changes nothing. */
    private static Shipment named(Shipment shipment, Said said) {
        Shipment.Waybill known = shipment.waybill() == null ? UNNAMED : shipment.waybill();
        Map<String, String> times = new HashMap<>(known.references());
        String expected = later(times, "expected", said, text(known.expectedDelivery()), text(said.expectedDelivery()));
        Shipment.Waybill named = new Shipment.Waybill(
                later(times, "awb", said, known.awb(), said.awb()),
                later(times, "courier", said, known.courier(), said.courier()),
                later(times, "url", said, known.trackingUrl(), said.trackingUrl()),
                times,
                expected.isEmpty() ? null : LocalDate.parse(expected));
        return named.equals(known) ? shipment : shipment.booked(named);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Of two that were named in the same second always the same one, whichever came first. */
    private static String later(Map<String, String> times, String what, Said said, String known, String named) {
        long at = said.at().getEpochSecond();
        long knownAt = Long.parseLong(times.getOrDefault(what + NAMED_AT, Long.toString(Long.MIN_VALUE)));
        if (named.isEmpty() || at < knownAt || (at == knownAt && named.compareTo(known) <= 0)) {
            return known;
        }
        times.put(what + NAMED_AT, Long.toString(at));
        return named;
    }

    /** The seller is told of a new order as if it had been booked by us, of another AWB, and of what is refused. */
    private static Decision following(
            OrderHead head, Decision tracked, Shipment before, Shipment after, boolean corrected, Instant now) {
        int number = after.number();
        ShipmentState then = head.shipment(number).state();
        ShipmentState is = tracked.head().shipment(number).state();
        OrderHead changed = tracked.head();
        List<PlannedWork> more = new ArrayList<>();
        boolean knows = isReady(before, then) || changed.shipment(number).told().contains(NoticeKind.NEW_ORDER.name());
        if (!knows && isReady(after, is)) {
            more.add(tell(head, number, NoticeKind.NEW_ORDER, 0, now));
            changed = changed.with(changed.shipment(number).telling(List.of(NoticeKind.NEW_ORDER.name())));
        } else if (corrected && packable(is)) {
            more.add(tell(head, number, NoticeKind.COURIER_CHANGED, changed.version(), now));
        }
        if (is.status() == ShipmentStatus.MANIFESTED && then.status() == ShipmentStatus.RTS_REQUESTED) {
            changed = changed.with(Attention.PARTNER_REFUSED);
            more.add(refused(head, number, NoticeKind.PICKUP_REFUSED, now));
        } else if (is.status() != then.status()) {
            changed = changed.without(Attention.PARTNER_REFUSED, number);
        }
        if (then.status() == ShipmentStatus.CANCEL_REQUESTED
                && Cancelling.possible(tracked.head().shipment(number))) {
            more.add(refused(head, number, NoticeKind.CANCEL_REFUSED, now));
        }
        Optional<PlannedWork> label = label(changed, after, now);
        if (label.isPresent()) {
            more.add(label.get());
            changed = handed(changed, after);
        }
        return new Decision(
                changed,
                tracked.readVersion(),
                after.equals(before) ? List.of() : List.of(after),
                tracked.timeline(),
                tracked.with(more).work());
    }

    /** He has something to pack, and a number that goes on it. */
    private static boolean isReady(Shipment shipment, ShipmentState state) {
        return packable(state)
                && state.status() != ShipmentStatus.CREATED
                && !shipment.awb().isEmpty();
    }

    private static boolean packable(ShipmentState state) {
        return state.status().leg() == Leg.PICKUP;
    }

    private static PlannedWork refused(OrderHead head, int shipment, NoticeKind kind, Instant now) {
        Notice notice = Notice.of(kind, head.sellerId(), head.orderId(), shipment)
                .with("refusal", "OTHER")
                .with("mender", "PLATFORM");
        return new PlannedWork(
                WorkNames.tell(kind, shipment, head.version()),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
    }

    /**
     * The label is there. The seller gets it when he has said that the parcel is packed, or at once where he has; a label
     * with the same content, under the same key, is the same label.
     */
    public static Optional<Decision> labelled(
            OrderHead head, Shipment shipment, Shipment.StoredLabel label, Instant now) {
        Shipment.StoredLabel known = shipment.label();
        if (known != null && known.key().equals(label.key())) {
            return Optional.empty();
        }
        Shipment labelled = shipment.labelled(label);
        OrderHead after = head.without(Attention.PARKED, shipment.number()).nextVersion();
        Optional<PlannedWork> tell = label(after, labelled, now);
        return Optional.of(new Decision(
                tell.isPresent() ? handed(after, labelled) : after,
                head.version(),
                List.of(labelled),
                List.of(),
                tell.stream().toList()));
    }

    /** The seller has said that it is packed, and the platform is told so: he gets the label, or hears that it will come. */
    public static Decision asked(OrderHead head, Shipment shipment, Instant now) {
        if (shipment.label() == null) {
            int request = head.shipment(shipment.number()).state().rtsAttempt();
            PlannedWork told = tell(head, shipment.number(), NoticeKind.READY_TOLD, request, now);
            return new Decision(head, head.version(), List.of(), List.of(), List.of(told));
        }
        Optional<PlannedWork> label = label(head, shipment, now);
        OrderHead after = label.isPresent() ? handed(head, shipment).nextVersion() : head;
        return new Decision(
                after, head.version(), List.of(), List.of(), label.stream().toList());
    }

    /** Handing the label to the seller, once for each label, when he has packed or is expected to. */
    private static Optional<PlannedWork> label(OrderHead head, Shipment shipment, Instant now) {
        ShipmentHead of = head.shipment(shipment.number());
        ShipmentStatus status = of.state().status();
        boolean early = of.state().rtsAttempt() == 0
                && (status == ShipmentStatus.CREATED || status == ShipmentStatus.MANIFESTED);
        Shipment.StoredLabel label = shipment.label();
        return label == null || early || status.terminal() || of.told().contains(key(label))
                ? Optional.empty()
                : Optional.of(tell(head, shipment.number(), NoticeKind.LABEL, occasion(label), now));
    }

    private static OrderHead handed(OrderHead head, Shipment shipment) {
        Shipment.StoredLabel label = shipment.label();
        return label == null ? head : head.with(head.shipment(shipment.number()).telling(List.of(key(label))));
    }

    private static String key(Shipment.StoredLabel label) {
        return "LABEL#" + Long.toHexString(occasion(label));
    }

    private static long occasion(Shipment.StoredLabel label) {
        return ShipmentEvent.contentHash(label.key(), label.at().toString());
    }

    /** What was given as the label's address holds none. The platform is told by the attention that the order needs. */
    public static Decision noLabel(OrderHead head) {
        OrderHead after = head.with(Attention.PARKED).nextVersion();
        return new Decision(after, head.version(), List.of(), List.of(), List.of());
    }

    private static PlannedWork tell(OrderHead head, int shipment, NoticeKind kind, long occasion, Instant now) {
        Notice notice = Notice.of(kind, head.sellerId(), head.orderId(), shipment);
        return new PlannedWork(
                WorkNames.tell(kind, shipment, occasion),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
    }
}
