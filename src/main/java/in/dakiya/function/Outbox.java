package in.dakiya.function;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.bell.Bell;
import in.dakiya.outbox.ArchivePhoto;
import in.dakiya.outbox.CatchUp;
import in.dakiya.outbox.NotifyPlatform;
import in.dakiya.outbox.ReleaseOrders;
import in.dakiya.outbox.SendNotice;
import in.dakiya.outbox.TellChanges;
import in.dakiya.table.Key;
import in.dakiya.work.Claim;
import in.dakiya.work.NoticeBell;
import in.dakiya.work.Work;
import in.dakiya.work.WorkQueue;
import io.quarkus.funqy.Funq;
import java.util.Optional;

/** Woken by its queue: says things to people on WhatsApp, keeps the pictures that they send, tells the platform. */
public class Outbox {

    private final Workers workers;
    private final SendNotice sendNotice;
    private final ReleaseOrders releaseOrders;
    private final ArchivePhoto archivePhoto;
    private final NotifyPlatform notifyPlatform;
    private final TellChanges tellChanges;
    private final CatchUp catchUp;

    public Outbox(
            Workers workers,
            SendNotice sendNotice,
            ReleaseOrders releaseOrders,
            ArchivePhoto archivePhoto,
            NotifyPlatform notifyPlatform,
            TellChanges tellChanges,
            CatchUp catchUp) {
        this.workers = workers;
        this.sendNotice = sendNotice;
        this.releaseOrders = releaseOrders;
        this.archivePhoto = archivePhoto;
        this.notifyPlatform = notifyPlatform;
        this.tellChanges = tellChanges;
        this.catchUp = catchUp;
    }

    @Funq("outbox")
    public JsonNode handle(JsonNode event) {
        return workers.answer(WorkQueue.OUTBOX, event, this::isNotice, this::run);
    }

    /** The notices of an order are no work item: what it has to tell stands in its timeline. */
    private boolean isNotice(Bell bell) {
        Optional<NoticeBell> notice = NoticeBell.of(bell.name());
        Optional<String> orderId = Key.orderOf(bell.partition());
        if (notice.isEmpty() || orderId.isEmpty()) {
            return false;
        }
        tellChanges.heard(orderId.get(), notice.get());
        return true;
    }

    private void run(Claim claim) {
        if (!(claim.work() instanceof Work.OfOutbox ours)) {
            throw new WrongQueue(claim);
        }
        switch (ours) {
            case Work.Tell work -> sendNotice.run(claim, work);
            case Work.ReleaseOrders work -> releaseOrders.run(claim, work);
            case Work.ArchivePhoto work -> archivePhoto.run(claim, work);
            case Work.Notify work -> notifyPlatform.run(claim, work);
            case Work.CatchUp work -> catchUp.run(claim, work);
        }
    }
}
