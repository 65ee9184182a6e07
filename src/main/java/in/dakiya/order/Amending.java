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
     * @param chosen numbers of those for which a person chooses the courier: they are not booked by themselves
     * @param told the seller knows of the order
     */
    public static Decision decide(
            OrderHead head,
            Order before,
            Order after,
            List<Shipment> shipments,
            Set<Integer> chosen,
            boolean told,
            Instant now) {
        Set<OrderChange> changes = OrderChange.between(before, after);
        List<Shipment> again = shipments.stream()
                .filter(s -> mayBeBookedNow(head, s, changes) && !chosen.contains(s.number()))
                .toList();
        List<PlannedWork> work = new ArrayList<>();
        again.forEach(s -> work.add(bookAgain(head, s.number(), now)));
        if (told && changes.stream().anyMatch(OrderChange::concernsSeller)) {
            work.add(tell(head, changes, !again.isEmpty(), now));
        }
        OrderHead changed =
                Objects.equals(before.dispatchBy(), after.dispatchBy()) ? head : head.due(after.dispatchBy());
        for (Shipment shipment : again) {
            changed = changed.without(Attention.PARTNER_REFUSED, shipment.number());
        }
        return new Decision(
                changed.nextVersion(),
                head.version(),
                shipments(shipments, again, changes.contains(OrderChange.ITEMS), after),
                List.of(),
                work);
    }

    private static boolean mayBeBookedNow(OrderHead head, Shipment shipment, Set<OrderChange> changes) {
        return changes.stream().anyMatch(OrderChange::concernsCourier)
                && CourierChoice.isWanted(head.shipment(shipment.number()))
                && CourierChoice.isRefused(head, shipment)
                && CURABLE.contains(shipment.refusal());
    }

    /** Those that are different now. The order has one only, where its items change. */
    private static List<Shipment> shipments(
            List<Shipment> shipments, List<Shipment> again, boolean otherItems, Order order) {
        List<ShipmentLine> lines = order.items().stream()
                .map(item -> new ShipmentLine(item.line(), item.quantity()))
                .toList();
        return shipments.stream()
                .filter(shipment -> otherItems || again.contains(shipment))
                .map(shipment -> again.contains(shipment) ? shipment.refused("") : shipment)
                .map(shipment -> otherItems ? shipment.carrying(lines) : shipment)
                .toList();
    }

    private static PlannedWork bookAgain(OrderHead head, int shipment, Instant now) {
        return new PlannedWork(
                WorkNames.bookAgain(shipment, head.version()), new Work.Book(head.orderId(), shipment), now);
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
