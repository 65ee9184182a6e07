package in.dakiya.outbox;

import in.dakiya.bell.Bells;
import in.dakiya.table.Committer;
import in.dakiya.table.Digests;
import in.dakiya.table.Key;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Puts a new order aside, to be told together with others: its own work ends where it enters the digest, or goes on. */
@ApplicationScoped
class Gathering {

    private static final int TRIES = 8;
    private static final Duration NEXT = Duration.ofSeconds(1);

    private final Digests digests;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final InstantSource clock;

    Gathering(Digests digests, WorkItems works, Committer committer, Bells bells, InstantSource clock) {
        this.digests = digests;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.clock = clock;
    }

    void add(Claim claim, Notice notice, Person person, NewOrderPace.Step.Gather gather) {
        Digests.Gathered order = new Digests.Gathered(notice.sellerId(), notice.orderId(), notice.shipment());
        Instant due = gather.until();
        boolean begun = gather.begun();
        for (int i = 0; i < TRIES; i++) {
            PlannedWork digest = Digests.digest(person, notice.sellerId(), due);
            Transaction transaction = works.finish(committer.begin(), claim);
            if (begun) {
                digests.join(transaction, person, digest, order);
            } else {
                digests.begin(transaction, person, digest, order);
            }
            switch (committer.commit(transaction)) {
                case Transaction.Outcome.Committed ignored -> {
                    if (!begun) {
                        works.bell(Key.personPartition(person), digest).ifPresent(bell -> bells.ring(List.of(bell)));
                    }
                    return;
                }
                case Transaction.Outcome.Refused refused -> {
                    if (refused.failed().contains(Transaction.Guard.CLAIM)) {
                        return;
                    }
                }
            }
            // A digest that takes no more is followed by the next; one that somebody else has just begun is joined.
            due = begun ? due.plus(NEXT) : due;
            begun = !begun;
        }
        works.putOff(claim, clock.instant().plus(NEXT), false, "GATHERING");
    }
}
