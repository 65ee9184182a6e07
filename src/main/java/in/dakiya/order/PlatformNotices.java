package in.dakiya.order;

import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.PlatformNotice;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the platform is told of an order. Nothing is planned where the platform has no address for notices.
 *
 * @param wanted whether it has one
 */
public record PlatformNotices(boolean wanted) {

    /**
     * An order needs a person.
     *
     * @param head as it is written, with its new version
     * @param shipment null where it concerns none
     * @param detail a code that says more, may be empty
     */
    public Optional<PlannedWork> attention(
            OrderHead head, @Nullable Shipment shipment, Attention what, String detail, Instant now) {
        return planned(
                PlatformNotice.Type.ORDER_ATTENTION, EventSource.SYSTEM, head, shipment, what.name(), detail, now);
    }

    /**
     * A message about an order reaches nobody.
     *
     * @param head as it is written, or as it was read where nothing changes
     * @param reason a code: why it does not
     */
    public Optional<PlannedWork> undeliverable(
            OrderHead head, @Nullable Shipment shipment, NoticeKind message, String reason, Instant now) {
        return planned(
                PlatformNotice.Type.MESSAGE_UNDELIVERABLE,
                EventSource.SYSTEM,
                head,
                shipment,
                reason,
                message.name(),
                now);
    }

    /**
     * A seller says that a parcel does not arrive.
     *
     * @param head as it is written, with its new version
     * @param detail a code: why it does not
     */
    public Optional<PlannedWork> failed(OrderHead head, Shipment shipment, String detail, Instant now) {
        return planned(PlatformNotice.Type.SHIPMENT_STATUS, EventSource.SELLER, head, shipment, detail, "", now);
    }

    /**
     * A cancellation was asked for, has come about, or failed. Of its own request the platform is told the end only.
     *
     * @param head as it is written, with its new version
     * @param source on whose word it is where it is now
     * @param reason a code: why it is cancelled, or that it cannot be
     */
    public Optional<PlannedWork> cancelling(
            OrderHead head, Shipment shipment, EventSource source, String reason, String detail, Instant now) {
        boolean wholly = head.status() == ShipmentStatus.CANCELLED;
        return planned(
                wholly ? PlatformNotice.Type.ORDER_CANCELLED : PlatformNotice.Type.SHIPMENT_STATUS,
                source,
                head,
                wholly && head.shipments().size() > 1 ? null : shipment,
                reason,
                detail,
                now);
    }

    /**
     * A document of an order can be read.
     *
     * @param head as it is written, or as it was read where nothing changes
     * @param document which, see {@link PlatformNotice}
     */
    public Optional<PlannedWork> documentReady(
            OrderHead head, @Nullable Shipment shipment, String document, Instant now) {
        return planned(PlatformNotice.Type.DOCUMENTS_READY, EventSource.SYSTEM, head, shipment, document, "", now);
    }

    private Optional<PlannedWork> planned(
            PlatformNotice.Type type,
            EventSource source,
            OrderHead head,
            @Nullable Shipment shipment,
            String reason,
            String detail,
            Instant now) {
        if (!wanted) {
            return Optional.empty();
        }
        ShipmentStatus status = shipment == null
                ? head.status()
                : head.shipment(shipment.number()).state().status();
        PlatformNotice notice = new PlatformNotice(
                type,
                head.sellerId(),
                head.orderId(),
                shipment == null ? 0 : shipment.number(),
                status.name(),
                source.publicName(),
                reason,
                detail,
                shipment == null ? "" : shipment.awb(),
                shipment == null ? "" : shipment.courier(),
                now,
                head.version());
        return Optional.of(new PlannedWork(notice.workName(), new Work.Notify(notice), now));
    }
}
