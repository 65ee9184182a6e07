package in.dakiya.outbox;

import in.dakiya.bell.Bells;
import in.dakiya.documents.Documents;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Photo;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Committer;
import in.dakiya.table.Key;
import in.dakiya.table.Orders;
import in.dakiya.table.Photos;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.whatsapp.CloudApi;
import in.dakiya.whatsapp.MediaDownload;
import in.dakiya.whatsapp.MediaLookUp;
import in.dakiya.whatsapp.Picture;
import in.dakiya.work.Audience;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Copies a picture from Meta to our bucket, before Meta forgets it. What cannot be kept is refused once and for all, and
 * whoever sent it is asked to send it again; everything else is tried again for as long as Meta keeps the picture.
 */
@ApplicationScoped
public class ArchivePhoto {

    private static final Logger LOG = Logger.getLogger(ArchivePhoto.class);
    private static final int LARGEST = 10 * 1024 * 1024;
    /** An answer that may be wrong by accident is believed the third time. */
    private static final int BELIEVED = 3;

    private final Photos photos;
    private final Orders orders;
    private final CloudApi cloudApi;
    private final MediaDownload download;
    private final Documents documents;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final AfterFailure afterFailure;
    private final InstantSource clock;

    public ArchivePhoto(
            Photos photos,
            Orders orders,
            CloudApi cloudApi,
            MediaDownload download,
            Documents documents,
            WorkItems works,
            Committer committer,
            Bells bells,
            AfterFailure afterFailure,
            InstantSource clock) {
        this.photos = photos;
        this.orders = orders;
        this.cloudApi = cloudApi;
        this.download = download;
        this.documents = documents;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.afterFailure = afterFailure;
        this.clock = clock;
    }

    public void run(Claim claim, Work.ArchivePhoto work) {
        Optional<Photo> pending = photos.find(work.orderId(), work.wamid()).filter(Photo::isPending);
        if (pending.isEmpty()) {
            works.finish(claim);
            return;
        }
        Photo photo = pending.get();
        if (!clock.instant().isBefore(photo.lostAt())) {
            refuse(claim, photo, Photo.Reason.EXPIRED);
            return;
        }
        switch (cloudApi.media(work.mediaId())) {
            case MediaLookUp.Found found -> fetch(claim, photo, found);
            case MediaLookUp.Gone ignored -> believe(claim, photo, Photo.Reason.EXPIRED);
            case MediaLookUp.Failed failed -> later(claim, failed.why());
        }
    }

    private void fetch(Claim claim, Photo photo, MediaLookUp.Found found) {
        if (found.bytes() > LARGEST) {
            refuse(claim, photo, Photo.Reason.TOO_LARGE);
            return;
        }
        switch (download.fetch(found.url(), LARGEST)) {
            case MediaDownload.Outcome.Done done -> judge(claim, photo, found, done.bytes());
            case MediaDownload.Outcome.TooLarge ignored -> refuse(claim, photo, Photo.Reason.TOO_LARGE);
            case MediaDownload.Outcome.Failed failed -> later(claim, failed.why());
        }
    }

    private void judge(Claim claim, Photo photo, MediaLookUp.Found found, byte[] bytes) {
        String sha256 = Picture.sha256(bytes);
        if (!found.sha256().isEmpty() && !found.sha256().equals(sha256)) {
            believe(claim, photo, Photo.Reason.DAMAGED);
            return;
        }
        Optional<String> mimeType = Picture.mimeType(bytes);
        if (mimeType.isEmpty()) {
            refuse(claim, photo, Photo.Reason.NOT_AN_IMAGE);
            return;
        }
        String key = documents.keepPhoto(photo.orderId(), photo.wamid(), mimeType.get(), bytes);
        Photo.Archived archived = new Photo.Archived(key, sha256, bytes.length, mimeType.get(), clock.instant());
        // Two single writes cost half of one transaction; cut off between them, the next attempt finds it archived.
        committer.commit(photos.archived(committer.begin(), photo, archived));
        works.finish(claim);
    }

    private void believe(Claim claim, Photo photo, Photo.Reason reason) {
        if (claim.attempt() >= BELIEVED) {
            refuse(claim, photo, reason);
        } else {
            later(claim, reason.name());
        }
    }

    private void refuse(Claim claim, Photo photo, Photo.Reason reason) {
        LOG.infof("a photo is refused: %s", reason);
        String partition = Key.orderPartition(photo.orderId());
        PlannedWork answer = answer(photo, reason);
        Transaction transaction = photos.refused(committer.begin(), photo, new Photo.Refused(reason, clock.instant()));
        works.plan(works.finish(transaction, claim), partition, answer);
        if (committer.commit(transaction) instanceof Transaction.Outcome.Committed) {
            works.bell(partition, answer).ifPresent(bell -> bells.ring(List.of(bell)));
        }
    }

    private PlannedWork answer(Photo photo, Photo.Reason reason) {
        String sellerId = orders.head(photo.orderId()).map(OrderHead::sellerId).orElse("");
        Notice notice = Notice.of(NoticeKind.PHOTO_REFUSED, sellerId, photo.orderId(), photo.shipment())
                .with("reason", reason.name());
        long occasion = ShipmentEvent.contentHash(photo.wamid());
        return new PlannedWork(
                WorkNames.tell(NoticeKind.PHOTO_REFUSED, photo.shipment(), occasion),
                new Work.Tell(new Audience.Somebody(photo.sender()), notice),
                clock.instant());
    }

    private void later(Claim claim, String why) {
        LOG.infof("a photo is not copied yet: %s, attempt %d", why, claim.attempt());
        works.putOff(claim, clock.instant().plus(afterFailure.wait(claim.attempt())), false, why);
    }
}
