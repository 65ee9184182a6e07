package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is told what when a fold has moved a shipment: only about the state reached, and once for each attempt. */
final class TrackingNotices {
    private TrackingNotices() {}

    /** What is to be told now, and the keys that say so for ever. */
    record Told(OrderHead head, ShipmentHead shipment, List<Telling> tellings) {
        ShipmentHead after() {
            return shipment.telling(tellings.stream().map(Telling::key).toList());
        }

        List<PlannedWork> work(Instant now) {
            List<PlannedWork> work = new ArrayList<>();
            for (Telling telling : tellings) {
                work.add(planned(telling, now));
                reminder(telling, now).ifPresent(work::add);
            }
            return work;
        }

        /** Once, while there is still time to answer. */
        private Optional<PlannedWork> reminder(Telling telling, Instant now) {
            return telling.kind() == NoticeKind.DELIVERY_FAILED
                    ? FailedDelivery.answerBy(shipment)
                            .flatMap(by -> AnswerReminder.at(by, now))
                            .map(at -> planned(seller(NoticeKind.ANSWER_REMINDER, telling.attempt()), at))
                    : Optional.empty();
        }

        private PlannedWork planned(Telling telling, Instant now) {
            Notice notice = Notice.of(telling.kind(), head.sellerId(), head.orderId(), shipment.number())
                    .with("attempt", Integer.toString(telling.attempt()));
            if (!telling.customer()) {
                notice = notice.with("courierReason", shipment.reason().name());
            }
            Audience audience =
                    telling.customer() ? new Audience.Customer() : new Audience.SellerPeople(head.sellerId());
            return new PlannedWork(
                    WorkNames.tell(telling.kind(), shipment.number(), telling.attempt()),
                    new Work.Tell(audience, notice),
                    now);
        }
    }

    record Telling(NoticeKind kind, int attempt, boolean customer) {
        String key() {
            return kind.name() + "#" + attempt;
        }
    }

    static Told of(OrderHead head, ShipmentHead before, ShipmentHead after) {
        List<Telling> tellings = new ArrayList<>();
        ShipmentState state = after.state();
        List<Telling> wanted = new ArrayList<>();
        if (moved(before.state(), state)) {
            wanted.addAll(about(before, after));
        }
        if (state.onHold() && state.holds() > before.state().holds()) {
            wanted.add(seller(NoticeKind.HELD, state.holds()));
        }
        wanted.stream().filter(t -> !after.told().contains(t.key())).forEach(tellings::add);
        return new Told(head, after, tellings);
    }

    private static boolean moved(ShipmentState before, ShipmentState after) {
        return before.status() != after.status()
                || before.deliveryAttempt() != after.deliveryAttempt()
                || before.pickupAttempt() != after.pickupAttempt()
                || before.returnAttempt() != after.returnAttempt();
    }

    private static List<Telling> about(ShipmentHead before, ShipmentHead after) {
        List<Telling> tellings = new ArrayList<>(about(after.state(), after));
        if (faster(before, after)) {
            tellings.addFirst(seller(NoticeKind.CANCEL_REFUSED, 0));
        }
        return tellings;
    }

    /** The courier has taken it though it was to be cancelled, or was thought to be. */
    static boolean faster(ShipmentHead before, ShipmentHead after) {
        ShipmentStatus then = before.state().status();
        ShipmentStatus now = after.state().status();
        return (then == ShipmentStatus.CANCEL_REQUESTED || then == ShipmentStatus.CANCELLED)
                && now.leg() != Leg.PICKUP
                && now != ShipmentStatus.CANCELLED
                && Cancelling.asked(after);
    }

    private static List<Telling> about(ShipmentState state, ShipmentHead after) {
        return switch (state.status()) {
            case PICKED_UP, IN_TRANSIT, AT_DESTINATION -> List.of(customer(NoticeKind.CUSTOMER_SHIPPED, 0));
            case OUT_FOR_DELIVERY -> List.of(customer(NoticeKind.CUSTOMER_OUT_FOR_DELIVERY, state.deliveryAttempt()));
            case DELIVERED -> List.of(customer(NoticeKind.CUSTOMER_DELIVERED, 0), seller(NoticeKind.DELIVERED, 0));
            case PICKUP_FAILED -> List.of(seller(NoticeKind.PICKUP_FAILED, state.pickupAttempt()));
            case DELIVERY_FAILED -> List.of(seller(NoticeKind.DELIVERY_FAILED, state.deliveryAttempt()));
            case RTO_INITIATED, RTO_IN_TRANSIT -> List.of(seller(NoticeKind.RETURN_STARTED, 0));
            case RTO_OUT_FOR_DELIVERY -> List.of(seller(NoticeKind.RETURN_TODAY, state.returnAttempt()));
            case RTO_DELIVERED -> List.of(seller(NoticeKind.RETURN_BACK, 0));
            case RTO_DISPOSED -> List.of(seller(NoticeKind.RETURN_DISPOSED, 0));
            case LOST, DAMAGED -> List.of(seller(NoticeKind.PARCEL_LOST, 0));
            case CANCELLED -> cancelled(after);
            case CREATED, MANIFESTED, RTS_REQUESTED, PICKUP_SCHEDULED, OUT_FOR_PICKUP, CANCEL_REQUESTED -> List.of();
        };
    }

    /** A customer who has heard of this parcel is not left waiting for it; another hears of it from the shop. */
    private static List<Telling> cancelled(ShipmentHead after) {
        List<Telling> tellings = new ArrayList<>();
        tellings.add(seller(Cancelling.asked(after) ? NoticeKind.CANCEL_DONE : NoticeKind.PARTNER_CANCELLED, 0));
        if (after.told().stream().anyMatch(key -> key.startsWith("CUSTOMER_"))) {
            tellings.add(customer(NoticeKind.CUSTOMER_CANCELLED, 0));
        }
        return tellings;
    }

    private static Telling customer(NoticeKind kind, int attempt) {
        return new Telling(kind, attempt, true);
    }

    private static Telling seller(NoticeKind kind, int attempt) {
        return new Telling(kind, attempt, false);
    }
}
