package in.dakiya.outbox;

import in.dakiya.order.Change;
import in.dakiya.order.Change.Consignment;
import in.dakiya.platform.NoticeDoor;
import in.dakiya.platform.PlatformNoticeJson;
import in.dakiya.table.Key;
import in.dakiya.table.NoticeStream;
import in.dakiya.work.PlatformNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Posts the notices of changes, one after the other, until the platform does not take one or the time is over. */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    /** With the last call's time-outs well within {@link TellChanges#PATIENCE}. */
    private static final Duration TIME = Duration.ofSeconds(8);

    private static final String SLOW = "SLOW";

    private final NoticeStream stream;
    private final NoticeDoor door;
    private final InstantSource clock;

    Delivery(NoticeStream stream, NoticeDoor door, InstantSource clock) {
        this.stream = stream;
        this.door = door;
        this.clock = clock;
    }

    /**
     * How far it came.
     *
     * @param lastTaken the version of which every notice was taken; nothing where none was
     * @param refusal why it went no further; empty where all were taken
     */
    record Outcome(Optional<Long> lastTaken, String refusal) {

        /** The first version that was not taken. */
        long next(List<Change> changes) {
            return changes.stream()
                    .map(Change::version)
                    .filter(version -> version > lastTaken.orElse(0L))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @param changes of one order, in order of version */
    Outcome of(List<Change> changes) {
        Map<Key, Consignment> consignments = stream.consignments(changes);
        Instant until = clock.instant().plus(TIME);
        Optional<Long> lastTaken = Optional.empty();
        for (Change change : changes) {
            if (!clock.instant().isBefore(until)) {
                return new Outcome(lastTaken, SLOW);
            }
            String refusal = refusal(change, consignments);
            if (!refusal.isEmpty()) {
                return new Outcome(lastTaken, refusal);
            }
            lastTaken = Optional.of(change.version());
        }
        return new Outcome(lastTaken, "");
    }

    /** Empty when all notices of the version were taken. */
    private String refusal(Change change, Map<Key, Consignment> consignments) {
        for (PlatformNotice notice : NoticeStream.notices(change, consignments)) {
            if (door.post(PlatformNoticeJson.write(notice)) instanceof NoticeDoor.Outcome.NotTaken no) {
                if (no.operatorNeeded()) {
                    LOG.errorf("an operator is needed: a notice to the platform is not taken: %s", no.why());
                }
                return no.why();
            }
        }
        return "";
    }
}
