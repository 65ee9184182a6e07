package in.dakiya.sandbox.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the function of an HTTP call, as API Gateway does: by method and path template. */
final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    private final List<Route> routes;

    Routes(Template template) {
        this.routes = template.functions().stream()
                .flatMap(f -> f.events().stream()
                        .filter(Template.Event.Http.class::isInstance)
                        .map(Template.Event.Http.class::cast)
                        .map(http -> route(f.export(), http)))
                .toList();
    }

    private record Route(String export, String method, String key, Pattern pattern, List<String> variables) {}

    /** @param variables of the path, decoded */
    record Match(String export, String routeKey, Map<String, String> variables) {}

    private static Route route(String export, Template.Event.Http http) {
        List<String> variables =
                VARIABLE.matcher(http.path()).results().map(r -> r.group(1)).toList();
        Pattern pattern = Pattern.compile(VARIABLE.matcher(http.path()).replaceAll("([^/]+)"));
        return new Route(export, http.method(), http.method() + " " + http.path(), pattern, variables);
    }

    Optional<Match> find(String method, String rawPath) {
        for (Route route : routes) {
            Matcher matcher = route.pattern().matcher(rawPath);
            if (route.method().equals(method) && matcher.matches()) {
                Map<String, String> variables = new HashMap<>();
                for (int i = 0; i < route.variables().size(); i++) {
                    String value = URLDecoder.decode(matcher.group(i + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
                    variables.put(route.variables().get(i), value);
                }
                return Optional.of(new Match(route.export(), route.key(), variables));
            }
        }
        return Optional.empty();
    }
}
