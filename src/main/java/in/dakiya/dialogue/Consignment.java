package in.dakiya.dialogue;

import in.dakiya.courier.Courier;
import in.dakiya.courier.Couriers;
import in.dakiya.courier.Kind;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that the seller sends himself.
 *
 * @param courier a code of the catalogue, empty while not known
 * @param courierName what the seller typed where the courier is another one, else empty
 * @param number normalised tracking number, empty for none
 * @param doubtful whether the seller used the number although it looks wrong
 * @param chargePaise what the shipping cost, null when not told
 * @param photos 0 to 10
 */
public record Consignment(
        String courier,
        String courierName,
        String number,
        boolean doubtful,
        @Nullable LocalDate expected,
        @Nullable Long chargePaise,
        int photos) {

    /** The most photos that are kept of one shipment. */
    public static final int MOST_PHOTOS = 10;

    public static final Consignment EMPTY = new Consignment("", "", "", false, null, null, 0);

    /** The catalogue's courier, none while not known. */
    public Optional<Courier> carrier() {
        return Couriers.byCode(courier);
    }

    /** The courier's name as people are told it, empty while not known. */
    public String carrierName() {
        return courierName.isEmpty() ? carrier().map(Courier::name).orElse("") : courierName;
    }

    /** Where the customer can follow it. */
    public Optional<String> trackingUrl() {
        return carrier().flatMap(known -> known.trackingUrl(number));
    }

    boolean isNamed() {
        return carrier()
                .map(known -> known.kind() != Kind.OTHER || !courierName.isEmpty())
                .orElse(false);
    }

    boolean lacksNumber() {
        return number.isEmpty() && carrier().map(Courier::needsNumber).orElse(true);
    }

    Consignment by(String code, String typedName) {
        return new Consignment(code, typedName, number, doubtful, expected, chargePaise, photos);
    }

    Consignment numbered(String newNumber, boolean isDoubtful) {
        return new Consignment(courier, courierName, newNumber, isDoubtful, expected, chargePaise, photos);
    }

    Consignment expectedOn(@Nullable LocalDate day) {
        return new Consignment(courier, courierName, number, doubtful, day, chargePaise, photos);
    }

    Consignment costing(@Nullable Long paise) {
        return new Consignment(courier, courierName, number, doubtful, expected, paise, photos);
    }

    /** At least as many as before: photos that arrive together are counted in any order. */
    Consignment photographed(int count) {
        return with(Math.clamp(count, photos, MOST_PHOTOS));
    }

    Consignment with(int count) {
        int kept = Math.clamp(count, 0, MOST_PHOTOS);
        return new Consignment(courier, courierName, number, doubtful, expected, chargePaise, kept);
    }
}
