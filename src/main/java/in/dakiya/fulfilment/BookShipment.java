package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.BookingRequest;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.CourierChoice;
import in.dakiya.order.Manifesting;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Awbs;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
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
    private final Attempt attempt;
    private final Silence silence;
    private final TakeBack takeBack;
    private final InstantSource clock;

    public BookShipment(
            Orders orders,
            Sellers sellers,
            Partners partners,
            Awbs awbs,
            WorkItems works,
            Attempt attempt,
            Silence silence,
            TakeBack takeBack,
            InstantSource clock) {
        this.orders = orders;
        this.sellers = sellers;
        this.partners = partners;
        this.awbs = awbs;
        this.works = works;
        this.attempt = attempt;
        this.silence = silence;
        this.takeBack = takeBack;
        this.clock = clock;
    }

    public void run(Claim claim, Work.Book work) {
        Orders.Whole whole = orders.whole(work.orderId(), work.shipment()).orElseThrow();
        LogisticsPartner partner =
                partners.named(whole.shipment().carrier().partner()).orElse(null);
        if (partner == null) {
            works.park(claim, "NO_SUCH_PARTNER");
        } else if (!CourierChoice.isWanted(whole.head().shipment(work.shipment()))) {
            takeBack.goOn(claim, whole, partner);
        } else {
            book(claim, work, whole, partner);
        }
    }

    private void book(Claim claim, Work.Book work, Orders.Whole whole, LogisticsPartner partner) {
        Sellers.Registered registered = sellers.find(whole.order().sellerId()).orElseThrow();
        if (!registered.isConfirmed()) {
            works.putOff(claim, clock.instant().plus(UNCONFIRMED), false, "SELLER_UNCONFIRMED");
            return;
        }
        BookingRequest request = BookingRequests.of(whole, registered.seller(), work.courier());
        switch (partner.book(request, attempt.checkpoint(claim))) {
            case PartnerAnswer.Done<Booking> done -> booked(claim, work, partner, done.value());
            case PartnerAnswer.Refused<Booking> refused -> refused(claim, work, whole, partner, refused.refusal());
            case PartnerAnswer.NotYet<Booking> later -> attempt.later(claim, later.delay(), false, "NOT_YET");
            case PartnerAnswer.Unavailable<Booking> down -> again(claim, work, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Booking> ignored -> again(claim, work, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    /** The shop's people wait for a booking that one of them has asked for. */
    private void again(Claim claim, Work.Book work, Duration delay, boolean unsure, String why) {
        if (!work.courier().isEmpty()) {
            Orders.Progress now = progress(work);
            silence.tell(
                    claim,
                    work.orderId(),
                    work.shipment(),
                    new Audience.SellerPeople(now.head().sellerId()));
        }
        attempt.later(claim, delay, unsure, why);
    }

    /** Who has cancelled it or ships it himself meanwhile pays for no courier. */
    private void booked(Claim claim, Work.Book work, LogisticsPartner partner, Booking booking) {
        boolean told = !work.courier().isEmpty() || !claim.name().equals(WorkNames.book(work.shipment()));
        try {
            attempt.succeed(
                    claim,
                    () -> {
                        Orders.Progress now = progress(work);
                        if (!CourierChoice.isWanted(now.head().shipment(work.shipment()))) {
                            throw new Unwanted();
                        }
                        return Manifesting.booked(
                                now.head(), now.shipment(), Bookings.waybill(booking), told, clock.instant());
                    },
                    transaction -> index(transaction, partner.name(), booking, work));
        } catch (Unwanted e) {
            takeBack.begin(claim, partner, booking);
        }
    }

    /** Who has chosen a courier that does not take it chooses another; any other reason is put right by somebody else. */
    private void refused(Claim claim, Work.Book work, Orders.Whole whole, LogisticsPartner partner, Refusal refusal) {
        boolean another = !work.courier().isEmpty() && refusal.mender() == Refusal.Mender.SELLER;
        Manifesting.Refused why = new Manifesting.Refused(
                refusal.name(), refusal.mender().name(), another ? Manifesting.OFFERS : work.courier());
        try {
            attempt.succeed(claim, () -> {
                Orders.Progress now = progress(work);
                if (!CourierChoice.isWanted(now.head().shipment(work.shipment()))) {
                    throw new Unwanted();
                }
                return Manifesting.refused(
                        now.head(),
                        now.shipment(),
                        why,
                        new Audience.SellerPeople(now.head().sellerId()),
                        clock.instant());
            });
        } catch (Unwanted e) {
            takeBack.look(claim, whole, partner);
        }
    }

    private Orders.Progress progress(Work.Book work) {
        return orders.progress(work.orderId(), work.shipment()).orElseThrow();
    }

    /** The order is not to be booked any more. */
    private static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void index(Transaction transaction, String partner, Booking booking, Work.Book work) {
        awbs.add(transaction, partner, booking.awb(), work.orderId(), work.shipment(), clock.instant());
    }
}
