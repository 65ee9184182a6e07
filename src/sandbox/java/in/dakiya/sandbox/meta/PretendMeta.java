package in.dakiya.sandbox.meta;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import in.dakiya.sandbox.fault.Faults;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A strict stand-in for the WhatsApp Cloud API on a loopback port: it refuses what Meta refuses, with Meta's codes, and
 * has people with phones on its other side. Time comes from the clock of its settings.
 */
public final class PretendMeta implements AutoCloseable {
    private final MetaSettings settings;
    private final Network network;
    private final AddressBook people;
    private final Templates templates;
    private final Graph graph;
    private final Troubles troubles;
    private final MediaTroubles mediaTroubles = new MediaTroubles();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean statusFirst;

    private PretendMeta(MetaSettings settings, Faults faults, int port) throws IOException {
        this.settings = settings;
        Ids ids = new Ids(settings.seed());
        Webhooks webhooks = new Webhooks(settings.appSecret(), settings.clock());
        MediaStore media = new MediaStore(ids, settings.clock());
        RateLimits limits = new RateLimits(settings.clock());
        this.network =
                new Network(settings, ids, media, limits, webhooks, new Ledger(), new Addresses(settings), new Marks());
        this.people = new AddressBook(settings, network);
        TemplateCatalog catalog = new TemplateCatalog();
        this.templates = new Templates(catalog, network);
        Sending sending = new Sending(network, people, new MessageCheck(catalog, media, settings.clock()));
        this.graph = new Graph(settings, network, sending, mediaTroubles);
        this.troubles = new Troubles(faults);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        network.addresses().base(address());
    }

    /**
     * Listens on the loopback address.
     *
     * @param port 0 for any that is free
     */
    public static PretendMeta start(MetaSettings settings, Faults faults, int port) {
        try {
            PretendMeta meta = new PretendMeta(settings, faults, port);
            meta.server.start();
            return meta;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands for {@code https://graph.facebook.com}, without the version. Downloads have the same host. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public MetaSettings settings() {
        return settings;
    }

    /** The person with this number: digits with country code, without plus. */
    public Person phone(String number) {
        return people.person(number);
    }

    /** The same with a business-scoped user id, which counts only the first time a number is named. */
    public Person phone(String number, String userId) {
        return people.person(number, ignored -> userId);
    }

    /** Everybody who was named or written to, by number. */
    public List<Person> people() {
        return people.all();
    }

    public Templates templates() {
        return templates;
    }

    /** Registers the templates of {@code /templates} on the class path. */
    public PretendMeta withTemplatesOfClassPath() {
        TemplateFiles.ofClassPath(PretendMeta.class.getClassLoader()).forEach(templates::register);
        return this;
    }

    public PretendMeta withTemplatesOf(Path folder) {
        TemplateFiles.of(folder).forEach(templates::register);
        return this;
    }

    public Webhooks webhooks() {
        return network.webhooks();
    }

    public List<Webhook> pendingWebhooks() {
        return webhooks().pending();
    }

    /** Each in a request of its own, in this order. */
    public void deliver(List<Webhook> webhooks) {
        webhooks().deliver(webhooks);
    }

    /** Whether statuses are delivered before the send call that they tell of is answered. */
    public void statusFirst(boolean first) {
        statusFirst = first;
    }

    public RateLimits limits() {
        return network.limits();
    }

    public Troubles troubles() {
        return troubles;
    }

    /** What is wrongly said of files. */
    public MediaTroubles mediaTroubles() {
        return mediaTroubles;
    }

    /** An outage: every call is answered by 503. */
    public void down(boolean is) {
        troubles.down(is);
    }

    public MetaCounters counters() {
        return network.ledger().counters();
    }

    public void resetCounters() {
        network.ledger().reset();
    }

    /** Whether the business has marked this message of a person as read. */
    public boolean markedRead(String id) {
        return network.marks().isRead(id);
    }

    /** An uploaded or received file, also after it has expired. */
    public Optional<StoredMedia> media(String id) {
        return network.media().find(id);
    }

    @Override
    public void close() {
        webhooks().close();
        troubles.calm();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            network.ledger().call(request.operation());
            Optional<Answer> answer = troubles.through(request.operation(), () -> graph.answer(request));
            if (statusFirst) {
                webhooks().deliverDue();
            }
            if (answer.isPresent()) {
                write(exchange, answer.get());
            }
        }
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer.body());
        }
    }
}
