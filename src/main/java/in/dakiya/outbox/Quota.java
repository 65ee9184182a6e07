package in.dakiya.outbox;

import in.dakiya.table.People;
import in.dakiya.table.PersonFile;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Takes a message from what may be sent to one person. */
@ApplicationScoped
class Quota {

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final People people;
    private final InstantSource clock;

    Quota(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    sealed interface Leave {
        record Given() implements Leave {}

        record Later(Instant at) implements Leave {}

        /** It is a new order, and to be told with others. */
        record Gathered(NewOrderPace.Step.Gather gather) implements Leave {}
    }

    Leave take(Claim claim, Notice notice, Audiences.Resolved.One to) {
        Instant now = clock.instant();
        NewOrderPace.Wish wish = NewOrderPace.Wish.of(to.seller().orElse(null), now);
        PersonFile file = to.file();
        for (int i = 0; i < TRIES; i++) {
            PairBucket.Room room = PairBucket.room(file.spentUntil(), notice.kind(), now);
            if (mayBeGathered(claim, notice)
                    && NewOrderPace.step(file.newOrders(), file.windowOpen(now), wish, room.waitUntil(), now)
                            instanceof NewOrderPace.Step.Gather gather) {
                return new Leave.Gathered(gather);
            }
            if (!room.isFree(now)) {
                return new Leave.Later(room.waitUntil());
            }
            if (spend(notice, file, room.after(), wish, now)) {
                return new Leave.Given();
            }
            file = people.file(file.person());
        }
        return new Leave.Later(now.plus(PAUSE));
    }

    /** Not what was tried before: it has been paid for, and may have arrived. */
    private static boolean mayBeGathered(Claim claim, Notice notice) {
        return notice.kind() == NoticeKind.NEW_ORDER
                && !notice.facts().containsKey(Notice.SINGLY)
                && claim.progress().isEmpty();
    }

    private boolean spend(Notice notice, PersonFile file, Instant after, NewOrderPace.Wish wish, Instant now) {
        return notice.kind().tellsNewOrders()
                ? people.spend(file, after, NewOrderPace.after(file.newOrders().spentUntil(), wish, now))
                : people.spend(file, after);
    }
}
