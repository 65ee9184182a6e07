package in.dakiya.fulfilment;

import in.dakiya.invoice.InvoiceNews;
import in.dakiya.order.Decision;
import in.dakiya.order.Shipment;
import in.dakiya.order.TakingBack;
import in.dakiya.order.WorkNames;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Adds to a decision what follows from an invoice that was or was not issued. */
@ApplicationScoped
class HandOutInvoice {

    private final InstantSource clock;

    HandOutInvoice(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The decision with it.
     *
     * @param labelFollows the label is fetched next, and may take the invoice with it
     */
    Decision with(Decision decision, Shipment shipment, IssueInvoice.Result result, boolean labelFollows) {
        Instant now = clock.instant();
        return switch (result) {
            case IssueInvoice.Result.Issued issued when TakingBack.isOff(decision.head()) -> takenBack(decision, now);
            case IssueInvoice.Result.Issued issued when issued.invoice().joined() && labelFollows -> decision;
            case IssueInvoice.Result.Issued issued -> InvoiceNews.issued(decision, shipment, issued.invoice(), now);
            case IssueInvoice.Result.Refused refused -> InvoiceNews.refused(decision, shipment, refused.why(), now);
            case IssueInvoice.Result.OfPlatform made ->
                made.given().isPresent() ? decision : InvoiceNews.left(decision, shipment.number(), now);
            case IssueInvoice.Result.Busy ignored -> decision;
        };
    }

    /** The order came to nothing while its invoice was being issued. */
    private static Decision takenBack(Decision decision, Instant now) {
        return decision.with(List.of(new PlannedWork(
                WorkNames.takeBackInvoice(decision.head().version()),
                new Work.TakeBackInvoice(decision.head().orderId()),
                now)));
    }
}
