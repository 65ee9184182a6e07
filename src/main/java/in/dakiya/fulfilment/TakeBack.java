package in.dakiya.fulfilment;

import in.dakiya.logistics.Booking;
import in.dakiya.logistics.Cancelled;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A booking that came through when nobody wanted it any more is cancelled at the partner, however often it takes. */
@ApplicationScoped
public class TakeBack {

    private static final Logger LOG = Logger.getLogger(TakeBack.class);
    private static final String ACCOUNT = "back.account";
    private static final String AWB = "back.awb";
    private static final String REFERENCE = "back.ref.";

    private final WorkItems works;
    private final Attempt attempt;

    public TakeBack(WorkItems works, Attempt attempt) {
        this.works = works;
        this.attempt = attempt;
    }

    /** Keeps what is to be cancelled with the work before it asks, so that the next attempt knows. */
    void begin(Claim claim, LogisticsPartner partner, Booking booking) {
        attempt.checkpoint(claim).save(written(booking));
        cancel(claim, partner, booking);
    }

    /** Where an earlier attempt had begun to take a booking back it is gone on with; else there is nothing to do. */
    void goOn(Claim claim, LogisticsPartner partner) {
        read(claim.progress()).ifPresentOrElse(booking -> cancel(claim, partner, booking), () -> works.finish(claim));
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
