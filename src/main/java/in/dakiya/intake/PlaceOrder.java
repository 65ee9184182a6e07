package in.dakiya.intake;

import in.dakiya.config.WhatsAppConfig;
import in.dakiya.order.Decision;
import in.dakiya.order.Order;
import in.dakiya.order.Placing;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.platform.OrderJson;
import in.dakiya.table.Awbs;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.People;
import in.dakiya.table.Sellers;
import in.dakiya.table.Transaction;
import in.dakiya.work.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The platform places an order: once, however often it says so. */
@ApplicationScoped
public class PlaceOrder {

    private final Orders orders;
    private final Sellers sellers;
    private final People people;
    private final Awbs awbs;
    private final Committer committer;
    private final WhatsAppConfig whatsApp;
    private final InstantSource clock;
    private final RandomGenerator random;

    public PlaceOrder(
            Orders orders,
            Sellers sellers,
            People people,
            Awbs awbs,
            Committer committer,
            WhatsAppConfig whatsApp,
            InstantSource clock,
            RandomGenerator random) {
        this.orders = orders;
        this.sellers = sellers;
        this.people = people;
        this.awbs = awbs;
        this.committer = committer;
        this.whatsApp = whatsApp;
        this.clock = clock;
        this.random = random;
    }

    /** What the platform is to be told. */
    public sealed interface Placement {
        record Placed(Order order) implements Placement {}

        /** The same order again: answered as the first time. */
        record Repeated(Order order) implements Placement {}

        /** Something of it is taken by something else. */
        record Conflict(String detail) implements Placement {}

        record NoSuchSeller() implements Placement {}

        record SellerClosed(Seller.State state) implements Placement {}
    }

    public Placement place(Order order) {
        Optional<Sellers.Registered> seller = sellers.find(order.sellerId());
        if (seller.isEmpty()) {
            return new Placement.NoSuchSeller();
        }
        Seller.State state = seller.get().state();
        if (state == Seller.State.SUSPENDED) {
            return new Placement.SellerClosed(state);
        }
        byte[] hash = OrderJson.contentHash(order);
        Decision decision =
                Placing.decide(order, seller.get().seller(), seller.get().isConfirmed(), random, clock.instant());
        Transaction transaction = orders.place(committer.begin(), order, hash, decision);
        Person customer = new Person(whatsApp.phoneNumberId(), order.customer().whatsapp());
        people.customer(transaction, customer, order.orderId(), clock.instant());
        decision.shipments().stream()
                .filter(shipment -> !shipment.awb().isEmpty())
                .forEach(shipment -> index(transaction, shipment));
        return switch (committer.commit(transaction)) {
            case Transaction.Outcome.Committed ignored -> {
                orders.ring(decision);
                yield new Placement.Placed(order);
            }
            case Transaction.Outcome.Refused refused -> taken(order, hash, refused.failed());
        };
    }

    private void index(Transaction transaction, Shipment booked) {
        String partner = booked.carrier().partner();
        awbs.add(transaction, partner, booked.awb(), booked.orderId(), booked.number(), clock.instant());
    }

    private Placement taken(Order order, byte[] hash, Set<Transaction.Guard> failed) {
        if (failed.contains(Transaction.Guard.NEW)) {
            Orders.Placed before = orders.placed(order.orderId()).orElseThrow();
            boolean same = MessageDigest.isEqual(before.contentHash(), hash);
            boolean foreignKey = failed.contains(Transaction.Guard.IDEMPOTENCY)
                    && !orders.ofIdempotencyKey(order.idempotencyKey()).equals(Optional.of(order.orderId()));
            if (foreignKey) {
                return keyTaken();
            }
            return same
                    ? new Placement.Repeated(before.order())
                    : new Placement.Conflict("Order " + order.orderId() + " exists with other content");
        }
        if (failed.contains(Transaction.Guard.IDEMPOTENCY)) {
            return keyTaken();
        }
        return new Placement.Conflict(
                "Number " + order.number() + " belongs to another order of seller " + order.sellerId());
    }

    private static Placement keyTaken() {
        return new Placement.Conflict("This Idempotency-Key was used for another order");
    }
}
