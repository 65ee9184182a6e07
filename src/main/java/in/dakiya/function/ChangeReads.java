package in.dakiya.function;

import in.dakiya.platform.Answer;
import in.dakiya.platform.ChangesView;
import in.dakiya.platform.Problem;
import in.dakiya.table.ChangeFeed;
import in.dakiya.table.FeedPosition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The change feed, a page at a time. */
@ApplicationScoped
class ChangeReads {

    private static final String AFTER = "after";
    private static final String NOW = "now";
    private static final int MOST = 100;

    private final ChangeFeed feed;

    ChangeReads(ChangeFeed feed) {
        this.feed = feed;
    }

    /** From the oldest on, or after a cursor; {@code after=now} gives the cursor of this moment. */
    Answer list(Map<String, String> query) {
        String limit = query.getOrDefault("limit", Integer.toString(MOST));
        if (!limit.matches("[1-9]\\d?|100")) {
            return Problem.invalid("limit", "must be a number from 1 to " + MOST);
        }
        try {
            FeedPosition from = query.containsKey(AFTER) ? read(query.getOrDefault(AFTER, "")) : feed.oldest();
            return from.time().isBefore(feed.oldest().time())
                    ? Problem.gone("This cursor is older than " + ChangeFeed.KEPT.toDays()
                            + " days. Read the orders that you have open, and begin anew without after")
                    : page(from, Integer.parseInt(limit));
        } catch (FeedPosition.BadCursor e) {
            return Problem.unreadable(
                    "after is no cursor of this feed. Send a next as it was answered, or leave after out");
        }
    }

    /** Nobody has been given a place in the time to come. */
    private FeedPosition read(String after) {
        if (after.equals(NOW)) {
            return feed.newest();
        }
        FeedPosition position = FeedPosition.read(after);
        if (position.time().isAfter(feed.newest().time().plus(ChangeFeed.SETTLING))) {
            throw new FeedPosition.BadCursor();
        }
        return position;
    }

    private Answer page(FeedPosition from, int most) {
        ChangeFeed.Page page = feed.page(from, most);
        return Answer.json(200, ChangesView.of(page.changes(), page.next().cursor()));
    }
}
