package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The end of a parcel that a seller ships himself: delivered on somebody's word, come back, or lost. */
public final class Handover {
    private Handover() {}

    /** What the seller may say of a parcel that does not arrive. Stored and carried by name. */
    public enum Failure {
        RETURNED_REFUSED(ShipmentStatus.RTO_DELIVERED),
        RETURNED_NOT_FOUND(ShipmentStatus.RTO_DELIVERED),
        RETURNED_OTHER(ShipmentStatus.RTO_DELIVERED),
        LOST(ShipmentStatus.LOST),
        DAMAGED(ShipmentStatus.DAMAGED);

        private final ShipmentStatus status;

        Failure(ShipmentStatus status) {
            this.status = status;
        }

        /** What the shipment is then. */
        public ShipmentStatus status() {
            return status;
        }
    }

    /** What a word comes to. */
    public sealed interface Outcome {
        record Decided(Decision decision) implements Outcome {}

        /** The parcel is not on its way (any more). */
        record NotNow(ShipmentStatus status) implements Outcome {}
    }

    /** Whether it is on its way by the seller's own hand. */
    public static boolean open(ShipmentHead shipment) {
        ShipmentStatus status = shipment.state().status();
        return shipment.type() == ShipmentType.OFF_NETWORK
                && status.leg() == Leg.FORWARD
                && status != ShipmentStatus.DELIVERED;
    }

    /** Whether that very message has ended it. */
    public static boolean endedBy(ShipmentHead shipment, String wamid) {
        return shipment.history().events().stream()
                .anyMatch(e -> e.hash() == ShipmentEvent.contentHash(e.kind().name(), wamid));
    }

    /** Delivered; seller and customer are told. */
    public static Outcome delivered(OrderHead head, Shipment shipment, Proof proof) {
        ShipmentHead before = head.shipment(shipment.number());
        if (!open(before)) {
            return new Outcome.NotNow(before.state().status());
        }
        ShipmentEvent event = event(ShipmentStatus.DELIVERED, proof.source(), proof.message(), head, proof.at());
        List<String> keys = List.of(NoticeKind.CUSTOMER_DELIVERED.name() + "#0", NoticeKind.DELIVERED.name() + "#0");
        OrderHead after = head.with(before.plus(List.of(event)).telling(keys))
                .without(Attention.PROOF_REVIEW, shipment.number())
                .without(Attention.CUSTOMER_UNREACHABLE, shipment.number())
                .nextVersion();
        List<PlannedWork> work = new ArrayList<>();
        work.add(tell(head, shipment, NoticeKind.DELIVERED, new Audience.SellerPeople(head.sellerId()), proof.at()));
        if (proof.kind() != Proof.Kind.CUSTOMER) {
            work.add(tell(head, shipment, NoticeKind.CUSTOMER_DELIVERED, new Audience.Customer(), proof.at()));
        }
        return new Outcome.Decided(new Decision(
                after,
                head.version(),
                // A code keeps its own proof of use, and the event says that it was one.
                proof.kind() == Proof.Kind.OTP ? List.of() : List.of(shipment.proven(proof)),
                List.of(new TimelineEntry(shipment.number(), event, proof.kind().name())),
                work));
    }

    /** The seller says that it came back or is lost. */
    public static Outcome failed(OrderHead head, Shipment shipment, Failure failure, String cause, Instant now) {
        ShipmentHead before = head.shipment(shipment.number());
        if (!open(before)) {
            return new Outcome.NotNow(before.state().status());
        }
        ShipmentEvent event = event(failure.status(), EventSource.SELLER, cause, head, now);
        OrderHead after = head.with(before.plus(List.of(event)))
                .without(Attention.PROOF_REVIEW, shipment.number())
                .without(Attention.CUSTOMER_UNREACHABLE, shipment.number())
                .nextVersion();
        PlannedWork tell =
                tell(head, shipment, NoticeKind.FAILURE_NOTED, new Audience.SellerPeople(head.sellerId()), now);
        return new Outcome.Decided(new Decision(
                after,
                head.version(),
                List.of(),
                List.of(new TimelineEntry(shipment.number(), event, failure.name())),
                List.of(tell)));
    }

    /** The seller says that it is delivered though he cannot give the code: somebody is to look at his photo. */
    public static Outcome claimed(OrderHead head, Shipment shipment) {
        ShipmentHead before = head.shipment(shipment.number());
        if (!open(before)) {
            return new Outcome.NotNow(before.state().status());
        }
        return new Outcome.Decided(new Decision(
                head.with(before.telling(List.of(Reasons.CLAIMED)))
                        .with(Attention.PROOF_REVIEW)
                        .nextVersion(),
                head.version(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static PlannedWork tell(
            OrderHead head, Shipment shipment, NoticeKind kind, Audience audience, Instant now) {
        Notice notice = Notice.of(kind, head.sellerId(), head.orderId(), shipment.number());
        return new PlannedWork(WorkNames.tell(kind, shipment.number(), 0), new Work.Tell(audience, notice), now);
    }

    private static ShipmentEvent event(
            ShipmentStatus status, EventSource source, String cause, OrderHead head, Instant now) {
        String what = cause.isEmpty() ? head.orderId() + "#" + head.version() : cause;
        return new ShipmentEvent(status, now, source, ShipmentEvent.contentHash(status.name(), what), false);
    }
}
