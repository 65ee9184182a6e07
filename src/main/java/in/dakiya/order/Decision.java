package in.dakiya.order;

import in.dakiya.work.PlannedWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is to be written, all of it or nothing: the new head (conditional on the version that was read), the shipments
 * whose details changed, new lines of the timeline, the work that follows, work that is wanted earlier than planned, and
 * what the platform is told beside what {@link ChangeNews} sees by itself.
 *
 * @param readVersion zero for an order that does not exist yet
 */
public record Decision(
        OrderHead head,
        long readVersion,
        List<Shipment> shipments,
        List<TimelineEntry> timeline,
        List<PlannedWork> work,
        List<Hurry> hurries,
        List<News> news) {

    public Decision {
        shipments = List.copyOf(shipments);
        timeline = List.copyOf(timeline);
        work = List.copyOf(work);
        hurries = List.copyOf(hurries);
        news = List.copyOf(news);
    }

    public Decision(
            OrderHead head,
            long readVersion,
            List<Shipment> shipments,
            List<TimelineEntry> timeline,
            List<PlannedWork> work) {
        this(head, readVersion, shipments, timeline, work, List.of());
    }

    public Decision(
            OrderHead head,
            long readVersion,
            List<Shipment> shipments,
            List<TimelineEntry> timeline,
            List<PlannedWork> work,
            List<Hurry> hurries) {
        this(head, readVersion, shipments, timeline, work, hurries, List.of());
    }

    /** Work that stands already and is to be done by another time. */
    public record Hurry(String workName, Instant due) {}

    /** The same without its hurries, for a poll that is renewed anyway. */
    public Decision unhurried() {
        return new Decision(head, readVersion, shipments, timeline, work, List.of(), news);
    }

    /** The same with more work. */
    public Decision with(Collection<PlannedWork> more) {
        List<PlannedWork> all = new ArrayList<>(work);
        all.addAll(more);
        return new Decision(head, readVersion, shipments, timeline, all, hurries, news);
    }

    /**
     * The same, and the platform is told something that cannot be seen in how the order stands. What it is told has a
     * version of its own, so that it is told in order.
     */
    public Decision telling(News... more) {
        List<News> all = new ArrayList<>(news);
        all.addAll(List.of(more));
        OrderHead told = changesHead() ? head : head.nextVersion();
        return new Decision(told, readVersion, shipments, timeline, work, hurries, all);
    }

    /** The same with another head. */
    public Decision withHead(OrderHead other) {
        return new Decision(other, readVersion, shipments, timeline, work, hurries, news);
    }

    public boolean changesHead() {
        return head.version() != readVersion;
    }
}
