package in.dakiya.platform;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.order.Seller;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sellers as they were written; nothing is checked again. */
final class StoredSeller {
    private StoredSeller() {}

    static Seller read(JsonNode json) {
        return new Seller(
                json.path("sellerId").asText(),
                json.path("name").asText(),
                json.path("whatsapp").asText(),
                StoredOrder.list(json.path("contacts"), StoredSeller::contact),
                json.path("language").asText(),
                json.path("phone").asText(),
                json.path("email").asText(),
                new Seller.Gst(
                        Seller.Scheme.valueOf(json.at("/gst/scheme").asText()),
                        json.at("/gst/gstin").asText()),
                AddressFields.stored(json.path("address")),
                logistics(json.path("logistics")),
                new Seller.Delivery(
                        json.at("/delivery/otpRequired").asBoolean(),
                        json.at("/delivery/photosRequired").asBoolean()),
                hours(json.path("hours")),
                new Seller.Invoicing(
                        Seller.InvoiceSource.valueOf(json.at("/invoice/source").asText()),
                        json.at("/invoice/series").asText(),
                        json.at("/invoice/next").asInt(),
                        Seller.InvoiceDelivery.valueOf(
                                json.at("/invoice/delivery").asText(Seller.InvoiceDelivery.SEPARATE.name())),
                        json.at("/invoice/copies").asInt(1)),
                Seller.NewOrderNotice.valueOf(json.at("/notify/newOrder").asText()));
    }

    private static Seller.Contact contact(JsonNode json) {
        return new Seller.Contact(
                json.path("whatsapp").asText(),
                json.path("name").asText(),
                Seller.Role.valueOf(json.path("role").asText()),
                json.path("language").asText());
    }

    private static Seller.Logistics logistics(JsonNode json) {
        return new Seller.Logistics(
                json.path("partner").asText(),
                json.path("account").asText(),
                json.path("pickupLocation").asText(),
                json.path("autoManifest").asBoolean(),
                ParcelFields.stored(json.path("defaultParcel")),
                json.path("labelSize").asText());
    }

    private static Seller.@Nullable Hours hours(JsonNode json) {
        if (json.isMissingNode()) {
            return null;
        }
        Set<String> closed = Set.copyOf(StoredOrder.list(json.path("closed"), JsonNode::asText));
        return new Seller.Hours(
                LocalTime.parse(json.path("from").asText()),
                LocalTime.parse(json.path("to").asText()),
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> closed.contains(SellerJson.day(day)))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
