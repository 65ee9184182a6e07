package in.dakiya.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.invoice.Supplier;
import in.dakiya.order.Seller;

/** What is kept of a seller with an issued invoice. */
public final class SupplierJson {
    private SupplierJson() {}

    public static byte[] write(Supplier supplier) {
        ObjectNode json = Json.object()
                .put("sellerId", supplier.sellerId())
                .put("name", supplier.name())
                .put("phone", supplier.phone())
                .put("scheme", supplier.gst().scheme().name())
                .put("gstin", supplier.gst().gstin());
        json.set("address", AddressFields.write(supplier.address()));
        return Json.bytes(json);
    }

    /**
     * The supplier that {@link #write} wrote.
     *
     * @throws RuntimeException when the bytes are anything else
     */
    public static Supplier stored(byte[] bytes) {
        JsonNode json = Json.stored(bytes);
        return new Supplier(
                json.path("sellerId").asText(),
                json.path("name").asText(),
                AddressFields.stored(json.path("address")),
                json.path("phone").asText(),
                new Seller.Gst(
                        Seller.Scheme.valueOf(json.path("scheme").asText()),
                        json.path("gstin").asText()));
    }
}
