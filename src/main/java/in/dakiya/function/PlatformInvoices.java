package in.dakiya.function;

import in.dakiya.intake.GiveInvoice;
import in.dakiya.intake.NumberInvoice;
import in.dakiya.platform.Answer;
import in.dakiya.platform.InvoiceRequest;
import in.dakiya.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** What the platform says of an order's invoice: the number that ours is to have, or its own number and document. */
@ApplicationScoped
class PlatformInvoices {

    private final NumberInvoice numberInvoice;
    private final GiveInvoice giveInvoice;
    private final PlatformPapers papers;
    private final PlatformReads reads;

    PlatformInvoices(NumberInvoice numberInvoice, GiveInvoice giveInvoice, PlatformPapers papers, PlatformReads reads) {
        this.numberInvoice = numberInvoice;
        this.giveInvoice = giveInvoice;
        this.papers = papers;
        this.reads = reads;
    }

    Answer put(String orderId, InvoiceRequest request) {
        if (request.url().isEmpty()) {
            return answer(orderId, numberInvoice.number(orderId, request.number()));
        }
        return giveInvoice
                .refusal(orderId)
                .map(refusal -> answer(orderId, refusal))
                .orElseGet(() -> papers.at(
                        request.url(), pdf -> answer(orderId, giveInvoice.give(orderId, request.number(), pdf))));
    }

    private Answer answer(String orderId, NumberInvoice.Verdict verdict) {
        return switch (verdict) {
            case NumberInvoice.Verdict.Kept ignored -> reads.order(orderId);
            case NumberInvoice.Verdict.NoSuchOrder ignored -> Problem.notFound("There is no such order");
            case NumberInvoice.Verdict.NotPossible no -> Problem.conflict(no.why());
            case NumberInvoice.Verdict.NoDocument ignored ->
                Problem.invalid("url", "is required: the seller's invoices are made by the platform");
        };
    }
}
