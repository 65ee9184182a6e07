package in.dakiya.sweep;

import in.dakiya.bell.Bells;
import in.dakiya.fulfilment.Partners;
import in.dakiya.table.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Rings again for what the bells missed, and once for each partner account that has parcels to be asked about. */
@ApplicationScoped
public class RingDueWork {

    private static final Logger LOG = Logger.getLogger(RingDueWork.class);

    private final DueWork due;
    private final Partners partners;
    private final Bells bells;
    private final InstantSource clock;

    public RingDueWork(DueWork due, Partners partners, Bells bells, InstantSource clock) {
        this.due = due;
        this.partners = partners;
        this.bells = bells;
        this.clock = clock;
    }

    /** @return how many bells were rung */
    public int run() {
        int rung = 0;
        for (int shard = 0; shard < due.shards(); shard++) {
            int number = shard;
            rung += each(() -> overdue(number));
        }
        for (Partners.Account account : partners.accounts()) {
            rung += each(() -> polls(account));
        }
        if (rung > 0) {
            LOG.infof("rang for %d items of due work", rung);
        }
        return rung;
    }

    /** A part of the index that cannot be read now must not keep the others waiting; the next minute reads it again. */
    private static int each(IntSupplier part) {
        try {
            return part.getAsInt();
        } catch (SdkException e) {
            LOG.errorf("a part of the due work was not read: %s", e.getClass().getSimpleName());
            return 0;
        }
    }

    private int overdue(int shard) {
        return due.overdue(
                shard,
                clock.instant(),
                found -> bells.ring(found.stream().map(due::bell).toList()));
    }

    /** One bell for each call that is needed: the poll it names takes its company along. */
    private int polls(Partners.Account account) {
        int size = account.partner().trackingBatchSize();
        List<DueWork.Found> waiting = due.polls(account.partner().name(), account.name(), clock.instant(), 10 * size);
        int rung = 0;
        for (int i = 0; i < waiting.size(); i += size) {
            bells.ring(List.of(due.bell(waiting.get(i))));
            rung++;
        }
        return rung;
    }
}
