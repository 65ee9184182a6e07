package in.dakiya.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.story.Platform;
import in.dakiya.sandbox.world.World;
import in.dakiya.story.LocalWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who tries the sandbox sees on its page what a seller sees on his phone. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class SightTest {

    @Inject
    World world;

    private final ObjectMapper json = new ObjectMapper();
    private Sight sight;
    private Person seller;

    @BeforeEach
    void aShopThatChoosesItsCouriers() {
        world.resetWithQuickQueues(31);
        sight = new Sight(world, json);
        seller = world.meta().phone("919900000001");
        Platform platform = new Platform(world.address(), world.clock());
        ObjectNode shop = Papers.seller();
        shop.withObject("/logistics").put("autoManifest", false);
        platform.put("/sellers/kalaa-crafts", shop.toString());
        world.settle();
        taps("Yes, my shop");
        platform.post(
                "/orders", Papers.order("MS-1001", world.clock().instant()).toString());
        world.settle();
        taps("Create shipment");
    }

    private void taps(String label) {
        seller.taps(label);
        world.settle();
    }

    private JsonNode lastMessage() {
        for (JsonNode person : sight.state().path("people")) {
            if (person.path("phone").asText().equals(seller.number())) {
                return person.path("chat").path(person.path("chat").size() - 1);
            }
        }
        throw new AssertionError("the seller has no chat");
    }

    @Test
    void aListShowsWhatACourierCosts() {
        JsonNode first = lastMessage().path("choices").path(0);
        assertThat(first.path("label").asText()).isEqualTo("Xpressbees Surface");
        assertThat(first.path("more").asText()).contains("₹", "day");
    }

    @Test
    void theLabelCanBeOpened() throws Exception {
        taps("Xpressbees Surface");
        taps("Ready to Ship");
        JsonNode label = lastMessage();
        assertThat(label.path("file").asText()).isEqualTo("Label-1001.pdf");
        String message = URLEncoder.encode(label.path("id").asText(), StandardCharsets.UTF_8);
        HttpResponse<byte[]> file = get("phone=" + seller.number() + "&message=" + message);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(new String(file.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(get("phone=919800000001&message=" + message).statusCode()).isEqualTo(404);
        assertThat(get("").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String query) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> exchange.close());
        new Page(world, json).open(server, exchange -> exchange.close());
        server.start();
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            HttpRequest request = HttpRequest.newBuilder(URI.create(host + "/_sandbox/file?" + query))
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void lookingCostsTheOrdersNothing() {
        sight.state();
        double before = world.meter().ofOrders().readUnits();
        sight.state();
        assertThat(world.meter().ofOrders().readUnits()).isEqualTo(before);
    }
}
