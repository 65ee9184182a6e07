package in.dakiya.intake;

import in.dakiya.config.WhatsAppConfig;
import in.dakiya.order.Amending;
import in.dakiya.order.CourierChoice;
import in.dakiya.order.Decision;
import in.dakiya.order.Order;
import in.dakiya.order.OrderChange;
import in.dakiya.order.OrderHead;
import in.dakiya.platform.FieldError;
import in.dakiya.platform.OrderPatch;
import in.dakiya.platform.Reading;
import in.dakiya.table.Committer;
import in.dakiya.table.Key;
import in.dakiya.table.Orders;
import in.dakiya.table.People;
import in.dakiya.table.StandingWork;
import in.dakiya.table.Transaction;
import in.dakiya.work.Person;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The platform changes an order until it is booked. While a courier is being asked for it nothing is changed: whoever
 * books has read the old address and may have passed it on.
 */
@ApplicationScoped
public class ChangeOrder {

    private static final int CONFLICTS = 4;
    private static final String BEING_BOOKED =
            "The order is being booked at this moment. Read it again in a minute, and try again if it is not booked";

    private final Orders orders;
    private final StandingWork standing;
    private final People people;
    private final Committer committer;
    private final WhatsAppConfig whatsApp;
    private final InstantSource clock;

    public ChangeOrder(
            Orders orders,
            StandingWork standing,
            People people,
            Committer committer,
            WhatsAppConfig whatsApp,
            InstantSource clock) {
        this.orders = orders;
        this.standing = standing;
        this.people = people;
        this.committer = committer;
        this.whatsApp = whatsApp;
        this.clock = clock;
    }

    /** What the platform is to be told. */
    public sealed interface Outcome {
        /** It is as it was wanted, now or since an earlier request. */
        record Changed() implements Outcome {}

        record NoSuchOrder() implements Outcome {}

        record Wrong(List<FieldError> errors) implements Outcome {
            public Wrong {
                errors = List.copyOf(errors);
            }
        }

        /** It was changed since the platform read it. */
        record Stale(long version) implements Outcome {}

        record TooLate(String why) implements Outcome {}
    }

    /** @param version at which the platform has read the order */
    public Outcome change(String orderId, long version, OrderPatch patch) {
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<Outcome> outcome = attempt(orderId, version, patch);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.TooLate(BEING_BOOKED);
    }

    /** Nothing where somebody else was faster and it has to be looked at anew. */
    private Optional<Outcome> attempt(String orderId, long version, OrderPatch patch) {
        OrderHead head = orders.head(orderId).orElse(null);
        Orders.Placed placed = orders.placed(orderId).orElse(null);
        if (head == null || placed == null) {
            return Optional.of(new Outcome.NoSuchOrder());
        }
        return switch (patch.applyTo(placed.order())) {
            case Reading.Wrong<Order> wrong -> Optional.of(new Outcome.Wrong(wrong.errors()));
            case Reading.Unreadable<Order> not -> Optional.of(new Outcome.TooLate(not.detail()));
            case Reading.Read<Order> read -> attempt(head, version, placed.order(), read.value());
        };
    }

    private Optional<Outcome> attempt(OrderHead head, long version, Order before, Order after) {
        Set<OrderChange> changes = OrderChange.between(before, after);
        if (changes.isEmpty()) {
            return Optional.of(new Outcome.Changed());
        }
        if (head.version() != version) {
            return Optional.of(new Outcome.Stale(head.version()));
        }
        Optional<String> obstacle = Amending.obstacle(head, changes);
        if (obstacle.isPresent()) {
            return obstacle.map(Outcome.TooLate::new);
        }
        List<StandingWork.Standing> bookings = standing.bookings(head.orderId()).stream()
                .filter(booking ->
                        CourierChoice.isWanted(head.shipment(booking.work().shipment())))
                .toList();
        if (bookings.stream().anyMatch(StandingWork.Standing::mayBeUnderWay)) {
            return Optional.of(new Outcome.TooLate(BEING_BOOKED));
        }
        boolean partnerHasOld = changes.stream().anyMatch(OrderChange::reachesPartner)
                && bookings.stream().anyMatch(StandingWork.Standing::reachedPartner);
        return commit(head, before, partnerHasOld ? after.revised(before.revision() + 1) : after, bookings)
                ? Optional.of(new Outcome.Changed())
                : Optional.empty();
    }

    private boolean commit(OrderHead head, Order before, Order after, List<StandingWork.Standing> bookings) {
        Decision decision = Amending.decide(
                head,
                before,
                after,
                orders.shipments(head),
                chosen(bookings),
                standing.sellerWasTold(head.orderId()),
                clock.instant());
        Transaction transaction = orders.rewrite(orders.change(committer.begin(), decision), after);
        String partition = Key.orderPartition(head.orderId());
        bookings.stream()
                .filter(booking -> !booking.done())
                .forEach(booking -> standing.beginAnew(transaction, partition, booking.name()));
        move(transaction, before, after);
        if (committer.commit(transaction) instanceof Transaction.Outcome.Committed) {
            orders.ring(decision);
            return true;
        }
        return false;
    }

    private static Set<Integer> chosen(List<StandingWork.Standing> bookings) {
        return bookings.stream()
                .map(StandingWork.Standing::work)
                .filter(work -> !work.courier().isEmpty())
                .map(Work.Book::shipment)
                .collect(Collectors.toSet());
    }

    /** Who writes from the new number is the customer, and who writes from the old one is not. */
    private void move(Transaction transaction, Order before, Order after) {
        String from = before.customer().whatsapp();
        String to = after.customer().whatsapp();
        if (!from.equals(to)) {
            String id = whatsApp.phoneNumberId();
            people.noCustomer(transaction, new Person(id, from), before.orderId());
            people.customer(transaction, new Person(id, to), before.orderId(), clock.instant());
        }
    }
}
