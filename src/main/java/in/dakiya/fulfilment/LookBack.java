package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.order.Cancelling;
import in.dakiya.order.Decision;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.table.Awbs;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A shipment was cancelled while it was being booked, and the answer to the booking was lost: the partner is asked what
 * there is. What is found is taken back, so that nobody pays for a parcel that never goes.
 */
@ApplicationScoped
class LookBack {

    private final Orders orders;
    private final Sellers sellers;
    private final Partners partners;
    private final Awbs awbs;
    private final WorkItems works;
    private final Attempt attempt;
    private final InstantSource clock;

    LookBack(
            Orders orders,
            Sellers sellers,
            Partners partners,
            Awbs awbs,
            WorkItems works,
            Attempt attempt,
            InstantSource clock) {
        this.orders = orders;
        this.sellers = sellers;
        this.partners = partners;
        this.awbs = awbs;
        this.works = works;
        this.attempt = attempt;
        this.clock = clock;
    }

    /** What the partner has of it. */
    PartnerAnswer<Optional<Booking>> find(Orders.Whole whole, LogisticsPartner partner) {
        Seller seller = sellers.find(whole.order().sellerId()).orElseThrow().seller();
        return partner.find(BookingRequests.of(whole, seller));
    }

    void run(Claim claim, Orders.Whole whole) {
        Shipment shipment = whole.shipment();
        LogisticsPartner partner = partners.named(shipment.carrier().partner()).orElse(null);
        if (partner == null) {
            works.park(claim, "NO_SUCH_PARTNER");
            return;
        }
        switch (find(whole, partner)) {
            case PartnerAnswer.Done<Optional<Booking>> done
            when done.value().isPresent() ->
                takeBack(claim, whole.progress(), done.value().get());
            case PartnerAnswer.Done<Optional<Booking>> ignored -> works.finish(claim);
            case PartnerAnswer.Refused<Optional<Booking>> refused ->
                attempt.later(claim, Duration.ZERO, true, refused.refusal().name());
            case PartnerAnswer.NotYet<Optional<Booking>> later -> attempt.later(claim, later.delay(), true, "NOT_YET");
            case PartnerAnswer.Unavailable<Optional<Booking>> down ->
                attempt.later(claim, down.delay(), true, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Optional<Booking>> ignored ->
                attempt.later(claim, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    private void takeBack(Claim claim, Orders.Progress read, Booking found) {
        Shipment shipment = read.shipment();
        attempt.succeed(claim, () -> takenBack(orders.again(read), found), transaction -> {
            if (!found.awb().isEmpty()) {
                awbs.add(
                        transaction,
                        shipment.carrier().partner(),
                        found.awb(),
                        shipment.orderId(),
                        shipment.number(),
                        clock.instant());
            }
        });
    }

    private Decision takenBack(Orders.Progress now, Booking found) {
        return Cancelling.bookedTooLate(now.head(), now.shipment(), Bookings.waybill(found), clock.instant());
    }
}
