package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.BookingRequest;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.CourierChoice;
import in.dakiya.order.Decision;
import in.dakiya.order.Manifesting;
import in.dakiya.order.Order;
import in.dakiya.order.Parcel;
import in.dakiya.order.Payment;
import in.dakiya.order.Seller;
import in.dakiya.order.Shares;
import in.dakiya.order.Shipment;
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
import java.util.List;

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
            takeBack.goOn(claim, partner);
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
        BookingRequest request = request(whole, registered.seller(), work.courier());
        switch (partner.book(request, attempt.checkpoint(claim))) {
            case PartnerAnswer.Done<Booking> done -> booked(claim, work, partner, done.value());
            case PartnerAnswer.Refused<Booking> refused -> refused(claim, work, refused.refusal());
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
                        return Manifesting.booked(now.head(), now.shipment(), waybill(booking), told, clock.instant());
                    },
                    transaction -> index(transaction, partner.name(), booking, work));
        } catch (Unwanted e) {
            takeBack.begin(claim, partner, booking);
        }
    }

    /** Who has chosen a courier that does not take it chooses another; any other reason is put right by somebody else. */
    private void refused(Claim claim, Work.Book work, Refusal refusal) {
        boolean another = !work.courier().isEmpty() && refusal.mender() == Refusal.Mender.SELLER;
        Manifesting.Refused why = new Manifesting.Refused(
                refusal.name(), refusal.mender().name(), another ? Manifesting.OFFERS : work.courier());
        attempt.succeed(claim, () -> {
            Orders.Progress now = progress(work);
            return CourierChoice.isWanted(now.head().shipment(work.shipment()))
                    ? Manifesting.refused(
                            now.head(),
                            now.shipment(),
                            why,
                            new Audience.SellerPeople(now.head().sellerId()),
                            clock.instant())
                    : new Decision(now.head(), now.head().version(), List.of(), List.of(), List.of());
        });
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

    private static Shipment.Waybill waybill(Booking booking) {
        return new Shipment.Waybill(
                booking.awb(),
                booking.courier(),
                booking.trackingUrl(),
                booking.references(),
                booking.expectedDelivery());
    }

    private static BookingRequest request(Orders.Whole whole, Seller seller, String courier) {
        Order order = whole.order();
        Shipment.Carrier carrier = whole.shipment().carrier();
        Parcel parcel = whole.shipment().parcel(order, seller);
        Shares.Share share = Shares.of(order, whole.shipment());
        return new BookingRequest(
                carrier.account(),
                reference(whole),
                order.placedAt(),
                carrier.pickupLocation(),
                seller.address().pincode(),
                order.customer().name(),
                order.customer().phone(),
                order.customer().email(),
                order.customer().address(),
                share.items(),
                share.valuePaise(),
                share.collectPaise(),
                share.collectPaise() > 0 ? Payment.Method.COD : Payment.Method.PREPAID,
                parcel,
                courier,
                whole.shipment().particulars().ewayBill());
    }

    /**
     * Ours at the partner: the order's id, and from the second shipment on its number too. What the partner has of an order
     * that was changed since goes by the old reference, and is not found again.
     */
    private static String reference(Orders.Whole whole) {
        int number = whole.shipment().number();
        int revision = whole.order().revision();
        String reference = number == 1 ? whole.order().orderId() : whole.order().orderId() + "-" + number;
        return revision == 0 ? reference : reference + "-r" + revision;
    }
}
