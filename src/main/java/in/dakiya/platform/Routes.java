package in.dakiya.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The table of paths and methods of the platform's door. */
public final class Routes {

    /** Stands for one segment of a path: an id. */
    private static final String ID = "{id}";

    private record Entry(String method, List<String> path, Function<String, Route> route) {}

    private static final List<Entry> TABLE = List.of(
            entry("PUT", "/sellers/{id}", Route.RegisterSeller::new),
            entry("GET", "/sellers/{id}", Route.ReadSeller::new),
            entry("POST", "/sellers/{id}/confirm", Route.ConfirmSeller::new),
            entry("GET", "/sellers/{id}/orders", Route.ListOrders::new),
            entry("POST", "/orders", ignored -> new Route.PlaceOrder()),
            entry("GET", "/orders/{id}", Route.ReadOrder::new));

    private Routes() {}

    private static Entry entry(String method, String path, Function<String, Route> route) {
        return new Entry(method, segments(path), route);
    }

    /** What became of looking a request up. */
    public sealed interface Found {
        record At(Route route) implements Found {}

        record NoSuchPath() implements Found {}

        record NoSuchMethod(Set<String> allowed) implements Found {}
    }

    /** @param path without query and stage */
    public static Found find(String method, String path) {
        List<String> segments = segments(path);
        Set<String> allowed = new TreeSet<>();
        for (Entry entry : TABLE) {
            Optional<String> id = match(entry.path(), segments);
            if (id.isPresent() && entry.method().equals(method)) {
                return new Found.At(entry.route().apply(id.get()));
            }
            id.ifPresent(ignored -> allowed.add(entry.method()));
        }
        return allowed.isEmpty() ? new Found.NoSuchPath() : new Found.NoSuchMethod(allowed);
    }

    /** The id in the path (empty when the entry has none), or nothing when the path is another one. */
    private static Optional<String> match(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return Optional.empty();
        }
        String id = "";
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.get(i).equals(ID) && !path.get(i).isEmpty()) {
                id = path.get(i);
            } else if (!pattern.get(i).equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.split("/", -1));
    }
}
