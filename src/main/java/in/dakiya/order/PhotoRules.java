package in.dakiya.order;

import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many photos a shipment has, and until when one may come. Several that are chosen together arrive one by one, in
 * any order, and some of them after the seller has confirmed.
 */
public final class PhotoRules {

    /** A shipment that needs photos has at least one. */
    public static final int FEWEST = 1;

    public static final int MOST = 10;

    /** A photo that was sent so long after Confirm still belongs to what was confirmed. */
    public static final Duration AFTER_CONFIRM = Duration.ofMinutes(10);

    private PhotoRules() {}

    /** What is to become of one more photo. */
    public enum Answer {
        JOINS,
        /** The shipment has as many as it may have. */
        FULL,
        /** The shipment was confirmed too long ago. */
        TOO_LATE
    }

    /**
     * @param known all photos of the shipment; those that were refused do not count
     * @param confirmedAt null while the seller has not confirmed
     * @param sentAt when this one was sent
     */
    public static Answer oneMore(Collection<Photo> known, @Nullable Instant confirmedAt, Instant sentAt) {
        if (confirmedAt != null && sentAt.isAfter(confirmedAt.plus(AFTER_CONFIRM))) {
            return Answer.TOO_LATE;
        }
        return count(known) < MOST ? Answer.JOINS : Answer.FULL;
    }

    /** A photo may be evidence of damage: nobody has one of a parcel that is not on its way back. */
    public static boolean mayShowDamage(ShipmentHead shipment) {
        ShipmentStatus status = shipment.state().status();
        return status.leg() == Leg.RETURN || status == ShipmentStatus.DAMAGED;
    }

    /** Whether a seller who has to send photos has sent enough. */
    public static boolean isEnough(Collection<Photo> known) {
        return count(known) >= FEWEST;
    }

    /** The work that copies a photo to where we keep it. */
    public static PlannedWork archive(Photo photo, Instant now) {
        Work work = new Work.ArchivePhoto(photo.orderId(), photo.shipment(), photo.wamid(), photo.mediaId());
        return new PlannedWork(WorkNames.photo(photo.wamid()), work, now);
    }

    /** Those that are shown: of more than ten that came at the same moment the first ten. */
    public static List<Photo> shown(List<Photo> inOrder) {
        return inOrder.stream()
                .filter(photo -> !(photo.state() instanceof Photo.Refused))
                .limit(MOST)
                .toList();
    }

    /** How many count: those that were refused do not. */
    public static int count(Collection<Photo> known) {
        return (int) known.stream()
                .filter(photo -> !(photo.state() instanceof Photo.Refused))
                .count();
    }
}
