package in.dakiya.function;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.fulfilment.AnswerFailedDelivery;
import in.dakiya.fulfilment.AskForPickup;
import in.dakiya.fulfilment.BookShipment;
import in.dakiya.fulfilment.CancelShipment;
import in.dakiya.fulfilment.FetchLabel;
import in.dakiya.fulfilment.FindOffers;
import in.dakiya.fulfilment.MakeInvoice;
import in.dakiya.fulfilment.MakeLabel;
import in.dakiya.fulfilment.TakeBackInvoice;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import in.dakiya.work.WorkQueue;
import io.quarkus.funqy.Funq;

/**
 * Woken by its queue: books shipments and takes bookings back, asks for pickups, answers failed deliveries, makes labels
 * and invoices.
 */
public class RtsLabeling {

    private final Workers workers;
    private final BookShipment bookShipment;
    private final FindOffers findOffers;
    private final AskForPickup askForPickup;
    private final CancelShipment cancelShipment;
    private final AnswerFailedDelivery answerFailedDelivery;
    private final FetchLabel fetchLabel;
    private final MakeLabel makeLabel;
    private final MakeInvoice makeInvoice;
    private final TakeBackInvoice takeBackInvoice;

    public RtsLabeling(
            Workers workers,
            BookShipment bookShipment,
            FindOffers findOffers,
            AskForPickup askForPickup,
            CancelShipment cancelShipment,
            AnswerFailedDelivery answerFailedDelivery,
            FetchLabel fetchLabel,
            MakeLabel makeLabel,
            MakeInvoice makeInvoice,
            TakeBackInvoice takeBackInvoice) {
        this.workers = workers;
        this.bookShipment = bookShipment;
        this.findOffers = findOffers;
        this.askForPickup = askForPickup;
        this.cancelShipment = cancelShipment;
        this.answerFailedDelivery = answerFailedDelivery;
        this.fetchLabel = fetchLabel;
        this.makeLabel = makeLabel;
        this.makeInvoice = makeInvoice;
        this.takeBackInvoice = takeBackInvoice;
    }

    @Funq("rts-labeling")
    public JsonNode handle(JsonNode event) {
        return workers.answer(WorkQueue.RTS_LABELING, event, this::run);
    }

    private void run(Claim claim) {
        if (!(claim.work() instanceof Work.OfRtsLabeling ours)) {
            throw new WrongQueue(claim);
        }
        switch (ours) {
            case Work.Book work -> bookShipment.run(claim, work);
            case Work.FindOffers work -> findOffers.run(claim, work);
            case Work.AskForPickup work -> askForPickup.run(claim, work);
            case Work.CancelShipment work -> cancelShipment.run(claim, work);
            case Work.AnswerFailedDelivery work -> answerFailedDelivery.run(claim, work);
            case Work.FetchLabel work -> fetchLabel.run(claim, work);
            case Work.MakeLabel work -> makeLabel.run(claim, work);
            case Work.MakeInvoice work -> makeInvoice.run(claim, work);
            case Work.TakeBackInvoice work -> takeBackInvoice.run(claim, work);
        }
    }
}
