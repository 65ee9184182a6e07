package in.dakiya.function;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.sweep.RingDueWork;
import io.quarkus.funqy.Funq;

/** Woken each minute: rings for what the bells missed, and for parcels that are due to be asked about. */
public class Scheduler {

    private final RingDueWork ringDueWork;

    public Scheduler(RingDueWork ringDueWork) {
        this.ringDueWork = ringDueWork;
    }

    /** @return how many bells were rung */
    @Funq("scheduler")
    public int handle(JsonNode event) {
        return ringDueWork.run();
    }
}
