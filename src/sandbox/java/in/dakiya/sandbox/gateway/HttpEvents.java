package in.dakiya.sandbox.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** HTTP calls in the form in which API Gateway hands them to a function (payload format 2.0). */
final class HttpEvents {

    private final ObjectMapper json;

    HttpEvents(ObjectMapper json) {
        this.json = json;
    }

    /** @param rawQuery empty where there is none */
    record Call(String method, String rawPath, String rawQuery, Map<String, List<String>> headers, byte[] body) {}

    ObjectNode event(Call call, Routes.Match match) {
        ObjectNode event = json.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", match.routeKey())
                .put("rawPath", call.rawPath())
                .put("rawQueryString", call.rawQuery());
        ObjectNode headers = event.putObject("headers");
        call.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        query(event, call.rawQuery());
        ObjectNode variables = event.putObject("pathParameters");
        match.variables().forEach(variables::put);
        ObjectNode context =
                event.putObject("requestContext").put("stage", "$default").put("requestId", "local");
        context.putObject("http").put("method", call.method()).put("path", call.rawPath());
        body(event, call.body(), headers.path("content-type").asText());
        return event;
    }

    private static void query(ObjectNode event, String rawQuery) {
        if (rawQuery.isEmpty()) {
            return;
        }
        ObjectNode query = event.putObject("queryStringParameters");
        for (String pair : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.put(decode(name), decode(value));
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Text types come as they are, everything else in base64. */
    private static void body(ObjectNode event, byte[] body, String contentType) {
        boolean text = contentType.startsWith("text/") || contentType.contains("json") || contentType.contains("xml");
        event.put("isBase64Encoded", !text);
        if (body.length > 0) {
            event.put(
                    "body",
                    text
                            ? new String(body, StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(body));
        }
    }
}
