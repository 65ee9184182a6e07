package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.Decision;
import in.dakiya.order.Manifesting;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.table.Awbs;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Books a shipment with the seller's courier: the order gets its AWB before the seller is told. */
@ApplicationScoped
public class BookShipment {

    /** A seller who has not confirmed his number is looked at again this often; his tap releases at once. */
    private static final Duration UNCONFIRMED = Duration.ofHours(1);

    private final Orders orders;
    private final Sellers sellers;
    private final Partners partners;
    private final Awbs awbs;
    private final WorkItems works;
    private final LookBack lookBack;
    private final Attempt attempt;
    private final InstantSource clock;

    public BookShipment(
            Orders orders,
            Sellers sellers,
            Partners partners,
            Awbs awbs,
            WorkItems works,
            LookBack lookBack,
            Attempt attempt,
            InstantSource clock) {
        this.orders = orders;
        this.sellers = sellers;
        this.partners = partners;
        this.awbs = awbs;
        this.works = works;
        this.lookBack = lookBack;
        this.attempt = attempt;
        this.clock = clock;
    }

    public void run(Claim claim, Work.Book work) {
        Orders.Whole whole = orders.whole(work.orderId(), work.shipment()).orElseThrow();
        ShipmentStatus status = whole.head().shipment(work.shipment()).state().status();
        if (status != ShipmentStatus.CREATED) {
            boolean mayBeThere = claim.repeated() || claim.attempt() > 1;
            if (status == ShipmentStatus.CANCELLED && mayBeThere) {
                lookBack.run(claim, whole);
            } else {
                works.finish(claim);
            }
            return;
        }
        Sellers.Registered registered = sellers.find(whole.order().sellerId()).orElseThrow();
        LogisticsPartner partner =
                partners.named(whole.shipment().carrier().partner()).orElse(null);
        if (!registered.isConfirmed()) {
            works.putOff(claim, clock.instant().plus(UNCONFIRMED), false, "SELLER_UNCONFIRMED");
        } else if (partner == null) {
            works.park(claim, "NO_SUCH_PARTNER");
        } else {
            settle(
                    claim,
                    whole,
                    partner.book(BookingRequests.of(whole, registered.seller()), attempt.checkpoint(claim)));
        }
    }

    private void settle(Claim claim, Orders.Whole whole, PartnerAnswer<Booking> answer) {
        switch (answer) {
            case PartnerAnswer.Done<Booking> done ->
                attempt.succeed(
                        claim,
                        () -> booked(orders.again(whole.progress()), done.value()),
                        transaction -> index(transaction, whole.shipment(), done.value()));
            case PartnerAnswer.Refused<Booking> refused ->
                attempt.succeed(claim, () -> refused(orders.again(whole.progress()), refused.refusal()));
            case PartnerAnswer.NotYet<Booking> later -> attempt.later(claim, later.delay(), false, "NOT_YET");
            case PartnerAnswer.Unavailable<Booking> down -> attempt.later(claim, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Booking> ignored -> attempt.later(claim, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    private void index(Transaction transaction, Shipment shipment, Booking booking) {
        awbs.add(
                transaction,
                shipment.carrier().partner(),
                booking.awb(),
                shipment.orderId(),
                shipment.number(),
                clock.instant());
    }

    private Decision booked(Orders.Progress now, Booking booking) {
        return Manifesting.booked(now.head(), now.shipment(), Bookings.waybill(booking), clock.instant());
    }

    private Decision refused(Orders.Progress now, Refusal refusal) {
        return Manifesting.refused(
                now.head(), now.shipment(), refusal.name(), refusal.mender().name(), clock.instant());
    }
}
