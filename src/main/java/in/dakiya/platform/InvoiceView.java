package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.invoice.OrderInvoice;
import java.util.function.Function;

/** An order's invoice as the platform reads it. */
final class InvoiceView {
    private InvoiceView() {}

    static ObjectNode of(OrderInvoice invoice, Function<String, String> link) {
        ObjectNode json = Json.object().put("number", invoice.number().text());
        return switch (invoice) {
            case OrderInvoice.Numbered ignored -> json.put("state", "NUMBERED");
            case OrderInvoice.FromPlatform given ->
                json.put("state", "ISSUED").put("source", "PLATFORM").put("url", link.apply(given.document()));
            case OrderInvoice.Issued issued -> issued(json, issued, link);
        };
    }

    private static ObjectNode issued(ObjectNode json, OrderInvoice.Issued issued, Function<String, String> link) {
        json.put("state", issued.isTakenBack() ? "TAKEN_BACK" : "ISSUED")
                .put("source", "DAKIYA")
                .put("type", issued.type().name())
                .put("date", issued.date().toString())
                .put("url", link.apply(issued.document()));
        if (!issued.credits().isEmpty()) {
            credit(json.putObject("creditNote"), issued.credits().getLast(), link);
            ArrayNode all = json.putArray("creditNotes");
            issued.credits().forEach(credit -> credit(all.addObject(), credit, link));
        }
        return json;
    }

    private static void credit(ObjectNode json, OrderInvoice.Credit credit, Function<String, String> link) {
        json.put("number", credit.number().text())
                .put("date", credit.date().toString())
                .put("url", link.apply(credit.document()));
        if (!credit.parcels().isEmpty()) {
            ArrayNode shipments = json.putArray("shipments");
            credit.parcels().stream().sorted().forEach(shipments::add);
        }
    }
}
