package in.dakiya.logistics.platform;

import in.dakiya.documents.DocumentDownload;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.BookingRequest;
import in.dakiya.logistics.Callback;
import in.dakiya.logistics.CallbackReading;
import in.dakiya.logistics.Cancelled;
import in.dakiya.logistics.Checkpoint;
import in.dakiya.logistics.FailedDeliveryAnswer;
import in.dakiya.logistics.Heard;
import in.dakiya.logistics.Label;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.Offer;
import in.dakiya.logistics.OfferRequest;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Pickup;
import in.dakiya.logistics.PickupRequest;
import in.dakiya.logistics.Refusal;
import in.dakiya.logistics.TrackingReport;
import in.dakiya.order.Decision;
import in.dakiya.order.News;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Shipment;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The platform as a courier. It is asked for nothing here: each change of an order goes to it as a signed notice anyway
 * (the seller's tap as {@code shipment.rts_requested}, a cancellation as {@code shipment.status} with CANCEL_REQUESTED), and
 * it answers by posting events. So what is asked counts as taken, not as agreed, and nothing is polled.
 */
@ApplicationScoped
public class PlatformPartner implements LogisticsPartner {

    /** Booking is the platform's own affair; its report of the AWB goes on by itself. */
    private static final Duration UNTIL_REPORTED = Duration.ofDays(30);

    private static final Duration SOON = Duration.ofMinutes(1);

    private final DocumentDownload download;
    private final Orders orders;
    private final Committer committer;

    public PlatformPartner(DocumentDownload download, Orders orders, Committer committer) {
        this.download = download;
        this.orders = orders;
        this.committer = committer;
    }

    @Override
    public String name() {
        return Shipment.Carrier.PLATFORM;
    }

    @Override
    public Set<String> accounts() {
        return Set.of();
    }

    @Override
    public PartnerAnswer<Booking> book(BookingRequest request, Checkpoint checkpoint) {
        return new PartnerAnswer.NotYet<>(UNTIL_REPORTED);
    }

    /** Nothing was booked by us. */
    @Override
    public PartnerAnswer<Optional<Booking>> find(BookingRequest request) {
        return new PartnerAnswer.Done<>(Optional.empty());
    }

    @Override
    public PartnerAnswer<List<Offer>> offers(OfferRequest request) {
        return new PartnerAnswer.Refused<>(Refusal.NO_COURIER, "PLATFORM_BOOKS");
    }

    @Override
    public PartnerAnswer<Pickup> requestPickup(Booking booking, PickupRequest request, Checkpoint checkpoint) {
        return new PartnerAnswer.Done<>(Pickup.ASKED);
    }

    @Override
    public PartnerAnswer<Label> label(Booking booking) {
        String address = booking.references().getOrDefault(Shipment.Waybill.LABEL_URL, "");
        if (address.isEmpty()) {
            return new PartnerAnswer.NotYet<>(UNTIL_REPORTED);
        }
        return switch (download.fetch(address)) {
            case DocumentDownload.Outcome.Fetched fetched -> new PartnerAnswer.Done<>(new Label(fetched.pdf()));
            case DocumentDownload.Outcome.Unavailable ignored ->
                new PartnerAnswer.Unavailable<>("LABEL_DOWNLOAD", SOON);
            case DocumentDownload.Outcome.Refused refused -> new PartnerAnswer.Refused<>(Refusal.OTHER, refused.why());
        };
    }

    @Override
    public PartnerAnswer<Cancelled> cancel(Booking booking, Checkpoint checkpoint) {
        return new PartnerAnswer.Done<>(new Cancelled(false));
    }

    @Override
    public PartnerAnswer<Heard> answerFailedDelivery(
            Booking booking, FailedDeliveryAnswer answer, Checkpoint checkpoint) {
        if (checkpoint.progress().isEmpty()) {
            if (!isTold(booking, answer)) {
                return new PartnerAnswer.Unavailable<>("ORDER_CHANGED", SOON);
            }
            checkpoint.save(Map.of("told", "yes"));
        }
        return new PartnerAnswer.Done<>(new Heard());
    }

    /** This alone is seen in no change of the order, so it is told by itself. */
    private boolean isTold(Booking booking, FailedDeliveryAnswer answer) {
        OrderHead head = orders.head(booking.references().getOrDefault(Booking.ORDER, ""))
                .orElse(null);
        int shipment = Integer.parseInt(booking.references().getOrDefault(Booking.SHIPMENT, "0"));
        if (head == null || !head.has(shipment)) {
            return true;
        }
        News news = switch (answer) {
            case FailedDeliveryAnswer.DeliverAgain again ->
                News.failedDeliveryAnswer(
                        shipment,
                        "DELIVER_AGAIN",
                        again.on() == null ? "" : again.on().toString());
            case FailedDeliveryAnswer.ReturnToSeller ignored -> News.failedDeliveryAnswer(shipment, "RETURN", "");
        };
        Decision decision = new Decision(head, head.version(), List.of(), List.of(), List.of()).telling(news);
        if (committer.commit(orders.change(committer.begin(), decision)) instanceof Transaction.Outcome.Refused) {
            return false;
        }
        orders.ring(decision);
        return true;
    }

    @Override
    public PartnerAnswer<Map<String, TrackingReport>> track(String account, List<String> awbs) {
        return new PartnerAnswer.Done<>(Map.of());
    }

    @Override
    public int trackingBatchSize() {
        return 1;
    }

    @Override
    public CallbackReading readCallback(String account, Callback callback) {
        return new CallbackReading.NotAuthentic();
    }

    @Override
    public Optional<String> accountOfPath(String path) {
        return Optional.empty();
    }
}
