package in.dakiya.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the partner is asked about a parcel of which nothing was heard. The partner pushes too, so these are the waits
 * of a silent parcel (reference: polling practice of Indian aggregators); {@code scale} stretches them.
 */
public record PollPlan(double scale) {

    public static final PollPlan DEFAULT = new PollPlan(1.0);

    /** Silence after which nobody expects another scan. */
    public static final Duration GIVEN_UP = Duration.ofDays(31);

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 30);
    private static final Duration AFTER_END = Duration.ofHours(1);
    private static final Duration LAST_LOOK = Duration.ofHours(24);

    /** The first look at a parcel that was booked just now and waits for its seller. */
    public Instant first(Instant now) {
        return now.plus(scaled(Duration.ofHours(24)));
    }

    /**
     * The next time to ask, or nothing when the parcel has ended and was looked at again an hour and a day later.
     *
     * @param heard time of the last event, our own included
     */
    public Optional<Instant> next(ShipmentState state, Instant heard, Instant now) {
        if (state.status().terminal()) {
            return afterEnd(state.since(), now);
        }
        if (heard.plus(GIVEN_UP).isBefore(now)) {
            return Optional.empty();
        }
        Duration silence = scaled(silence(state.status()));
        Instant due = heard.plus(silence);
        // Asked in vain just now, the partner is asked again after as long a silence.
        Instant next = due.isAfter(now.plus(silence.dividedBy(2))) ? due : now.plus(silence);
        return Optional.of(byDay(next, state.status()));
    }

    private Optional<Instant> afterEnd(Instant ended, Instant now) {
        Instant first = ended.plus(AFTER_END);
        Instant last = ended.plus(LAST_LOOK);
        if (now.isBefore(first)) {
            return Optional.of(first);
        }
        return now.isBefore(last) ? Optional.of(last) : Optional.empty();
    }

    /** Riders do not ride at night; hubs do work then, so only states of the road wait for the morning. */
    private static Instant byDay(Instant due, ShipmentStatus status) {
        if (status != ShipmentStatus.OUT_FOR_DELIVERY && status.leg() != Leg.PICKUP) {
            return due;
        }
        ZonedDateTime local = due.atZone(INDIA);
        if (local.toLocalTime().isAfter(NIGHT)) {
            return local.toLocalDate().plusDays(1).atTime(MORNING).atZone(INDIA).toInstant();
        }
        return local.toLocalTime().isBefore(MORNING)
                ? local.toLocalDate().atTime(MORNING).atZone(INDIA).toInstant()
                : due;
    }

    private Duration scaled(Duration wait) {
        return Duration.ofMillis((long) (wait.toMillis() * scale));
    }

    /** Silence after which a parcel in this state is asked about. */
    public static Duration silence(ShipmentStatus status) {
        return switch (status) {
            case CREATED, MANIFESTED -> Duration.ofHours(24);
            case RTS_REQUESTED, PICKUP_SCHEDULED, CANCEL_REQUESTED -> Duration.ofHours(6);
            case OUT_FOR_PICKUP -> Duration.ofHours(4);
            case PICKUP_FAILED, PICKED_UP, IN_TRANSIT -> Duration.ofHours(12);
            case AT_DESTINATION, DELIVERY_FAILED -> Duration.ofHours(6);
            case OUT_FOR_DELIVERY -> Duration.ofHours(3);
            case RTO_INITIATED, RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY -> Duration.ofHours(24);
            case DELIVERED, CANCELLED, RTO_DELIVERED, RTO_DISPOSED, LOST, DAMAGED -> LAST_LOOK;
        };
    }
}
