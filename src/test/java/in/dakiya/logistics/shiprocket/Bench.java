package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.config.DakiyaConfig;
import in.dakiya.config.Secrets;
import in.dakiya.logistics.Booking;
import in.dakiya.logistics.BookingRequest;
import in.dakiya.logistics.Checkpoint;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.Address;
import in.dakiya.order.Item;
import in.dakiya.order.Parcel;
import in.dakiya.order.Payment;
import in.dakiya.order.State;
import in.dakiya.sandbox.world.MovableClock;
import in.dakiya.table.PartnerSessions;
import in.dakiya.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The connector on a bench: the real client over a real server, real sessions in a real table, a clock of its own. */
final class Bench implements AutoCloseable {

    static final String LOGIN = "POST /v1/external/auth/login";
    static final String CREATE = "POST /v1/external/orders/create/adhoc";
    static final String SEARCH = "GET /v1/external/orders";
    static final String SHOW = "GET /v1/external/orders/show/501";
    static final String SERVICEABILITY = "GET /v1/external/courier/serviceability/";
    static final String ASSIGN = "POST /v1/external/courier/assign/awb";
    static final String PICKUP = "POST /v1/external/courier/generate/pickup";
    static final String LABEL = "POST /v1/external/courier/generate/label";
    static final String TRACK = "POST /v1/external/courier/track/awbs";
    static final String CANCEL = "POST /v1/external/orders/cancel";
    static final String NDR = "GET /v1/external/ndr/14325467890123";
    static final String NDR_ACTION = "POST /v1/external/ndr/14325467890123/action";
    static final String BEARER = "Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.first";

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final RecordingServer server = new RecordingServer();
    final MovableClock clock = new MovableClock(InstantSource.fixed(Instant.parse("2026-11-22T04:45:00Z")));
    /** A fresh one for each test: sessions stay in the table. */
    final String account = "bench-" + ACCOUNTS.incrementAndGet();

    final Map<String, String> secrets = new HashMap<>(Map.of(
            "dakiya.shiprocket.accounts." + account + ".email", "api@mela.example",
            "dakiya.shiprocket.accounts." + account + ".password", "open-sesame",
            "dakiya.shiprocket.accounts." + account + ".callback-token", "callback-token"));
    final Map<String, String> rotated = new HashMap<>();

    private final Table table;
    private final DakiyaConfig config;

    Bench(Table table, DakiyaConfig config) {
        this.table = table;
        this.config = config;
        server.on(LOGIN, 200, sample("login.json"));
    }

    /** A process of its own: it remembers no token, but shares the table. */
    Shiprocket process() {
        return process(PATIENCE);
    }

    /** @param patience how long an answer is waited for */
    Shiprocket process(Duration patience) {
        ShiprocketApi api = RestClientBuilder.newBuilder()
                .baseUri(server.address())
                .connectTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(ShiprocketApi.class);
        Logins logins = new Logins(api, new PartnerSessions(table, clock), secretStore(), JSON, clock);
        ShiprocketClient client = new ShiprocketClient(logins, JSON);
        return new Shiprocket(
                api,
                client,
                new BookingSteps(api, client, JSON, config),
                new Cancellations(api, client, new Whereabouts(api, client, JSON), JSON),
                new FailedDeliveries(api, client, new Whereabouts(api, client, JSON), JSON),
                new LabelDownload(server.address()),
                () -> Map.of(account, () -> Optional.of("courier-a")),
                secretStore(),
                JSON);
    }

    private Secrets secretStore() {
        return new Secrets() {
            @Override
            public String value(Which which, String key) {
                return secrets.getOrDefault(key, "");
            }

            @Override
            public boolean readAgain(Which which) {
                boolean changed = !rotated.isEmpty();
                secrets.putAll(rotated);
                rotated.clear();
                return changed;
            }
        };
    }

    Bench on(String what, String... samples) {
        for (String sample : samples) {
            server.on(what, 200, sample(sample));
        }
        return this;
    }

    Bench refuses(String what, int status, String sample) {
        server.on(what, status, sample(sample));
        return this;
    }

    String sample(String name) {
        try (InputStream in = Bench.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$SERVER", server.address().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BookingRequest request() {
        return request("12 Lake View");
    }

    BookingRequest request(String line1) {
        return request(line1, new Parcel(600, 25, 20, 4));
    }

    BookingRequest request(String line1, Parcel parcel) {
        return new BookingRequest(
                account,
                "MS-1001-1",
                Instant.parse("2026-11-22T04:45:00Z"),
                "main-godown",
                "560003",
                "Asha Rao",
                "919800000001",
                "asha@example.in",
                new Address(
                        line1, "", "near the tank", "Mysuru", State.parse("KA").orElseThrow(), "570001", "IN"),
                List.of(new Item(1, "KRT-M", "Cotton kurta", "M", 2, 49_900, 0, BigDecimal.valueOf(5), "620442")),
                104_800,
                104_800,
                Payment.Method.COD,
                parcel,
                "",
                "");
    }

    Booking booking() {
        return new Booking(
                account, "14325467890123", "Xpressbees Surface", Map.of("order", "501", "shipment", "601"), "", null);
    }

    static Refusal refusal(PartnerAnswer<?> answer) {
        if (answer instanceof PartnerAnswer.Refused<?> refused) {
            return refused.refusal();
        }
        throw new AssertionError("not refused: " + answer);
    }

    static <T> T done(PartnerAnswer<T> answer) {
        if (answer instanceof PartnerAnswer.Done<T> done) {
            return done.value();
        }
        throw new AssertionError("not done: " + answer);
    }

    /** What a work item keeps between attempts. */
    static final class Kept implements Checkpoint {
        private Map<String, String> progress;
        private final boolean repeated;

        private Kept(Map<String, String> progress, boolean repeated) {
            this.progress = progress;
            this.repeated = repeated;
        }

        static Kept first() {
            return new Kept(Map.of(), false);
        }

        static Kept again(Map<String, String> progress) {
            return new Kept(progress, true);
        }

        @Override
        public Map<String, String> progress() {
            return progress;
        }

        @Override
        public boolean repeated() {
            return repeated;
        }

        @Override
        public void save(Map<String, String> reached) {
            progress = reached;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
