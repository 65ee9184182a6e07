package in.dakiya.function;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.sweep.FindUntold;
import in.dakiya.sweep.RingDueWork;
import io.quarkus.funqy.Funq;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * Woken each minute: rings for what the bells missed, for parcels that are due to be asked about, and for changes that the
 * platform was not told of.
 */
public class Scheduler {

    private static final Logger LOG = Logger.getLogger(Scheduler.class);

    private final RingDueWork ringDueWork;
    private final FindUntold findUntold;

    public Scheduler(RingDueWork ringDueWork, FindUntold findUntold) {
        this.ringDueWork = ringDueWork;
        this.findUntold = findUntold;
    }

    /** @return how many bells were rung */
    @Funq("scheduler")
    public int handle(JsonNode event) {
        return rung("due work", ringDueWork::run) + rung("untold changes", findUntold::run);
    }

    private static int rung(String what, IntSupplier part) {
        try {
            return part.getAsInt();
        } catch (RuntimeException e) {
            // The next minute looks again at all that is due.
            LOG.errorf(e, "%s not rung for", what);
            return 0;
        }
    }
}
