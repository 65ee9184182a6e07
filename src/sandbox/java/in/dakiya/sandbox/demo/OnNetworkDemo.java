package in.dakiya.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.StoredMedia;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.story.Platform;
import in.dakiya.sandbox.world.World;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** An on-network order from placed to Delivered, told as it happens. */
@Singleton
public class OnNetworkDemo {

    private static final String ORDER = "MS-1001";
    private static final String SHOP = "/sellers/kalaa-crafts";

    private final World world;
    private final ObjectMapper json;

    OnNetworkDemo(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
    }

    /**
     * Plays it and prints chats, timeline and cost.
     *
     * @param folder where the label is put
     * @return true when the order ended as Delivered
     */
    public boolean play(Path folder, PrintStream out) throws IOException {
        Platform platform = new Platform(world.address(), world.clock());
        Person seller = world.meta().phone("919900000001").named("Kalaa Crafts");
        Person customer = world.meta().phone("919800000001").named("Asha Rao");
        Chats chats = new Chats(out).with("the seller", seller).with("the customer", customer);

        tell(out, "The platform registers a shop: PUT " + SHOP);
        expect(platform.put(SHOP, Papers.seller().toString()), 201);
        rest(chats);
        seller.taps("Yes, my shop");
        rest(chats);

        world.meter().reset();
        world.meta().resetCounters();
        tell(out, "A customer orders: POST /orders");
        String order = Papers.order(ORDER, world.clock().instant()).toString();
        out.println("  " + expect(platform.post("/orders", order), 201).body());
        out.println();
        rest(chats);
        tell(out, "The parcel is packed");
        seller.taps("Package is Ready to Ship");
        rest(chats);
        deliver(out, chats);

        JsonNode state =
                json.readTree(expect(platform.get("/orders/" + ORDER), 200).body());
        timeline(out, state);
        Cost.print(out, world.meter(), world.meta().counters());
        out.println("The label lies in " + label(seller, folder));
        return state.path("status").asText().equals("DELIVERED");
    }

    private void deliver(PrintStream out, Chats chats) {
        scan(out, chats, Duration.ofHours(3), 42, "PICKED UP");
        scan(out, chats, Duration.ofHours(9), 18, "IN TRANSIT");
        scan(out, chats, Duration.ofHours(20), 38, "REACHED DESTINATION HUB");
        scan(out, chats, Duration.ofHours(4), 17, "OUT FOR DELIVERY");
        scan(out, chats, Duration.ofHours(3), 7, "DELIVERED");
    }

    private void scan(PrintStream out, Chats chats, Duration later, int status, String label) {
        world.pass(later);
        tell(out, later.toHours() + " hours later the courier scans: " + label);
        String awb = world.shiprocket().depot().awbs().get(ORDER);
        world.shiprocket().pushes().scan(awb, status, label, "Mysuru_DC");
        world.shiprocket().pushes().push(awb);
        rest(chats);
    }

    private void rest(Chats chats) {
        world.settle();
        chats.print();
    }

    private static void tell(PrintStream out, String what) {
        out.println("--- " + what);
        out.println();
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static void timeline(PrintStream out, JsonNode state) {
        out.println("The order's timeline: GET /orders/" + ORDER);
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
    }

    private static Path label(Person seller, Path folder) throws IOException {
        StoredMedia pdf = seller.chat().stream()
                .map(line -> line.bubble().attachment())
                .filter(file -> file != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no label came"));
        Files.createDirectories(folder);
        Path file = folder.resolve(pdf.filename());
        Files.write(file, pdf.bytes());
        return file;
    }
}
