package in.dakiya.courier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The catalogue of couriers, the most common first. */
public final class Couriers {

    private static final List<Courier> ALL = load();
    private static final CourierNames NAMES = new CourierNames(ALL);

    private Couriers() {}

    /** All, the most common first, own delivery and Other last. */
    public static List<Courier> all() {
        return ALL;
    }

    /** The courier of a stored code; none when it is not known (any more). */
    public static Optional<Courier> byCode(String code) {
        return ALL.stream().filter(courier -> courier.code().equals(code)).findFirst();
    }

    /** The courier that somebody typed: exactly, nearly, or not at all. */
    public static NameMatch named(String typed) {
        return NAMES.match(typed);
    }

    /**
     * So many for a list in the chat: those used last, then the common ones, at the end own delivery and Other.
     *
     * @param recentlyUsed codes, the last used first; unknown ones are left out
     * @param most at least 3
     */
    public static List<Courier> choice(List<String> recentlyUsed, int most) {
        Set<Courier> chosen = new LinkedHashSet<>();
        recentlyUsed.stream()
                .flatMap(code -> byCode(code).stream())
                .filter(Couriers::isCarrier)
                .forEach(chosen::add);
        ALL.stream().filter(Couriers::isCarrier).forEach(chosen::add);
        List<Courier> last = ALL.stream().filter(courier -> !isCarrier(courier)).toList();
        return Stream.concat(chosen.stream().limit(most - last.size()), last.stream())
                .toList();
    }

    /** The courier whose numbers look like this and no other's; the seller is still asked. */
    public static Optional<Courier> recognise(String number) {
        return telling(number, Shape.Tells.SURELY).or(() -> telling(number, Shape.Tells.PERHAPS));
    }

    private static Optional<Courier> telling(String number, Shape.Tells tells) {
        List<Courier> fitting = ALL.stream()
                .filter(courier -> courier.shape().tells() == tells)
                .filter(courier -> courier.shape().fits(number))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean isCarrier(Courier courier) {
        return courier.kind() != Kind.SELF && courier.kind() != Kind.OTHER;
    }

    private static List<Courier> load() {
        try (InputStream file = Couriers.class.getResourceAsStream("/couriers/couriers.txt")) {
            if (file == null) {
                throw new IllegalStateException("No catalogue of couriers");
            }
            return CourierFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
