package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The platform changes an order that no courier has yet and that the seller has not shipped. */
public final class Amending {

    /** A courier that refused for these reasons may take the changed order. Names of the partner's refusals. */
    private static final Set<String> CURABLE = Set.of("ADDRESS_REJECTED", "PINCODE_NOT_SERVED", "NO_COURIER", "OTHER");

    private Amending() {}

    /** Why it cannot be changed any more, in words for the platform; nothing where it can. */
    public static Optional<String> obstacle(OrderHead head, Set<OrderChange> changes) {
        List<ShipmentHead> going = head.shipments().stream()
                .filter(s -> s.state().status() != ShipmentStatus.CANCELLED)
                .toList();
        if (going.isEmpty()) {
            return Optional.of("The order is cancelled");
        }
        Optional<String> booked = going.stream()
                .filter(s -> s.state().status() != ShipmentStatus.CREATED)
                .findFirst()
                .map(s -> "Shipment " + s.number() + " is " + s.state().status() + " already");
        boolean split = head.shipments().size() > 1 && changes.contains(OrderChange.ITEMS);
        return split && booked.isEmpty() ? Optional.of("The items are spread over several shipments already") : booked;
    }

    /**
     * The order as it is now, with what follows from it.
     *
     * @param shipments of the order, as they were
     * @param told the seller knows of the order
     */
    public static Decision decide(
            OrderHead head, Order before, Order after, List<Shipment> shipments, boolean told, Instant now) {
        Set<OrderChange> changes = OrderChange.between(before, after);
        OrderHead changed =
                Objects.equals(before.dispatchBy(), after.dispatchBy()) ? head : head.due(after.dispatchBy());
        List<PlannedWork> work = new ArrayList<>(bookAgain(head, shipments, changes, now));
        boolean again = !work.isEmpty();
        if (told && changes.stream().anyMatch(OrderChange::concernsSeller)) {
            work.add(tell(head, changes, again, now));
        }
        return new Decision(
                (again ? changed.without(Attention.PARTNER_REFUSED) : changed).nextVersion(),
                head.version(),
                changes.contains(OrderChange.ITEMS) ? carrying(shipments, after) : List.of(),
                List.of(),
                work);
    }

    /** It has one shipment only, where its items change. */
    private static List<Shipment> carrying(List<Shipment> shipments, Order order) {
        List<ShipmentLine> lines = order.items().stream()
                .map(item -> new ShipmentLine(item.line(), item.quantity()))
                .toList();
        return shipments.stream().map(shipment -> shipment.carrying(lines)).toList();
    }

    private static List<PlannedWork> bookAgain(
            OrderHead head, List<Shipment> shipments, Set<OrderChange> changes, Instant now) {
        boolean mayHelp = head.attention().contains(Attention.PARTNER_REFUSED)
                && changes.stream().anyMatch(OrderChange::concernsCourier);
        return shipments.stream()
                .filter(s -> mayHelp && CURABLE.contains(s.refusal()))
                .filter(s -> head.shipment(s.number()).state().status() == ShipmentStatus.CREATED)
                .map(s -> new PlannedWork(
                        WorkNames.bookAgain(s.number(), head.version()),
                        new Work.Book(head.orderId(), s.number()),
                        now))
                .toList();
    }

    private static PlannedWork tell(OrderHead head, Set<OrderChange> changes, boolean again, Instant now) {
        int shipment = head.shipments().getFirst().number();
        Notice notice = Notice.of(NoticeKind.ORDER_CHANGED, head.sellerId(), head.orderId(), shipment)
                .with(
                        "changes",
                        changes.stream()
                                .filter(OrderChange::concernsSeller)
                                .map(Enum::name)
                                .collect(Collectors.joining(",")));
        return new PlannedWork(
                WorkNames.tell(NoticeKind.ORDER_CHANGED, shipment, head.version()),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), again ? notice.with("again", "yes") : notice),
                now);
    }
}
