package in.dakiya.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.StoredMedia;
import in.dakiya.sandbox.shop.PretendShop;
import in.dakiya.sandbox.story.Platform;
import in.dakiya.sandbox.world.World;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page shows of the world. */
final class Sight {

    private static final int LAST_NOTICES = 30;

    private final World world;
    private final ObjectMapper json;
    private final Platform platform;
    private List<JsonNode> seen = List.of();
    private long seenAt = -1;

    Sight(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
        this.platform = new Platform(world.address(), world.clock());
    }

    ObjectNode state() {
        ObjectNode state = json.createObjectNode()
                .put("now", world.clock().instant().toString())
                .put("rupees", world.meta().counters().rupees().toPlainString())
                .put("writeUnits", world.meter().ofOrders().writeUnits())
                .put("readUnits", world.meter().ofOrders().readUnits());
        var people = state.putArray("people");
        for (Person person : world.meta().people()) {
            ObjectNode node = people.addObject().put("phone", person.number()).put("name", person.name());
            person.chat().forEach(line -> write(node.withArray("chat").addObject(), line));
        }
        var orders = state.putArray("orders");
        orders().forEach(orders::add);
        var told = state.putArray("notices");
        List<PretendShop.Heard> heard = world.shop().heard();
        heard.stream()
                .skip(Math.max(0, heard.size() - LAST_NOTICES))
                .map(PretendShop.Heard::body)
                .forEach(told::add);
        return state;
    }

    /** Read again only when something was written: to look at the page is to cost nothing. */
    private synchronized List<JsonNode> orders() {
        long written = world.meter().ofOrders().writeUnits();
        if (written != seenAt) {
            seen = world.orderIds().stream()
                    .map(order -> platform.get("/orders/" + order))
                    .filter(answer -> answer.statusCode() == 200)
                    .map(answer -> read(answer.body()))
                    .toList();
            seenAt = written;
        }
        return seen;
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return json.createObjectNode();
        }
    }

    private static void write(ObjectNode node, ChatLine line) {
        node.put("mine", line.mine()).put("id", line.id()).put("at", line.at().toString());
        node.put("header", line.bubble().header())
                .put("text", line.bubble().text())
                .put("footer", line.bubble().footer());
        if (line.bubble().attachment() != null) {
            node.put("file", line.bubble().attachment().filename());
        }
        line.bubble()
                .choices()
                .forEach(choice -> node.withArray("choices")
                        .addObject()
                        .put("label", choice.label())
                        .put("payload", choice.payload())
                        .put("more", choice.description())
                        .put("kind", choice.kind().name()));
    }

    /** What hangs on a message. The query says which: {@code phone=…&message=…}. */
    Optional<StoredMedia> attachment(String query) {
        return world.meta().people().stream()
                .flatMap(person -> person.chat().stream()
                        .filter(line -> query.equals("phone=" + person.number() + "&message=" + line.id())))
                .flatMap(line -> Stream.ofNullable(line.bubble().attachment()))
                .findFirst();
    }
}
