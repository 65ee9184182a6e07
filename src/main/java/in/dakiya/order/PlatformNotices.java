package in.dakiya.order;

import in.dakiya.work.PlannedWork;
import in.dakiya.work.PlatformNotice;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.Optional;

/**
 * What the platform is told of a shop or of a person, and whether it is told anything. What it is told of an order is seen
 * by {@link ChangeNews}. Nothing is planned where the platform has no address for notices.
 *
 * @param wanted whether it has one
 */
public record PlatformNotices(boolean wanted) {

    /** A shop has another state, or has just been registered. */
    public Optional<PlannedWork> sellerState(
            String sellerId, Seller.State state, EventSource source, long version, Instant now) {
        return planned(PlatformNotice.Type.SELLER_STATE, sellerId, state.name(), source, "", version, now);
    }

    private Optional<PlannedWork> planned(
            PlatformNotice.Type type,
            String sellerId,
            String status,
            EventSource source,
            String reason,
            long version,
            Instant now) {
        if (!wanted) {
            return Optional.empty();
        }
        PlatformNotice notice = new PlatformNotice(
                type, sellerId, "", 0, status, source.publicName(), reason, "", "", "", now, version);
        return Optional.of(new PlannedWork(notice.workName(), new Work.Notify(notice), now));
    }
}
