package in.dakiya.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.StoredMedia;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.story.Platform;
import in.dakiya.sandbox.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a demo plays: a shop, a customer, the platform, and the paper on which it is told. */
final class Stage {

    static final String ORDER = "MS-1001";
    private static final String SHOP = "/sellers/kalaa-crafts";

    final World world;
    final Platform platform;
    final Person seller;
    final Person customer;
    private final ObjectMapper json;
    private final PrintStream out;
    private final Chats chats;

    Stage(World world, ObjectMapper json, PrintStream out) {
        this.world = world;
        this.json = json;
        this.out = out;
        this.platform = new Platform(world.address(), world.clock());
        this.seller = world.meta().phone("919900000001").named("Kalaa Crafts");
        this.customer = world.meta().phone("919800000001").named("Asha Rao");
        this.chats = new Chats(out).with("the seller", seller).with("the customer", customer);
    }

    /** Registers the shop, whose owner confirms it; from here on everything is counted. */
    void open() {
        tell("The platform registers a shop: PUT " + SHOP);
        expect(platform.put(SHOP, Papers.seller().toString()), 201);
        rest();
        seller.taps("Yes, my shop");
        rest();
        world.meter().reset();
        world.meta().resetCounters();
    }

    void order(String shipmentType) {
        order(ORDER, shipmentType);
    }

    void order(String orderId, String shipmentType) {
        tell("A customer orders: POST /orders");
        String order = Papers.order(orderId, world.clock().instant())
                .put("shipmentType", shipmentType)
                .toString();
        out.println("  " + expect(platform.post("/orders", order), 201).body());
        out.println();
        rest();
    }

    void tell(String what) {
        out.println("--- " + what);
        out.println();
    }

    /** Lets happen what is due, and prints what was said. */
    void rest() {
        world.settle();
        chats.print();
    }

    /** Timeline and cost; true when the order ended as Delivered. */
    boolean close() throws IOException {
        boolean delivered = timeline(ORDER).equals("DELIVERED");
        Cost.print(out, world.meter(), world.meta().counters());
        return delivered;
    }

    /** Prints it; the status in which the order is now. */
    String timeline(String orderId) throws IOException {
        JsonNode state =
                json.readTree(expect(platform.get("/orders/" + orderId), 200).body());
        out.println("The order's timeline: GET /orders/" + orderId);
        out.println();
        for (JsonNode entry : state.path("timeline")) {
            out.printf(
                    "  %s  %-18s %-8s %s%n",
                    entry.path("at").asText(),
                    entry.path("status").asText(),
                    entry.path("source").asText(),
                    entry.path("detail").asText());
        }
        out.println();
        return state.path("status").asText();
    }

    /** Puts the newest document that the seller got into the folder. */
    void keepLabel(Path folder) throws IOException {
        StoredMedia pdf = seller.chat().reversed().stream()
                .filter(line -> !line.mine())
                .flatMap(line -> Optional.ofNullable(line.bubble().attachment()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no label came"));
        Files.createDirectories(folder);
        Path file = folder.resolve(pdf.filename());
        Files.write(file, pdf.bytes());
        out.println("The label lies in " + file);
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
