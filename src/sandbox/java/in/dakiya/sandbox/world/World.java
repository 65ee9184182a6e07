package in.dakiya.sandbox.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.gateway.Functions;
import in.dakiya.sandbox.gateway.Gateway;
import in.dakiya.sandbox.gateway.Template;
import in.dakiya.sandbox.gateway.Triggers;
import in.dakiya.sandbox.meta.MetaSettings;
import in.dakiya.sandbox.meta.PretendMeta;
import in.dakiya.sandbox.meta.WebhookTarget;
import in.dakiya.sandbox.meter.Meter;
import in.dakiya.sandbox.shiprocket.PretendShiprocket;
import in.dakiya.sandbox.shop.PretendShop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.Config;

/**
 * All that is around the application: the services of AWS, Meta and its people, a courier, the shop platform, the
 * gateway, the triggers, and a clock. In a test nothing happens by itself: {@link #settle} lets happen what is due, {@link #pass} lets time go.
 */
@Singleton
public class World {

    private static final int ROUNDS = 2_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Config config;
    private final LocalStack stack;
    private final Template template;
    private final MovableClock clock;
    private final Meter meter;
    private final Faults faults;
    private final DelayedBells bells;
    private final Functions functions;
    private final ObjectMapper json;

    private Map<String, URI> queues = Map.of();
    private HttpServer server;
    private Triggers triggers;
    private PretendMeta meta;
    private PretendShiprocket shiprocket;
    private PretendShop shop;

    World(
            Config config,
            LocalStack stack,
            Template template,
            MovableClock clock,
            Meter meter,
            Faults faults,
            DelayedBells bells,
            Functions functions,
            ObjectMapper json) {
        this.config = config;
        this.stack = stack;
        this.template = template;
        this.clock = clock;
        this.meter = meter;
        this.faults = faults;
        this.bells = bells;
        this.functions = functions;
        this.json = json;
    }

    void start(@Observes StartupEvent event) {
        queues = stack.create();
        triggers = new Triggers(template, queues, functions, stack.sqs(), json);
        server = serve();
        people(1);
    }

    /** What answers at the door. */
    public HttpHandler door() {
        return new Gateway(template, functions, json);
    }

    private HttpServer serve() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress("127.0.0.1", port("dakiya.sandbox.port")), 0);
            made.createContext("/", door());
            made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("The door does not open", e);
        }
    }

    private int port(String key) {
        return config.getValue(key, Integer.class);
    }

    private void people(long seed) {
        meta = PretendMeta.start(MetaSettings.example(clock, seed), faults, port("dakiya.sandbox.meta-port"))
                .withTemplatesOfClassPath();
        meta.webhooks().target(WebhookTarget.http(address().resolve("/whatsapp/webhook")));
        shiprocket = PretendShiprocket.start(
                clock,
                faults,
                port("dakiya.sandbox.shiprocket-port"),
                address().resolve("/logistics/courier-a/callbacks"),
                "callback-token-of-main");
        shop = PretendShop.start(clock, faults, port("dakiya.sandbox.shop-port"));
    }

    void stop(@Observes ShutdownEvent event) {
        server.stop(0);
        meta.close();
        shiprocket.close();
        shop.close();
    }

    /** Everything anew, as after a start, four weeks later at the same time of the same day of the week. */
    public void reset(long seed) {
        reset(seed, false);
    }

    /** The same with the queues in memory: for who plays dozens of stories, a third of whose time is the protocol. */
    public void resetWithQuickQueues(long seed) {
        reset(seed, true);
    }

    private void reset(long seed, boolean quick) {
        // Whatever a process remembers for a while (tokens for eight days, states of templates) is forgotten by then;
        // longer
        // leaps would bring a thousand stories to the end of the century, behind which no order is placed.
        clock.forward(Duration.ofDays(11).plus(untilAQuarterPastTen()));
        meta.close();
        shiprocket.close();
        shop.close();
        bells.clear();
        stack.quickQueues(quick);
        stack.empty(queues);
        faults.reset(seed);
        people(seed);
        // Who wants to know what things cost resets the meter; for all others its looking would double their calls.
        meter.reset();
        meter.resting(true);
    }

    /** Every story begins at the same time of the day, whichever were played before it. */
    private Duration untilAQuarterPastTen() {
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneId.of("Asia/Kolkata"));
        Duration left = Duration.between(now, LocalTime.of(10, 15));
        return left.isNegative() ? left.plusDays(1) : left;
    }

    /** Where the door is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public HttpServer server() {
        return server;
    }

    public MovableClock clock() {
        return clock;
    }

    public Meter meter() {
        return meter;
    }

    public Faults faults() {
        return faults;
    }

    public PretendMeta meta() {
        return meta;
    }

    public PretendShiprocket shiprocket() {
        return shiprocket;
    }

    /** Where the platform hears of what happens. */
    public PretendShop shop() {
        return shop;
    }

    public Triggers triggers() {
        return triggers;
    }

    public Functions functions() {
        return functions;
    }

    /** The ids of all orders, for who looks on. */
    public List<String> orderIds() {
        return stack.orderIds();
    }

    /** Sends the bells that have become due to their queues. */
    public void releaseBells() {
        bells.release();
    }

    /** Every message that was given to a queue since the last reset, word for word. */
    public List<String> bellsRung() {
        return bells.bodies();
    }

    /** The names of all documents in the bucket. */
    public List<String> documentKeys() {
        return stack.documentKeys();
    }

    /** Lets happen what is due now, until nothing is. */
    public void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            bells.release();
            boolean quiet = bells.waiting() == 0;
            if (!quiet) {
                bells.taken(triggers.drain());
            }
            quiet &= meta.pendingWebhooks().stream().noneMatch(w -> !w.due().isAfter(clock.instant()));
            meta.webhooks().deliverDue();
            if (quiet) {
                return;
            }
        }
        throw new IllegalStateException("The world does not come to rest");
    }

    /** Lets so much time go, in leaps of an hour at most, each with one tick of the schedule at its end. */
    public void pass(Duration time) {
        pass(time, HOUR);
    }

    /** The same in leaps of six hours, for who looks at the end of the days only. */
    public void passDays(int days) {
        pass(Duration.ofDays(days), HOUR.multipliedBy(6));
    }

    private void pass(Duration time, Duration longest) {
        Duration left = time;
        while (left.isPositive()) {
            Duration leap = left.compareTo(longest) < 0 ? left : longest;
            clock.forward(leap);
            left = left.minus(leap);
            triggers.tick();
            settle();
        }
    }
}
