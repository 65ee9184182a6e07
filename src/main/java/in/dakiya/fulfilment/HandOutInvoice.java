package in.dakiya.fulfilment;

import in.dakiya.invoice.InvoiceNews;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.order.Decision;
import in.dakiya.order.Shipment;
import in.dakiya.order.TakingBack;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Invoices;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Adds to a decision what follows from an invoice that was or was not issued. */
@ApplicationScoped
class HandOutInvoice {

    private final Invoices invoices;
    private final InstantSource clock;

    HandOutInvoice(Invoices invoices, InstantSource clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    /**
     * The decision with it.
     *
     * @param papers the key of the PDF that holds the label and the invoice; nothing where each goes alone
     */
    Decision with(Decision decision, Shipment shipment, IssueInvoice.Result result, Optional<String> papers) {
        Instant now = clock.instant();
        return switch (result) {
            case IssueInvoice.Result.Issued ignored when TakingBack.isOff(decision.head()) -> takenBack(decision, now);
            case IssueInvoice.Result.Issued issued -> {
                Decision handed = papers.map(key -> InvoiceNews.joined(decision, shipment, key))
                        .orElseGet(() -> InvoiceNews.issued(decision, shipment, issued.invoice(), now));
                yield issued.invoice().toBeCredited(decision.head()).isEmpty() ? handed : takenBack(handed, now);
            }
            case IssueInvoice.Result.Refused refused -> InvoiceNews.refused(decision, shipment, refused.why(), now);
            case IssueInvoice.Result.OfPlatform ignored when TakingBack.isOff(decision.head()) -> decision;
            case IssueInvoice.Result.OfPlatform ignored -> byPlatform(decision, shipment, now);
            case IssueInvoice.Result.Busy ignored -> decision;
        };
    }

    /** As it is now: the platform may have given it, or another one, since the order was read. */
    private Decision byPlatform(Decision decision, Shipment shipment, Instant now) {
        return invoices.find(shipment.orderId()).orElse(null) instanceof OrderInvoice.FromPlatform given
                ? InvoiceNews.handed(decision, shipment.number(), given, now)
                : InvoiceNews.left(decision, shipment.number(), now);
    }

    /** Some of the order came to nothing while its invoice was being issued. */
    private static Decision takenBack(Decision decision, Instant now) {
        return decision.with(List.of(new PlannedWork(
                WorkNames.takeBackInvoice(decision.head().version()),
                new Work.TakeBackInvoice(decision.head().orderId()),
                now)));
    }
}
