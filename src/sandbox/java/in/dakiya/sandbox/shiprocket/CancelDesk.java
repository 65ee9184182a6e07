package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes orders back. Where an AWB was assigned the courier has to be told first, so the end comes later. */
final class CancelDesk {

    private final Depot depot;

    CancelDesk(Depot depot) {
        this.depot = depot;
    }

    Desk.Answer cancel(JsonNode body) {
        if (!body.path("ids").isArray() || body.path("ids").isEmpty()) {
            return Desk.Answer.text(
                    422,
                    "{\"message\":\"The given data was invalid.\",\"errors\":{\"ids\":[\"The ids field is required.\"]},"
                            + "\"status_code\":422}");
        }
        List<Parcel> parcels = new ArrayList<>();
        for (JsonNode id : body.path("ids")) {
            Optional<Parcel> parcel = depot.ofOrder(id.asLong());
            if (parcel.isEmpty() || !id.isIntegralNumber()) {
                return Desk.Answer.message(404, "Order not found");
            }
            parcels.add(parcel.get());
        }
        return cancel(parcels);
    }

    private Desk.Answer cancel(List<Parcel> parcels) {
        if (parcels.stream().anyMatch(Parcel::isEnding)) {
            return Desk.Answer.message(400, "Order is already cancelled");
        }
        if (parcels.stream().anyMatch(Parcel::isInCustody)) {
            return Desk.Answer.message(400, "Cannot cancel order, it has left already");
        }
        parcels.forEach(depot::cancel);
        return Desk.Answer.text(200, "{\"status_code\":200,\"message\":\"Order cancelled successfully.\"}");
    }
}
