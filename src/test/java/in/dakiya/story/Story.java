package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.StoredMedia;
import in.dakiya.sandbox.shiprocket.Pushes;
import in.dakiya.sandbox.shop.PretendShop;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.story.Platform;
import in.dakiya.sandbox.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/** The steps of an order, as its people do them. Every step ends with the world at rest. */
final class Story {

    static final String SHOP = "kalaa-crafts";
    static final String READY = "Package is Ready to Ship";

    final World world;
    final Platform platform;
    private final ObjectMapper json = new ObjectMapper();

    Story(World world) {
        this.world = world;
        this.platform = new Platform(world.address(), world.clock());
    }

    Person seller() {
        return world.meta().phone("919900000001");
    }

    Person customer() {
        return world.meta().phone("919800000001");
    }

    Pushes courier() {
        return world.shiprocket().pushes();
    }

    /** A shop whose owner has tapped that it is his. */
    Story withConfirmedShop() {
        assertThat(platform.put("/sellers/" + SHOP, Papers.seller().toString()).statusCode())
                .isIn(200, 201);
        world.settle();
        seller().taps("Yes, my shop");
        world.settle();
        return this;
    }

    /** Another of the shop's people, who was asked and has not answered. */
    Story withContact(String number) {
        ObjectNode seller = Papers.seller();
        seller.putArray("contacts")
                .addObject()
                .put("whatsapp", number)
                .put("name", "Ravi")
                .put("role", "STAFF");
        assertThat(platform.put("/sellers/" + SHOP, seller.toString()).statusCode())
                .isEqualTo(200);
        world.settle();
        return this;
    }

    Story withConfirmedContact(String number) {
        withContact(number);
        world.meta().phone(number).taps("Yes, my shop");
        world.settle();
        return this;
    }

    ObjectNode order(String orderId) {
        return Papers.order(orderId, world.clock().instant());
    }

    HttpResponse<String> places(ObjectNode order) {
        HttpResponse<String> answer = platform.post("/orders", order.toString());
        world.settle();
        return answer;
    }

    Story withOrder(String orderId) {
        HttpResponse<String> answer = places(order(orderId));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return this;
    }

    ObjectNode selfShippedOrder(String orderId) {
        return order(orderId).put("shipmentType", "OFF_NETWORK");
    }

    /** One that the seller ships himself. */
    Story withSelfShippedOrder(String orderId) {
        HttpResponse<String> answer = places(selfShippedOrder(orderId));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return this;
    }

    /** Somebody else who packs for the shop. */
    Person helper() {
        return world.meta().phone("919900000002");
    }

    /** The same shop with a second phone, both confirmed. */
    Story withHelper() {
        ObjectNode shop = Papers.seller();
        shop.withArray("contacts")
                .addObject()
                .put("whatsapp", helper().number())
                .put("name", "Ravi")
                .put("role", "STAFF")
                .put("language", "en");
        return withShop(SHOP, shop, helper());
    }

    /** A shop that this person confirms. */
    Story withShop(String id, ObjectNode shop, Person owner) {
        HttpResponse<String> answer = platform.put("/sellers/" + id, shop.toString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        world.settle();
        taps(owner, "Yes, my shop");
        return this;
    }

    /** He taps; what he reads then. */
    String taps(Person who, String labelOrPayload) {
        who.taps(labelOrPayload);
        world.settle();
        return who.lastSeen().text();
    }

    /** He types; what he reads then. */
    String says(Person who, String text) {
        who.says(text);
        world.settle();
        return who.lastSeen().text();
    }

    /** A tap on a button that he was never sent. */
    String forges(Person who, String payload) {
        RawWebhook raw = new RawWebhook(world);
        String id = "wamid.forged-" + who.chat().size() + "-" + payload.hashCode();
        assertThat(raw.post(raw.tap(who.number(), id, payload))).isEqualTo(200);
        world.settle();
        return who.lastSeen().text();
    }

    /** He sends a photo and waits the few seconds until he is answered. */
    String sendsPhoto(Person who, int picture) {
        who.sendsPhoto(Pictures.jpeg(picture));
        return reads(who);
    }

    /** What he reads a few seconds later. */
    String reads(Person who) {
        world.settle();
        world.pass(Duration.ofSeconds(10));
        return who.lastSeen().text();
    }

    /** The parcel of an order as the platform sees it. */
    JsonNode parcel(String orderId) {
        return seen(orderId).at("/shipments/0");
    }

    /** Marked as shipped in one go, without photos. */
    Story shipped(Person who, String number, String details) {
        says(who, "shipped " + number + " " + details);
        if (who.lastSeen().choice("Skip").isPresent()) {
            taps(who, "Skip");
        }
        taps(who, "Confirm");
        return this;
    }

    /** How many of the messages that he was sent hold this. */
    static long told(Person person, String text) {
        return told(person).stream().filter(line -> line.text().contains(text)).count();
    }

    /** The code that the customer was told last, as he reads it. */
    String codeOf(Person customer) {
        Matcher code =
                Pattern.compile("\\*(\\d{6})\\*").matcher(customer.lastSeen().text());
        assertThat(code.find()).as("a code in: %s", customer.lastSeen().text()).isTrue();
        return code.group(1);
    }

    /** An order of the seller's that he has handed over to a courier of his own. */
    Story withShippedOrder(String orderId) {
        return withSelfShippedOrder(orderId).sellerShips(orderId);
    }

    Story sellerShips(String orderId) {
        return sellerSays("shipped " + number(orderId) + " dtdc B3224" + number(orderId))
                .sellerTaps("Confirm");
    }

    /** What a person types for an order. */
    static String number(String orderId) {
        return orderId.replaceAll("\\D", "");
    }

    Story sellerSays(String text) {
        seller().says(text);
        world.settle();
        return this;
    }

    Story sellerTaps(String button) {
        seller().taps(button);
        world.settle();
        return this;
    }

    Story customerTaps(String act, String orderId) {
        customer().taps(act + ":o:" + orderId + ":1");
        world.settle();
        return this;
    }

    /** The customer taps for his code, and reads it. */
    String fetchedCode(String orderId) {
        customerTaps("get", orderId);
        return codeOf(customer());
    }

    /** Another number of six digits, for each number another. */
    static String wrong(String code, int which) {
        return "%06d".formatted((Integer.parseInt(code) + which) % 1_000_000);
    }

    /** What the seller was told last. */
    String sellerReads() {
        return seller().lastSeen().text();
    }

    String customerReads() {
        return customer().lastSeen().text();
    }

    /** On whose word the first shipment counts as delivered. */
    String proof(String orderId) {
        return seen(orderId).at("/shipments/0/delivery/proof").asText();
    }

    /** Who is named as the source of the last thing that happened. */
    String lastSource(String orderId) {
        JsonNode timeline = seen(orderId).path("timeline");
        return timeline.path(timeline.size() - 1).path("source").asText();
    }

    List<String> attention(String orderId) {
        return StreamSupport.stream(seen(orderId).path("attention").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    HttpResponse<String> reissues(String orderId) {
        HttpResponse<String> answer =
                platform.post("/orders/" + orderId + "/shipments/1/delivery-code", "{\"mode\":\"REISSUE\"}");
        world.settle();
        return answer;
    }

    HttpResponse<String> decides(String orderId, boolean accept) {
        HttpResponse<String> answer =
                platform.post("/orders/" + orderId + "/shipments/1/proof", "{\"accept\":" + accept + "}");
        world.settle();
        return answer;
    }

    /** Types that many wrong codes, each after the lock that the ones before may have brought. */
    Story sellerGuessesWrong(String orderId, String code, int times) {
        for (int i = 1; i <= times; i++) {
            if (sellerReads().contains("too many wrong numbers")) {
                world.pass(Duration.ofHours(9));
            }
            sellerSays(number(orderId) + " " + wrong(code, i));
        }
        return this;
    }

    /** What the platform was told of this type and reason, a few seconds later; not that a need is over. */
    List<JsonNode> platformHears(String type, String reason) {
        world.pass(Duration.ofSeconds(3));
        return world.shop().heard().stream()
                .filter(heard -> heard.type().equals(type))
                .map(PretendShop.Heard::body)
                .filter(body -> body.path("reason").asText("").equals(reason))
                .filter(body -> !body.path("detail").asText("").equals("CLEARED"))
                .toList();
    }

    Story sellerTapsReady() {
        seller().taps(READY);
        world.settle();
        return this;
    }

    String awb(String orderId) {
        return world.shiprocket().depot().awbs().get(orderId);
    }

    /** A courier's scan now, pushed at once. */
    Story scanned(String orderId, int status, String label) {
        courier().scan(awb(orderId), status, label, "Mysuru_DC");
        Assertions.assertThat(courier().push(awb(orderId))).isEqualTo(200);
        world.settle();
        return this;
    }

    /** From pickup to the door, a few hours apart. */
    Story courierDelivers(String orderId) {
        world.pass(Duration.ofHours(3));
        scanned(orderId, 42, "PICKED UP");
        world.pass(Duration.ofHours(9));
        scanned(orderId, 18, "IN TRANSIT");
        world.pass(Duration.ofHours(20));
        scanned(orderId, 38, "REACHED DESTINATION HUB");
        world.pass(Duration.ofHours(4));
        scanned(orderId, 17, "OUT FOR DELIVERY");
        world.pass(Duration.ofHours(3));
        scanned(orderId, 7, "DELIVERED");
        world.pass(Duration.ofMinutes(5));
        return this;
    }

    JsonNode seen(String orderId) {
        HttpResponse<String> answer = platform.get("/orders/" + orderId);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer.body());
    }

    String status(String orderId) {
        return seen(orderId).path("status").asText();
    }

    JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A label, by the name of the file; an invoice is none. */
    static boolean isLabel(ChatLine line) {
        StoredMedia file = line.bubble().attachment();
        return file != null && file.filename().startsWith("Label-");
    }

    /** What a person was sent, without what he said himself. */
    static List<ChatLine> told(Person person) {
        return person.chat().stream().filter(line -> !line.mine()).toList();
    }
}
