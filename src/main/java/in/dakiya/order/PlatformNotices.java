package in.dakiya.order;

import in.dakiya.work.PlannedWork;
import in.dakiya.work.PlatformNotice;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the platform is told anything, and what it is told of shops and people. What it is told of an order is seen by
 * {@link ChangeNews}.
 *
 * @param wanted whether it has an address for notices
 */
public record PlatformNotices(boolean wanted) {

    /** A shop has another state, or has just been registered. */
    public PlannedWork sellerState(String sellerId, Seller.State state, EventSource source, long version, Instant now) {
        PlatformNotice notice = new PlatformNotice(
                PlatformNotice.Type.SELLER_STATE,
                sellerId,
                "",
                0,
                state.name(),
                source.publicName(),
                "",
                "",
                "",
                "",
                now,
                version);
        return new PlannedWork(notice.workName(), new Work.Notify(notice), now);
    }

    /**
     * Somebody wants to hear nothing more on WhatsApp, or wants to hear again. His notices are in the order of time: their
     * version is that of the clock, in milliseconds.
     *
     * @param orderId where he is told of as its customer
     * @param contact which of the shop's people, counted as {@link Seller#people()} has them; empty for a customer
     * @param cause what identifies his message
     */
    public PlannedWork optedOut(
            String sellerId, Optional<String> orderId, String contact, boolean stop, String cause, Instant now) {
        EventSource source = orderId.isPresent() ? EventSource.CUSTOMER : EventSource.SELLER;
        PlatformNotice notice = new PlatformNotice(
                PlatformNotice.Type.CONTACT_OPTED_OUT,
                sellerId,
                orderId.orElse(""),
                0,
                "",
                source.publicName(),
                stop ? "STOP" : "START",
                contact,
                "",
                "",
                now,
                now.toEpochMilli());
        String occasion = Long.toHexString(ShipmentEvent.contentHash(cause, sellerId, orderId.orElse("")));
        return new PlannedWork(notice.workName() + "#" + occasion, new Work.Notify(notice), now);
    }
}
