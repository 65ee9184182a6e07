package in.dakiya.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Stands where API Gateway stands: routes HTTP calls to functions as template.yaml declares. */
public final class Gateway implements HttpHandler {

    private static final Logger LOG = Logger.getLogger(Gateway.class);
    /** API Gateway's own limit. */
    private static final int LARGEST = 10 * 1024 * 1024;

    private final Routes routes;
    private final HttpEvents events;
    private final Functions functions;

    public Gateway(Template template, Functions functions, ObjectMapper json) {
        this.routes = new Routes(template);
        this.events = new HttpEvents(json);
        this.functions = functions;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                answer(exchange, 413, "application/json", "{\"message\":\"Request Entity Too Large\"}");
                return;
            }
            HttpEvents.Call call = new HttpEvents.Call(
                    exchange.getRequestMethod(),
                    uri.getRawPath(),
                    Optional.ofNullable(uri.getRawQuery()).orElse(""),
                    exchange.getRequestHeaders(),
                    body);
            Optional<Routes.Match> match = routes.find(call.method(), call.rawPath());
            if (match.isEmpty()) {
                answer(exchange, 404, "application/json", "{\"message\":\"Not Found\"}");
                return;
            }
            answer(exchange, functions.invoke(match.get().export(), events.event(call, match.get())));
        } catch (RuntimeException e) {
            LOG.error("a function did not answer", e);
            answer(exchange, 500, "application/json", "{\"message\":\"Internal Server Error\"}");
        }
    }

    private static void answer(HttpExchange exchange, JsonNode response) throws IOException {
        response.path("headers")
                .properties()
                .forEach(h -> exchange.getResponseHeaders()
                        .set(h.getKey(), h.getValue().asText()));
        String body = response.path("body").asText("");
        byte[] bytes = response.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
        send(exchange, response.path("statusCode").asInt(), bytes);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("content-type", type);
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
