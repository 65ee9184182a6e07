package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.Cancelled;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.order.Seller;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A booking that came through when nobody wanted it any more is cancelled at the partner, however often it takes. Where its
 * answer was lost, the partner is asked first what there is.
 */
@ApplicationScoped
public class TakeBack {

    private static final Logger LOG = Logger.getLogger(TakeBack.class);
    private static final String ACCOUNT = "back.account";
    private static final String AWB = "back.awb";
    private static final String REFERENCE = "back.ref.";

    private final Sellers sellers;
    private final WorkItems works;
    private final Attempt attempt;

    public TakeBack(Sellers sellers, WorkItems works, Attempt attempt) {
        this.sellers = sellers;
        this.works = works;
        this.attempt = attempt;
    }

    /** Keeps what is to be cancelled with the work before it asks, so that the next attempt knows. */
    void begin(Claim claim, LogisticsPartner partner, Booking booking) {
        attempt.checkpoint(claim).save(written(booking));
        cancel(claim, partner, booking);
    }

    /**
     * Where an earlier attempt had begun to take a booking back it is gone on with; where one may have booked, that is
     * looked for; else there is nothing to do.
     */
    void goOn(Claim claim, Orders.Whole whole, LogisticsPartner partner) {
        Optional<Booking> begun = read(claim.progress());
        if (begun.isPresent()) {
            cancel(claim, partner, begun.get());
        } else if (claim.repeated() || claim.attempt() > 1) {
            look(claim, whole, partner);
        } else {
            works.finish(claim);
        }
    }

    /** The seller ships it himself: what the partner holds since a refused booking is taken back. */
    void held(Claim claim, Orders.Whole whole, LogisticsPartner partner) {
        read(claim.progress())
                .ifPresentOrElse(begun -> cancel(claim, partner, begun), () -> look(claim, whole, partner));
    }

    /** What the partner has of it is taken back. */
    void look(Claim claim, Orders.Whole whole, LogisticsPartner partner) {
        switch (find(whole, partner)) {
            case PartnerAnswer.Done<Optional<Booking>> done ->
                done.value().ifPresentOrElse(booking -> begin(claim, partner, booking), () -> works.finish(claim));
            case PartnerAnswer.Refused<Optional<Booking>> refused ->
                attempt.later(claim, Duration.ZERO, true, refused.refusal().name());
            case PartnerAnswer.NotYet<Optional<Booking>> later -> attempt.later(claim, later.delay(), true, "NOT_YET");
            case PartnerAnswer.Unavailable<Optional<Booking>> down ->
                attempt.later(claim, down.delay(), true, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Optional<Booking>> ignored ->
                attempt.later(claim, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    PartnerAnswer<Optional<Booking>> find(Orders.Whole whole, LogisticsPartner partner) {
        Seller seller = sellers.find(whole.order().sellerId()).orElseThrow().seller();
        return partner.find(BookingRequests.of(whole, seller, ""));
    }

    private void cancel(Claim claim, LogisticsPartner partner, Booking booking) {
        switch (partner.cancel(booking, attempt.checkpoint(claim))) {
            case PartnerAnswer.Done<Cancelled> ignored -> works.finish(claim);
            case PartnerAnswer.Refused<Cancelled> refused -> {
                LOG.errorf("an unwanted booking could not be cancelled: %s", refused.refusal());
                works.park(claim, "NOT_CANCELLED");
            }
            case PartnerAnswer.NotYet<Cancelled> later -> attempt.later(claim, later.delay(), false, "NOT_YET");
            case PartnerAnswer.Unavailable<Cancelled> down -> attempt.later(claim, down.delay(), false, "UNAVAILABLE");
            case PartnerAnswer.Unknown<Cancelled> ignored -> attempt.later(claim, Duration.ZERO, true, "ANSWER_LOST");
        }
    }

    private static Map<String, String> written(Booking booking) {
        Map<String, String> progress = new HashMap<>(Map.of(ACCOUNT, booking.account(), AWB, booking.awb()));
        booking.references().forEach((name, value) -> progress.put(REFERENCE + name, value));
        return progress;
    }

    private static Optional<Booking> read(Map<String, String> progress) {
        if (!progress.containsKey(AWB)) {
            return Optional.empty();
        }
        Map<String, String> references = new HashMap<>();
        progress.forEach((name, value) -> {
            if (name.startsWith(REFERENCE)) {
                references.put(name.substring(REFERENCE.length()), value);
            }
        });
        return Optional.of(new Booking(
                progress.getOrDefault(ACCOUNT, ""), progress.getOrDefault(AWB, ""), "", references, "", null));
    }
}
