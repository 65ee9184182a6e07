package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import in.dakiya.sandbox.fault.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A strict stand-in for Shiprocket on a loopback port: it refuses what Shiprocket refuses, in its shapes, counts what
 * costs money, and pushes its scans. Time comes from a clock that is handed in.
 */
public final class PretendShiprocket implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final Depot depot;
    private final Desk desk;
    private final Pushes pushes;
    private final Faults faults;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private PretendShiprocket(InstantSource clock, Faults faults, int port, URI callbacks, String callbackToken)
            throws IOException {
        this.depot = new Depot(clock);
        this.faults = faults;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        this.desk = new Desk(depot, json, address);
        this.pushes = new Pushes(depot, json, callbacks, callbackToken);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
    }

    /** @param callbacks where pushes go to */
    public static PretendShiprocket start(
            InstantSource clock, Faults faults, int port, URI callbacks, String callbackToken) {
        try {
            PretendShiprocket started = new PretendShiprocket(clock, faults, port, callbacks, callbackToken);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known and counted, and how it can be made to behave. */
    public Depot depot() {
        return depot;
    }

    /** Scans of couriers, and what is pushed of them. */
    public Pushes pushes() {
        return pushes;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            Desk.Call call = new Desk.Call(
                    exchange.getRequestMethod(),
                    path.replaceFirst("^/v1/external", ""),
                    query(exchange.getRequestURI().getRawQuery()),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                            .orElse(""),
                    body);
            depot.called(call.path());
            answer(exchange, call);
        }
    }

    private void answer(HttpExchange exchange, Desk.Call call) throws IOException {
        Desk.Answer answer;
        try {
            answer = faults.call(Faults.Service.SHIPROCKET, call.path(), () -> desk.answer(call), Fault::new);
        } catch (Fault fault) {
            answer = switch (fault.fault) {
                case ERROR -> Desk.Answer.text(500, "Invalid argument supplied for foreach()");
                case CONFLICT -> Desk.Answer.text(502, "Bad Gateway");
                case THROTTLED -> Desk.Answer.text(429, "{\"message\":\"Too Many Attempts.\"}");
                // The connection is closed without a word.
                case ANSWER_LOST -> null;
            };
        }
        if (answer == null) {
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    /** Carries the decision of {@link Faults} out of the call. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Faults.Fault fault;

        Fault(Faults.Fault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(
                            pair.substring(0, equals),
                            java.net.URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return query;
    }

    /** JSON of a body, or a missing node. */
    static JsonNode parse(ObjectMapper json, byte[] body) {
        try {
            return body.length == 0 ? json.missingNode() : json.readTree(body);
        } catch (IOException e) {
            return json.missingNode();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
