package in.dakiya.sandbox.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import in.dakiya.platform.RequestSignature;
import in.dakiya.platform.SigningKeys;
import in.dakiya.sandbox.fault.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The platform's side of notices, on a loopback port: takes those that are rightly signed, refuses others, and can be
 * away, slow, or answer anything.
 */
public final class PretendShop implements AutoCloseable {

    /** With a query, because a signature covers it. */
    public static final String PATH = "/dakiya/notices?shop=mela";

    /** As it is configured on the other side: key id and secret. */
    public static final String KEY = "local:dakiya-test-secret";

    /** A notice that was taken. */
    public record Heard(JsonNode body, Instant at) {
        public String type() {
            return body.path("type").asText();
        }

        public long version() {
            return body.path("version").asLong();
        }
    }

    private static final int NO_ANSWER = 0;

    private final ObjectMapper json = new ObjectMapper();
    private final InstantSource clock;
    private final Faults faults;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Heard> heard = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private SigningKeys keys = SigningKeys.parse(KEY);
    private int requests;
    private int silences;
    private boolean down;

    private PretendShop(InstantSource clock, Faults faults, int port) throws IOException {
        this.clock = clock;
        this.faults = faults;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
    }

    /** @param port zero for any that is free */
    public static PretendShop start(InstantSource clock, Faults faults, int port) {
        try {
            PretendShop started = new PretendShop(clock, faults, port);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** All that was taken, in order, also what came again. */
    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Why notices were refused by their signature. */
    public synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /** How many requests came, however they were answered. */
    public synchronized int requests() {
        return requests;
    }

    /** Every connection breaks without an answer, until it is up again. */
    public synchronized void down(boolean is) {
        down = is;
    }

    /** The next so many requests are answered with this status; what is rightly signed is taken if it is a good one. */
    public synchronized void answers(int times, int status) {
        for (int i = 0; i < times; i++) {
            answers.add(status);
        }
    }

    /** The next so many requests are not answered for as long as anybody waits. */
    public synchronized void silent(int times) {
        silences = times;
    }

    /** Another secret is valid from now on, as {@link #KEY} is written. */
    public synchronized void key(String other) {
        keys = SigningKeys.parse(other);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int status;
            try {
                status = faults.call(Faults.Service.SHOP, "notice", () -> answer(exchange, body), Fault::new);
            } catch (Fault fault) {
                status = fault.status;
            }
            if (status == NO_ANSWER) {
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (status >= 300 && status < 400) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private int answer(HttpExchange exchange, byte[] body) throws IOException {
        Optional<Integer> fixed = next();
        if (fixed.isPresent() && fixed.get() == NO_ANSWER) {
            return NO_ANSWER;
        }
        RequestSignature.Signed signed = new RequestSignature.Signed(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
        String header = exchange.getRequestHeaders().getFirst(RequestSignature.HEADER);
        synchronized (this) {
            Optional<RequestSignature.Refusal> refusal =
                    RequestSignature.refusal(header, signed, keys, clock.instant());
            if (refusal.isPresent() || !exchange.getRequestURI().toString().equals(PATH)) {
                refused.add(refusal.map(Enum::name).orElse("PATH"));
                return 401;
            }
            int status = fixed.orElse(204);
            if (status >= 200 && status < 300) {
                heard.add(new Heard(json.readTree(body), clock.instant()));
            }
            return status;
        }
    }

    private Optional<Integer> next() {
        boolean silent;
        Optional<Integer> fixed;
        synchronized (this) {
            requests++;
            silent = silences > 0;
            silences = Math.max(0, silences - 1);
            fixed = down || silent ? Optional.of(NO_ANSWER) : Optional.ofNullable(answers.poll());
        }
        if (silent) {
            untilClosed();
        }
        return fixed;
    }

    private void untilClosed() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Carries the decision of {@link Faults} out of the call. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        Fault(Faults.Fault fault) {
            super(null, null, false, false);
            this.status = switch (fault) {
                case ERROR -> 500;
                case CONFLICT -> 409;
                case THROTTLED -> 429;
                case ANSWER_LOST -> NO_ANSWER;
            };
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
