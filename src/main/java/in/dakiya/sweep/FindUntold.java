package in.dakiya.sweep;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.order.PlatformNotices;
import in.dakiya.table.ChangeFeed;
import in.dakiya.table.FeedPosition;
import in.dakiya.table.Key;
import in.dakiya.table.NoticeStream;
import in.dakiya.table.SweptChanges;
import in.dakiya.work.NoticeBell;
import in.dakiya.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Rings for orders of whose changes the platform was not told because a bell was lost: follows the change feed, two
 * minutes behind, and compares. A minute in which nothing has changed writes nothing.
 */
@ApplicationScoped
public class FindUntold {

    private static final Duration BEHIND = Duration.ofMinutes(2);
    /** A change is told for so long; what is older at the first look is left alone. */
    private static final Duration FIRST_LOOK = Duration.ofDays(3);
    /** In a quiet time its place is kept so seldom. */
    private static final Duration QUIET = Duration.ofHours(6);

    private static final int AT_ONCE = 100;

    private final ChangeFeed feed;
    private final SweptChanges swept;
    private final NoticeStream stream;
    private final PlatformNotices notices;
    private final Bells bells;
    private final InstantSource clock;

    public FindUntold(
            ChangeFeed feed,
            SweptChanges swept,
            NoticeStream stream,
            PlatformNotices notices,
            Bells bells,
            InstantSource clock) {
        this.feed = feed;
        this.swept = swept;
        this.stream = stream;
        this.notices = notices;
        this.bells = bells;
        this.clock = clock;
    }

    /** @return how many bells were rung */
    public int run() {
        if (!notices.wanted()) {
            return 0;
        }
        FeedPosition from =
                swept.upTo().orElseGet(() -> FeedPosition.at(clock.instant().minus(FIRST_LOOK)));
        FeedPosition until = FeedPosition.at(clock.instant().minus(BEHIND));
        int rung = 0;
        List<ChangeFeed.Entry> found = feed.entries(from, until, AT_ONCE);
        FeedPosition place = from;
        while (!found.isEmpty()) {
            rung += ring(ChangeFeed.newestVersions(found));
            place = after(found.getLast());
            swept.keep(place);
            found = found.size() < AT_ONCE ? List.of() : feed.entries(place, until, AT_ONCE);
        }
        if (place.time().isBefore(until.time().minus(QUIET))) {
            swept.keep(until);
        }
        return rung;
    }

    /** A version follows another: nothing lies between a change and the text of its name and more. */
    private static FeedPosition after(ChangeFeed.Entry entry) {
        return new FeedPosition(entry.sort() + "#", 0);
    }

    private int ring(Map<String, Long> versions) {
        List<Bell> lost = stream.behind(versions).stream()
                .map(orderId -> new Bell(
                        WorkQueue.OUTBOX,
                        Key.orderPartition(orderId),
                        new NoticeBell(versions.getOrDefault(orderId, 0L), true).name(),
                        Duration.ZERO))
                .toList();
        if (!lost.isEmpty()) {
            bells.ring(lost);
        }
        return lost.size();
    }
}
