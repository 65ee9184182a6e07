package in.dakiya.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Parcel;

/** Parcels in requests, answers and storage: whole grams and centimetres. */
final class ParcelFields {

    private static final int HEAVIEST_GRAMS = 1_000_000;
    private static final int LONGEST_CM = 1_000;

    private ParcelFields() {}

    static Parcel read(Fields fields) {
        return new Parcel(
                fields.small("weightGrams", 1, HEAVIEST_GRAMS),
                fields.small("lengthCm", 1, LONGEST_CM),
                fields.small("breadthCm", 1, LONGEST_CM),
                fields.small("heightCm", 1, LONGEST_CM));
    }

    static ObjectNode write(Parcel parcel) {
        return Json.object()
                .put("weightGrams", parcel.weightGrams())
                .put("lengthCm", parcel.lengthCm())
                .put("breadthCm", parcel.breadthCm())
                .put("heightCm", parcel.heightCm());
    }

    static Parcel stored(JsonNode node) {
        return new Parcel(
                node.path("weightGrams").asInt(),
                node.path("lengthCm").asInt(),
                node.path("breadthCm").asInt(),
                node.path("heightCm").asInt());
    }
}
