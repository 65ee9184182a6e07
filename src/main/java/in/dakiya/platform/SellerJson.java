package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Seller;
import java.time.DayOfWeek;

/** Sellers as JSON, in the form in which the platform registers them, with every default written out. */
public final class SellerJson {

    static final int DAY_LETTERS = 3;

    private SellerJson() {}

    public static ObjectNode write(Seller seller) {
        ObjectNode json = Json.object()
                .put("sellerId", seller.sellerId())
                .put("name", seller.name())
                .put("whatsapp", seller.whatsapp());
        ArrayNode contacts = json.putArray("contacts");
        seller.contacts()
                .forEach(contact -> contacts.addObject()
                        .put("whatsapp", contact.whatsapp())
                        .put("name", contact.name())
                        .put("role", contact.role().name())
                        .put("language", contact.language()));
        json.put("language", seller.language()).put("phone", seller.phone()).put("email", seller.email());
        json.putObject("gst")
                .put("scheme", seller.gst().scheme().name())
                .put("gstin", seller.gst().gstin());
        json.set("address", AddressFields.write(seller.address()));
        json.set("logistics", logistics(seller.logistics()));
        json.putObject("delivery")
                .put("otpRequired", seller.delivery().otpRequired())
                .put("photosRequired", seller.delivery().photosRequired());
        if (seller.hours() != null) {
            json.set("hours", hours(seller.hours()));
        }
        json.putObject("invoice")
                .put("source", seller.invoice().source().name())
                .put("series", seller.invoice().series())
                .put("next", seller.invoice().next())
                .put("delivery", seller.invoice().delivery().name())
                .put("copies", seller.invoice().copies());
        json.putObject("notify").put("newOrder", seller.newOrder().name());
        return json;
    }

    private static ObjectNode logistics(Seller.Logistics logistics) {
        ObjectNode json = Json.object()
                .put("partner", logistics.partner())
                .put("account", logistics.account())
                .put("pickupLocation", logistics.pickupLocation())
                .put("autoManifest", logistics.autoManifest());
        json.set("defaultParcel", ParcelFields.write(logistics.defaultParcel()));
        return json.put("labelSize", logistics.labelSize());
    }

    private static ObjectNode hours(Seller.Hours hours) {
        ObjectNode json = Json.object()
                .put("from", hours.from().toString())
                .put("to", hours.to().toString());
        ArrayNode closed = json.putArray("closed");
        hours.closed().stream().sorted().map(SellerJson::day).forEach(closed::add);
        return json;
    }

    /** {@code SUN}, {@code MON} and so on. */
    static String day(DayOfWeek day) {
        return day.name().substring(0, DAY_LETTERS);
    }

    /**
     * The seller that {@link #write} wrote.
     *
     * @throws RuntimeException when the bytes are anything else
     */
    public static Seller stored(byte[] json) {
        return StoredSeller.read(Json.stored(json));
    }
}
