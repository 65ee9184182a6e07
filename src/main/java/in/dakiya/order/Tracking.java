package in.dakiya.order;

import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A partner reports where a parcel is. */
public final class Tracking {
    private Tracking() {}

    /** One line of a partner's history, ready to be folded. */
    public record Report(ShipmentEvent event, String rawCode, CourierReason reason) {}

    /**
     * What the reports come to: nothing when all are known; otherwise the folded order with its notices.
     *
     * <p>An unsigned push is not believed where belief is expensive (delivered, returned, lost, cancelled): such reports
     * are left out and the partner is asked at once instead, who then tells the same in a way we trust.
     */
    public static Optional<Decision> decide(OrderHead head, int shipment, List<Report> reports, Instant now) {
        ShipmentHead before = head.shipment(shipment);
        List<Report> unknown = worthWriting(before, reports);
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        List<Report> believed =
                unknown.stream().filter(r -> !needsReading(r.event())).toList();
        List<Decision.Hurry> hurries = new ArrayList<>();
        if (believed.size() < unknown.size()) {
            hurries.add(new Decision.Hurry(WorkNames.poll(shipment), now));
        }
        if (believed.isEmpty()) {
            return Optional.of(new Decision(head, head.version(), List.of(), List.of(), List.of(), hurries));
        }
        ShipmentHead folded = before.plus(believed.stream().map(Report::event).toList());
        if (hurries.isEmpty() && outForDelivery(before, folded)) {
            Instant due = now.plus(PollPlan.silence(ShipmentStatus.OUT_FOR_DELIVERY));
            hurries.add(new Decision.Hurry(WorkNames.poll(shipment), due));
        }
        TrackingNotices.Told told = TrackingNotices.of(head, before, folded.because(reason(before, believed)));
        OrderHead after = withAttention(head.with(told.after()), before, folded).nextVersion();
        List<TimelineEntry> timeline = believed.stream()
                .map(r -> new TimelineEntry(shipment, r.event(), r.rawCode()))
                .toList();
        List<PlannedWork> work = new ArrayList<>(told.work(now));
        pickupAgain(head, before, folded, now).ifPresent(work::add);
        invoice(head, before, folded, now).ifPresent(work::add);
        TakingBack.of(head, after, now).ifPresent(work::add);
        return Optional.of(new Decision(after, head.version(), List.of(), timeline, work, hurries));
    }

    /**
     * What is new; and, of what was known, better reports where they move the shipment. A poll repeats the whole history,
     * and to note of each scan that it was now read as well would cost a write for nothing.
     */
    private static List<Report> worthWriting(ShipmentHead before, List<Report> reports) {
        List<Report> better = reports.stream()
                .filter(r -> before.history().learnsFrom(r.event()))
                .toList();
        ShipmentState folded =
                before.plus(better.stream().map(Report::event).toList()).state();
        ShipmentState withoutRepeats = before.plus(
                        news(before, better).stream().map(Report::event).toList())
                .state();
        return folded.equals(withoutRepeats) ? news(before, better) : better;
    }

    private static List<Report> news(ShipmentHead before, List<Report> reports) {
        return reports.stream()
                .filter(r -> !before.history().knows(r.event().hash()))
                .toList();
    }

    private static boolean needsReading(ShipmentEvent event) {
        return event.source() == EventSource.PARTNER
                && event.kind() instanceof ShipmentStatus status
                && (status == ShipmentStatus.DELIVERED || status.leg() == Leg.RETURN || status.leg() == Leg.END);
    }

    /** The newest that the courier gave; an old one holds until there is another. */
    private static CourierReason reason(ShipmentHead before, List<Report> reports) {
        return reports.stream()
                .filter(r -> r.reason() != CourierReason.UNTOLD && !r.event().clockSuspect())
                .max(Comparator.comparing(r -> r.event().at()))
                .map(Report::reason)
                .orElse(before.reason());
    }

    /** The partner's request to the courier failed: it is asked again without asking the seller. */
    private static Optional<PlannedWork> pickupAgain(
            OrderHead head, ShipmentHead before, ShipmentHead after, Instant now) {
        int request = after.state().rtsAttempt();
        boolean failed = after.state().status() == ShipmentStatus.RTS_REQUESTED
                && before.state().status() != ShipmentStatus.RTS_REQUESTED
                && request > before.state().rtsAttempt();
        return failed
                ? Optional.of(new PlannedWork(
                        WorkNames.pickup(after.number(), request),
                        new Work.AskForPickup(head.orderId(), after.number(), true),
                        now))
                : Optional.empty();
    }

    /** The courier took it though nobody had tapped that it is ready: its invoice is made now, as goods go with one. */
    private static Optional<PlannedWork> invoice(OrderHead head, ShipmentHead before, ShipmentHead after, Instant now) {
        ShipmentState state = after.state();
        boolean left = before.state().status().leg() == Leg.PICKUP
                && state.status().leg() == Leg.FORWARD
                && state.rtsAttempt() == 0;
        return left && after.type() == ShipmentType.ON_NETWORK
                ? Optional.of(new PlannedWork(
                        WorkNames.makeInvoice(after.number()) + "#" + head.version(),
                        new Work.MakeInvoice(head.orderId(), after.number(), Work.MakeInvoice.NOBODY),
                        now))
                : Optional.empty();
    }

    private static boolean outForDelivery(ShipmentHead before, ShipmentHead after) {
        return after.state().status() == ShipmentStatus.OUT_FOR_DELIVERY
                && before.state().status() != ShipmentStatus.OUT_FOR_DELIVERY;
    }

    private static OrderHead withAttention(OrderHead head, ShipmentHead before, ShipmentHead after) {
        OrderHead result = head;
        for (Attention reason : List.of(Attention.ON_HOLD, Attention.NDR, Attention.PICKUP_FAILED)) {
            boolean is = Reasons.gives(after, reason);
            if (is != Reasons.gives(before, reason)) {
                result = is ? result.with(reason) : result.without(reason, after.number());
            }
        }
        boolean cancelled = after.state().status() == ShipmentStatus.CANCELLED
                && before.state().status() != ShipmentStatus.CANCELLED;
        if (cancelled) {
            return Cancelling.cleared(result);
        }
        return answeredAnew(before.state(), after.state()) ? result.with(Attention.NDR) : result;
    }

    /** Another try has failed, whatever was answered to the one before. */
    private static boolean answeredAnew(ShipmentState before, ShipmentState after) {
        return after.status() == ShipmentStatus.DELIVERY_FAILED && before.deliveryAttempt() != after.deliveryAttempt();
    }
}
