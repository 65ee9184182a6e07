package in.dakiya.function;

import in.dakiya.documents.DocumentHosts;
import in.dakiya.documents.Pdf;
import in.dakiya.fulfilment.PlatformLabels;
import in.dakiya.fulfilment.PlatformReports;
import in.dakiya.order.ByPlatform;
import in.dakiya.order.Order;
import in.dakiya.platform.Answer;
import in.dakiya.platform.FieldError;
import in.dakiya.platform.LabelRequest;
import in.dakiya.platform.Problem;
import in.dakiya.platform.Reading;
import in.dakiya.platform.ReportView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What the platform reports and gives of shipments that it books and tracks itself. */
@ApplicationScoped
class PlatformShipments {

    private final PlatformReports reports;
    private final PlatformLabels labels;
    private final DocumentHosts hosts;
    private final PlatformPapers papers;

    PlatformShipments(PlatformReports reports, PlatformLabels labels, DocumentHosts hosts, PlatformPapers papers) {
        this.reports = reports;
        this.labels = labels;
        this.hosts = hosts;
        this.papers = papers;
    }

    Answer report(String orderId, int shipment, List<ByPlatform.Said> events) {
        return answer(reports.take(orderId, shipment, events));
    }

    /** The bytes, or where they are. */
    Answer label(String orderId, int shipment, HttpCall call) {
        if (OrderApi.isOfType(call, OrderApi.PDF)) {
            return Pdf.is(call.body())
                    ? answer(labels.give(orderId, shipment, call.body()))
                    : Problem.invalid("body", "is no PDF");
        }
        return switch (LabelRequest.address(call.body())) {
            case Reading.Unreadable<String> unreadable -> Problem.unreadable(unreadable.detail());
            case Reading.Wrong<String> wrong -> Problem.invalid(wrong.errors());
            case Reading.Read<String> url -> fetched(orderId, shipment, url.value());
        };
    }

    private Answer fetched(String orderId, int shipment, String url) {
        return labels.refusal(orderId, shipment)
                .map(PlatformShipments::answer)
                .orElseGet(() -> papers.at(url, pdf -> answer(labels.give(orderId, shipment, pdf))));
    }

    /** Labels that an order names are fetched later, from where they may be. */
    List<FieldError> foreignLabels(Order order) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < order.shipments().size(); i++) {
            String url = order.shipments().get(i).labelUrl();
            if (!url.isEmpty() && hosts.allowed(url).isEmpty()) {
                errors.add(new FieldError(
                        "shipments[" + i + "].labelUrl",
                        "must be a link that starts with https:// and names a host of dakiya.platform.document-hosts"));
            }
        }
        return errors;
    }

    private static Answer answer(PlatformReports.Verdict verdict) {
        return switch (verdict) {
            case PlatformReports.Verdict.Taken taken -> Answer.json(200, ReportView.of(taken.head(), taken.shipment()));
            case PlatformReports.Verdict.NoSuchShipment ignored -> Problem.notFound("There is no such shipment");
            case PlatformReports.Verdict.NotPossible no -> Problem.conflict(no.why());
        };
    }
}
