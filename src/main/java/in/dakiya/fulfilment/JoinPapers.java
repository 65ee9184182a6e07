package in.dakiya.fulfilment;

import in.dakiya.documents.Documents;
import in.dakiya.invoice.OrderInvoice;
import in.dakiya.order.Shipment;
import in.dakiya.papers.Joined;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts a label and an invoice into one PDF, for sellers who want it so. */
@ApplicationScoped
class JoinPapers {

    private static final Logger LOG = Logger.getLogger(JoinPapers.class);

    private final Documents documents;

    JoinPapers(Documents documents) {
        this.documents = documents;
    }

    /** The key of both in one; nothing where that is not wanted, or not possible: then each goes alone. */
    Optional<String> join(IssueInvoice.Result result, Shipment shipment, Shipment.StoredLabel label) {
        return result instanceof IssueInvoice.Result.Issued issued
                        && issued.invoice().joined()
                ? join(issued.invoice(), shipment, label)
                : Optional.empty();
    }

    private Optional<String> join(OrderInvoice.Issued invoice, Shipment shipment, Shipment.StoredLabel label) {
        Optional<byte[]> pdf = Joined.of(List.of(documents.read(label.key()), documents.read(invoice.document())));
        if (pdf.isEmpty()) {
            LOG.warn("a courier's label cannot be put into one PDF with an invoice: each goes alone");
        }
        return pdf.map(bytes -> documents.keep(shipment.orderId(), "papers-" + shipment.number() + ".pdf", bytes));
    }
}
