package in.dakiya.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.StoredMedia;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;

/** A plain page that shows chats and orders; its buttons can be tapped. Only for the local world. */
final class Page {

    private static final int LARGEST = 64 * 1024;

    private final World world;
    private final ObjectMapper json;
    private final Sight sight;
    private final CourierRound courier;
    private final AtomicInteger pictures = new AtomicInteger();

    Page(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
        this.sight = new Sight(world, json);
        this.courier = new CourierRound(world);
    }

    void open(HttpServer server, HttpHandler door) {
        server.createContext("/_sandbox", this::handle);
        server.removeContext("/");
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/")) {
                handle(exchange);
            } else {
                door.handle(exchange);
            }
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            switch (call) {
                case "GET /" -> file(exchange);
                case "GET /_sandbox/state" -> answer(exchange, 200, sight.state());
                case "GET /_sandbox/file" -> attachment(exchange);
                case "POST /_sandbox/say" -> act(exchange, this::say);
                case "POST /_sandbox/photo" -> act(exchange, this::photo);
                case "POST /_sandbox/tap" -> act(exchange, this::tap);
                case "POST /_sandbox/scan" -> act(exchange, this::scan);
                case "POST /_sandbox/fail" -> act(exchange, this::fail);
                case "POST /_sandbox/clock" -> act(exchange, this::clock);
                default -> answer(exchange, 404, message("There is nothing here."));
            }
        }
    }

    /** What a button of the page does. */
    private interface Act {
        void on(JsonNode body);
    }

    private void act(HttpExchange exchange, Act act) throws IOException {
        try {
            // Another page in the same browser must not be able to tap for us.
            String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            if (!type.startsWith("application/json")) {
                answer(exchange, 415, message("Send application/json."));
                return;
            }
            act.on(json.readTree(exchange.getRequestBody().readNBytes(LARGEST)));
            answer(exchange, 200, message("done"));
        } catch (IOException | IllegalArgumentException | NoSuchElementException e) {
            answer(exchange, 400, message(String.valueOf(e.getMessage())));
        }
    }

    private ObjectNode message(String text) {
        return json.createObjectNode().put("message", text);
    }

    private Person person(JsonNode body) {
        String phone = body.path("phone").asText();
        if (!phone.matches("[0-9]{6,20}")) {
            throw new IllegalArgumentException("phone: digits with country code");
        }
        return world.meta().phone(phone);
    }

    private void say(JsonNode body) {
        String text = body.path("text").asText();
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: say something");
        }
        person(body).says(text);
    }

    private void photo(JsonNode body) {
        person(body).sendsPhoto(Papers.picture("parcel-" + (1 + pictures.getAndIncrement() % 2) + ".png"));
    }

    private void tap(JsonNode body) {
        person(body).taps(body.path("choice").asText(), body.path("message").asText());
    }

    private void scan(JsonNode body) {
        courier.next(body.path("order").asText());
    }

    private void fail(JsonNode body) {
        courier.fails(body.path("order").asText());
    }

    private void clock(JsonNode body) {
        int hours = body.path("hours").asInt();
        if (hours < 1 || hours > 24 * 7) {
            throw new IllegalArgumentException("hours: 1 to 168");
        }
        world.clock().forward(Duration.ofHours(hours));
    }

    private void attachment(HttpExchange exchange) throws IOException {
        StoredMedia file = sight.attachment(
                        String.valueOf(exchange.getRequestURI().getQuery()))
                .orElse(null);
        if (file == null) {
            answer(exchange, 404, message("There is no such file."));
        } else {
            send(exchange, 200, file.mimeType(), file.bytes());
        }
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        send(
                exchange,
                status,
                "application/json; charset=utf-8",
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void file(HttpExchange exchange) throws IOException {
        try (InputStream in = Page.class.getResourceAsStream("/page/index.html")) {
            send(exchange, 200, "text/html; charset=utf-8", in.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        Map.of("content-type", List.of(type), "cache-control", List.of("no-store"))
                .forEach((name, value) -> exchange.getResponseHeaders().put(name, value));
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
