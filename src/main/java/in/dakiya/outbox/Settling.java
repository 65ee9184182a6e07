package in.dakiya.outbox;

import in.dakiya.config.DakiyaConfig;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A send whose answer was lost may have been accepted, and Meta knows no idempotency key. Its statuses carry our
 * reference, so a minute and then ten are waited for one; only then is the message sent again.
 */
@ApplicationScoped
public class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class);
    private static final String WAITED = "waited";

    private final WorkItems works;
    private final InstantSource clock;
    private final List<Duration> waits;

    public Settling(WorkItems works, InstantSource clock, DakiyaConfig config) {
        this.works = works;
        this.clock = clock;
        this.waits = config.outbox().settle();
    }

    /** This attempt's answer was lost: the first wait begins, whatever was waited for before. */
    void begin(Claim claim, String why) {
        LOG.warnf("the answer to a send was lost: %s", why);
        await(claim, 0);
    }

    /** True when the outcome of an earlier attempt is still being waited for. */
    boolean mustWait(Claim claim) {
        if (!claim.repeated()) {
            return false;
        }
        int waited = Integer.parseInt(claim.progress().getOrDefault(WAITED, "0"));
        if (waited >= waits.size()) {
            LOG.warn("no status has settled a send: it is sent again");
            return false;
        }
        await(claim, waited);
        return true;
    }

    private void await(Claim claim, int waited) {
        works.putOff(
                claim,
                clock.instant().plus(waits.get(waited)),
                true,
                "UNSETTLED",
                SendNotice.plus(claim.progress(), WAITED, Integer.toString(waited + 1)));
    }
}
