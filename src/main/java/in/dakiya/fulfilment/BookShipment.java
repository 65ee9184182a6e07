package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.BookingRequest;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.order.Manifesting;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Parcel;
import in.dakiya.order.Payment;
import in.dakiya.order.Seller;
import in.dakiya.order.Shares;
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
    private final Attempt attempt;
    private final InstantSource clock;

    public BookShipment(
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

    public void run(Claim claim, Work.Book work) {
        Orders.Whole whole = orders.whole(work.orderId(), work.shipment()).orElseThrow();
        if (whole.head().shipment(work.shipment()).state().status() != ShipmentStatus.CREATED) {
            works.finish(claim);
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
            settle(claim, whole, partner.book(request(whole, registered.seller()), attempt.checkpoint(claim)));
        }
    }

    private void settle(Claim claim, Orders.Whole whole, PartnerAnswer<Booking> answer) {
        switch (answer) {
            case PartnerAnswer.Done<Booking> done ->
                attempt.succeed(
                        claim,
                        () -> Manifesting.booked(head(whole), whole.shipment(), waybill(done.value()), clock.instant()),
                        transaction -> index(transaction, whole.shipment(), done.value()));
            case PartnerAnswer.Refused<Booking> refused ->
                attempt.succeed(
                        claim,
                        () -> Manifesting.refused(
                                head(whole),
                                whole.shipment(),
                                refused.refusal().name(),
                                refused.refusal().mender().name(),
                                clock.instant()));
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

    private OrderHead head(Orders.Whole whole) {
        return orders.head(whole.head().orderId()).orElseThrow();
    }

    private static Shipment.Waybill waybill(Booking booking) {
        return new Shipment.Waybill(
                booking.awb(),
                booking.courier(),
                booking.trackingUrl(),
                booking.references(),
                booking.expectedDelivery());
    }

    private static BookingRequest request(Orders.Whole whole, Seller seller) {
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
                "",
                whole.shipment().particulars().ewayBill());
    }

    /** Ours at the partner: the order's id, and from the second shipment on its number too. */
    private static String reference(Orders.Whole whole) {
        int number = whole.shipment().number();
        return number == 1 ? whole.order().orderId() : whole.order().orderId() + "-" + number;
    }
}
