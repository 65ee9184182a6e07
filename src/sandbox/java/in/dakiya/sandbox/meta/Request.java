package in.dakiya.sandbox.meta;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call that has come in.
 *
 * @param path its parts, without the version
 * @param contentType empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read once, never compared
record Request(
        String method,
        String version,
        List<String> path,
        Map<String, String> query,
        String authorization,
        String contentType,
        byte[] body) {

    static Request of(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI().getPath().split("/", -1);
        List<String> path = parts.length < 3 ? List.of() : List.of(parts).subList(2, parts.length);
        return new Request(
                exchange.getRequestMethod(),
                parts.length < 2 ? "" : parts[1],
                path,
                query(exchange.getRequestURI().getRawQuery()),
                header(exchange, "Authorization"),
                header(exchange, "Content-Type"),
                exchange.getRequestBody().readAllBytes());
    }

    /** For counting: {@code messages}, {@code upload}, {@code media}, {@code delete} or {@code download}. */
    String operation() {
        if (version.equals("whatsapp_business")) {
            return "download";
        }
        if (path.size() == 2) {
            return path.get(1).equals("media") ? "upload" : path.get(1);
        }
        return method.equals("DELETE") ? "delete" : "media";
    }

    private static String header(HttpExchange exchange, String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                query.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
