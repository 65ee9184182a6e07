package in.dakiya.courier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A courier of the catalogue ({@code couriers/couriers.txt}).
 *
 * @param code stays the same for ever: it is stored with shipments
 * @param name at most 24 characters
 * @param aliases other names and spellings, in any script
 * @param track the address of one parcel's page with {@code {n}}, empty for none
 * @param page where the customer types the number himself, empty for none
 * @param examples numbers of the right shape, some made up
 */
public record Courier(
        String code,
        String name,
        List<String> aliases,
        Kind kind,
        String track,
        String page,
        Shape shape,
        List<String> examples) {

    /** Code of the seller's own delivery. */
    public static final String OWN_DELIVERY = "self_delivery";

    /** Code of a courier whose name the seller types. */
    public static final String OTHER = "other";

    public Courier {
        aliases = List.copyOf(aliases);
        examples = List.copyOf(examples);
    }

    /** Whether a shipment by it cannot be without a tracking number. */
    public boolean needsNumber() {
        return kind != Kind.SELF && kind != Kind.HYPERLOCAL;
    }

    /** Whether a shipment by it may have a tracking number. */
    public boolean takesNumber() {
        return kind != Kind.SELF;
    }

    /**
     * Where the parcel can be followed: its own page, else the page where the customer types the number, else nothing.
     * Made of the catalogue's address only; the number is encoded.
     */
    public Optional<String> trackingUrl(String number) {
        if (!track.isEmpty() && !number.isEmpty()) {
            return Optional.of(track.replace("{n}", URLEncoder.encode(number, StandardCharsets.UTF_8)));
        }
        return page.isEmpty() || number.isEmpty() ? Optional.empty() : Optional.of(page);
    }
}
