package in.dakiya.logistics.shiprocket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real HTTP server that answers what a test tells it to, and remembers what it was asked. */
final class RecordingServer implements AutoCloseable {

    /** One request. @param target the path with its query, as it was sent */
    record Call(String method, String target, String authorization, String contentType, String body) {
        String what() {
            return method + " " + target;
        }
    }

    private enum Manner {
        ANSWERS,
        BREAKS_OFF,
        HANGS
    }

    private record Reply(int status, byte[] body, Manner manner) {}

    private static final Reply NOTHING =
            new Reply(500, "no answer was prepared".getBytes(StandardCharsets.UTF_8), Manner.ANSWERS);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    RecordingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next answer to this method and path; the last one that was given stays. */
    RecordingServer on(String what, int status, String body) {
        return on(what, status, body.getBytes(StandardCharsets.UTF_8));
    }

    RecordingServer on(String what, int status, byte[] body) {
        return on(what, new Reply(status, body, Manner.ANSWERS));
    }

    /** The next request of this kind arrives, and the connection breaks. */
    RecordingServer breaksOffOn(String what) {
        return on(what, new Reply(0, new byte[0], Manner.BREAKS_OFF));
    }

    /** The next request of this kind arrives, and nothing comes back. */
    RecordingServer hangsOn(String what) {
        return on(what, new Reply(0, new byte[0], Manner.HANGS));
    }

    private synchronized RecordingServer on(String what, Reply reply) {
        replies.computeIfAbsent(what, ignored -> new ArrayDeque<>()).add(reply);
        return this;
    }

    /** Takes back what was prepared for requests of this kind. */
    synchronized RecordingServer forget(String what) {
        replies.remove(what);
        return this;
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    List<String> asked() {
        return calls().stream().map(Call::what).toList();
    }

    /** The only call of this method and path. */
    Call only(String what) {
        List<Call> found = calls().stream().filter(c -> c.what().equals(what)).toList();
        if (found.size() != 1) {
            throw new AssertionError(what + " was asked " + found.size() + " times: " + asked());
        }
        return found.getFirst();
    }

    private synchronized Reply record(Call call, String path) {
        calls.add(call);
        Deque<Reply> waiting = replies.get(call.method() + " " + path);
        if (waiting == null) {
            return NOTHING;
        }
        return waiting.size() > 1 ? waiting.removeFirst() : waiting.getFirst();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    header(exchange, "Authorization"),
                    header(exchange, "Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Reply reply = record(call, exchange.getRequestURI().getPath());
            if (reply.manner() == Manner.HANGS) {
                var unused = end.await(1, TimeUnit.MINUTES);
            }
            if (reply.manner() != Manner.ANSWERS) {
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
