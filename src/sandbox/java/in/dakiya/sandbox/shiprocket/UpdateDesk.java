package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders that have no AWB yet can be weighed anew and get other items; everything else stays as it was created. */
final class UpdateDesk {

    static final List<String> SIZES = List.of("weight", "length", "breadth", "height");
    private static final Set<String> CHANGED =
            Set.of("weight", "length", "breadth", "height", "order_items", "sub_total", "order_id");

    private final Depot depot;
    private final ObjectMapper json;

    UpdateDesk(Depot depot, ObjectMapper json) {
        this.depot = depot;
        this.json = json;
    }

    Desk.Answer update(JsonNode form) {
        Map<String, String> complaints = FormCheck.complaints(form);
        if (!complaints.isEmpty()) {
            return Desk.invalid(json, complaints);
        }
        Optional<Parcel> parcel = depot.ofReference(form.path("order_id").asText());
        if (parcel.isEmpty()) {
            return Desk.Answer.message(400, "Order does not exist");
        }
        if (!parcel.get().awb.isEmpty() || parcel.get().isEnding()) {
            return Desk.Answer.message(400, "Order can not be updated, AWB is already assigned");
        }
        return updated(parcel.get(), (ObjectNode) form);
    }

    private Desk.Answer updated(Parcel parcel, ObjectNode form) {
        List<String> left = new ArrayList<>();
        form.properties().forEach(field -> {
            if (CHANGED.contains(field.getKey())) {
                parcel.form.set(field.getKey(), field.getValue());
            } else {
                left.add(field.getKey());
            }
        });
        return Desk.Answer.of(json.createObjectNode()
                .put("success", true)
                .put("partially_update", true)
                .put("not_updated_fields", String.join(" ,", left))
                .put("order_id", parcel.orderId)
                .put("shipment_id", parcel.shipmentId)
                .put("new_order_status", "NEW")
                .put("old_order_status", 1)
                .put("awb_code", "")
                .put("courier_company_id", "")
                .put("courier_name", ""));
    }
}
