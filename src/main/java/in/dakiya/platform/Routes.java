package in.dakiya.platform;

import java.util.ArrayList;
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

    private record Entry(String method, List<String> path, Function<List<String>, Route> route) {}

    private static final List<Entry> TABLE = List.of(
            entry("GET", "/t/{id}", ids -> new Route.Track(ids.get(0))),
            entry("HEAD", "/t/{id}", ids -> new Route.Track(ids.get(0))),
            entry("PUT", "/sellers/{id}", ids -> new Route.RegisterSeller(ids.get(0))),
            entry("GET", "/sellers/{id}", ids -> new Route.ReadSeller(ids.get(0))),
            entry("POST", "/sellers/{id}/confirm", ids -> new Route.ConfirmSeller(ids.get(0))),
            entry("GET", "/sellers/{id}/orders", ids -> new Route.ListOrders(ids.get(0))),
            entry("POST", "/orders", ids -> new Route.PlaceOrder()),
            entry("GET", "/changes", ids -> new Route.ListChanges()),
            entry("GET", "/orders/{id}", ids -> new Route.ReadOrder(ids.get(0))),
            entry("PATCH", "/orders/{id}", ids -> new Route.ChangeOrder(ids.get(0))),
            entry("PUT", "/orders/{id}/invoice", ids -> new Route.NumberInvoice(ids.get(0))),
            entry("POST", "/orders/{id}/cancel", ids -> new Route.CancelOrder(ids.get(0))),
            entry(
                    "POST",
                    "/orders/{id}/shipments/{id}/delivery-code",
                    ids -> new Route.DeliveryCode(ids.get(0), ids.get(1))),
            entry("POST", "/orders/{id}/shipments/{id}/events", ids -> new Route.ReportEvents(ids.get(0), ids.get(1))),
            entry("PUT", "/orders/{id}/shipments/{id}/label", ids -> new Route.GiveLabel(ids.get(0), ids.get(1))),
            entry("POST", "/orders/{id}/shipments/{id}/proof", ids -> new Route.Proof(ids.get(0), ids.get(1))));

    private Routes() {}

    private static Entry entry(String method, String path, Function<List<String>, Route> route) {
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
            Optional<List<String>> ids = match(entry.path(), segments);
            if (ids.isPresent() && entry.method().equals(method)) {
                return new Found.At(entry.route().apply(ids.get()));
            }
            ids.ifPresent(ignored -> allowed.add(entry.method()));
        }
        return allowed.isEmpty() ? new Found.NoSuchPath() : new Found.NoSuchMethod(allowed);
    }

    /** The ids in the path, or nothing when the path is another one. */
    private static Optional<List<String>> match(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.get(i).equals(ID) && !path.get(i).isEmpty()) {
                ids.add(path.get(i));
            } else if (!pattern.get(i).equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.split("/", -1));
    }
}
