package in.dakiya.function;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.sweep.RingDueWork;
import io.quarkus.funqy.Funq;
import org.jboss.logging.Logger;

/** Woken each minute: rings for what the bells missed, and for parcels that are due to be asked about. */
public class Scheduler {

    private static final Logger LOG = Logger.getLogger(Scheduler.class);

    private final RingDueWork ringDueWork;

    public Scheduler(RingDueWork ringDueWork) {
        this.ringDueWork = ringDueWork;
    }

    /** @return how many bells were rung */
    @Funq("scheduler")
    public int handle(JsonNode event) {
        try {
            return ringDueWork.run();
        } catch (RuntimeException e) {
            // The next minute looks again at all that is due.
            LOG.error("due work not rung for", e);
            return 0;
        }
    }
}
