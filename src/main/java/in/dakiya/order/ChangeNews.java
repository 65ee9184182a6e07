package in.dakiya.order;

import in.dakiya.work.PlatformNotice.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a decision changes that a platform wants to know, by comparing how the order stood with how it stands. So no
 * decision can forget to say it, and a version that changes nothing of this (a silent scan) says nothing.
 */
public final class ChangeNews {

    private final Decision decision;
    private final OrderHead after;
    private final Standing before;
    private final List<News> news = new ArrayList<>();

    private ChangeNews(Decision decision) {
        this.decision = decision;
        this.after = decision.head();
        this.before = after.before();
    }

    /** In the order in which it is told: parcels, the order, what it needs, and what the decision adds. */
    public static List<News> of(Decision decision) {
        return decision.changesHead() ? new ChangeNews(decision).all() : List.of();
    }

    private List<News> all() {
        after.shipments().forEach(this::shipment);
        order();
        attention();
        decision.news().forEach(this::say);
        return news.stream().map(this::standing).toList();
    }

    private void shipment(ShipmentHead now) {
        ShipmentState is = now.state();
        ShipmentState was = before.of(now).state();
        if (isAskedFor(now.number())) {
            news.add(seen(Type.RTS_REQUESTED, now.number(), ""));
        }
        if (is.status() != was.status() || is.attempt() != was.attempt()) {
            news.add(seen(Type.SHIPMENT_STATUS, now.number(), code(now.number())));
        }
    }

    /** A tap after a failed pickup asks again, though the state is another one only when the courier has agreed. */
    private boolean isAskedFor(int shipment) {
        return decision.timeline().stream()
                .anyMatch(entry -> entry.shipment() == shipment
                        && entry.event().kind() == ShipmentStatus.RTS_REQUESTED
                        && !before.knows(shipment, entry.event()));
    }

    private void order() {
        ShipmentStatus is = after.status();
        Optional<ShipmentStatus> was = before.status();
        if (was.filter(status -> status == is).isPresent()) {
            return;
        }
        news.add(seen(Type.ORDER_STATUS, 0, ""));
        if (is == ShipmentStatus.CANCELLED) {
            news.add(seen(Type.ORDER_CANCELLED, 0, ""));
        }
    }

    private void attention() {
        for (Attention what : Attention.values()) {
            boolean is = after.attention().contains(what);
            if (is != before.attention().contains(what)) {
                String detail = is ? "" : News.CLEARED;
                news.add(new News(Type.ORDER_ATTENTION, concerned(), "", source(0), what.name(), detail));
            }
        }
    }

    /** What a decision says itself is said in place of what is seen without it. */
    private void say(News said) {
        news.removeIf(said::isAbout);
        news.add(said);
    }

    private News seen(Type type, int shipment, String reason) {
        return new News(type, shipment, "", source(shipment), reason, "");
    }

    /** On whose word: the last one of those that the decision heard. */
    private EventSource source(int shipment) {
        return last(shipment).map(entry -> entry.event().source()).orElse(EventSource.SYSTEM);
    }

    /** The courier's own code, or ours. */
    private String code(int shipment) {
        return last(shipment).map(TimelineEntry::rawCode).orElse("");
    }

    private Optional<TimelineEntry> last(int shipment) {
        return decision.timeline().stream()
                .filter(entry -> shipment == 0 || entry.shipment() == shipment)
                .reduce((first, second) -> isLater(first, second) ? second : first);
    }

    private static boolean isLater(TimelineEntry first, TimelineEntry second) {
        return !second.event().at().isBefore(first.event().at());
    }

    /** The one shipment that the decision is about; zero where it names none. */
    private int concerned() {
        return last(0).map(TimelineEntry::shipment)
                .or(() -> decision.shipments().stream().map(Shipment::number).findFirst())
                .orElse(0);
    }

    private News standing(News told) {
        boolean ofShipment = told.shipment() != 0 && after.has(told.shipment());
        return told.standing(
                ofShipment ? after.shipment(told.shipment()).state().status() : after.status());
    }

    /**
     * The line of the timeline that can carry the news to the platform: the last one that was not there before, because
     * a line that is written again would lose what it carried for an earlier version.
     */
    public static Optional<TimelineEntry> carrier(Decision decision) {
        Standing before = decision.head().before();
        return decision.timeline().stream()
                .filter(entry -> !before.knows(entry.shipment(), entry.event()))
                .reduce((first, second) -> second);
    }
}
