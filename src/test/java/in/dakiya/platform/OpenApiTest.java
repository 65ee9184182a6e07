package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import in.dakiya.order.Order;
import in.dakiya.order.Proof;
import in.dakiya.order.Seller;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import in.dakiya.work.PlatformNotice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The description of the API holds its own examples, and our answers hold to it. */
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode API = load();

    private static JsonNode load() {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/openapi/dakiya.yaml")) {
            return JSON.valueToTree(new Yaml().<Object>load(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Every place with a schema and an example beside it. */
    static Stream<Arguments> examples() {
        List<Arguments> found = new ArrayList<>();
        collect(API, "", found);
        return found.stream();
    }

    private static void collect(JsonNode node, String path, List<Arguments> found) {
        if (node.has("schema") && node.has("example")) {
            found.add(Arguments.of(path, node.path("schema"), node.path("example")));
        }
        node.properties().forEach(entry -> collect(entry.getValue(), path + "/" + entry.getKey(), found));
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            collect(node.path(i), path + "/" + i, found);
        }
    }

    private static List<String> complaints(JsonNode schema, JsonNode value) throws IOException {
        ObjectNode whole = schema.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema").set("components", API.path("components"));
        // Read again, so that numbers are compared as a client would see them.
        JsonNode parsed = JSON.readTree(value.toString());
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole).validate(parsed).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode schema(String name) {
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyExampleHoldsToItsSchema(String path, JsonNode schema, JsonNode example) throws IOException {
        assertThat(complaints(schema, example)).as(path).isEmpty();
    }

    @Test
    void theExamplesAreThoseOfTheContract() {
        assertThat(example("/orders", "post")).isEqualTo(plain(ContractExamples.order()));
        assertThat(example("/sellers/{sellerId}", "put")).isEqualTo(plain(ContractExamples.seller()));
    }

    private static JsonNode example(String path, String method) {
        return API.path("paths")
                .path(path)
                .path(method)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");
    }

    private static JsonNode plain(JsonNode node) {
        try {
            return JSON.readTree(node.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyAnswerHoldsToItsSchema() throws IOException {
        Order order = value(OrderRequest.read(ContractExamples.bytes(ContractExamples.order()), Optional.empty()));
        Seller seller = value(SellerRequest.read("kalaa-crafts", ContractExamples.bytes(ContractExamples.seller())));
        assertThat(complaints(schema("PlacedOrder"), PlacedView.of(order))).isEmpty();
        assertThat(complaints(schema("Seller"), SellerView.of(seller, Seller.State.PENDING)))
                .isEmpty();
        assertThat(complaints(schema("OrderRequest"), OrderJson.write(order))).isEmpty();
        for (OrderView.Known known : List.of(
                OrderViewTest.delivered(),
                OrderViewTest.photographed(),
                OrderViewTest.placed(ShipmentType.ON_NETWORK),
                OrderViewTest.placed(ShipmentType.OFF_NETWORK))) {
            assertThat(complaints(schema("Order"), OrderView.of(known, key -> "https://example.in/" + key)))
                    .isEmpty();
            assertThat(complaints(schema("OrderPage"), PageView.of(List.of(known.head()), Optional.of("cursor"))))
                    .isEmpty();
        }
    }

    @Test
    void theAnswersAboutCodesAndProofsHoldToTheirSchemas() throws IOException {
        String shipment = "/orders/{orderId}/shipments/{n}/";
        assertThat(complaints(answer(shipment + "delivery-code", "202"), HandoverView.reissuing("MS-1001", 1, 2)))
                .isEmpty();
        OrderView.Known delivered = OrderViewTest.delivered();
        for (Proof.Kind kind : Proof.Kind.values()) {
            Proof proof = new Proof(kind, Instant.parse("2026-11-24T06:30:00Z"), "wamid.1", 3);
            OrderView.Known proven = new OrderView.Known(
                    delivered.head(),
                    delivered.shipments().stream().map(s -> s.proven(proof)).toList(),
                    delivered.timeline(),
                    true);
            JsonNode view = OrderView.of(proven, key -> "https://example.in/" + key);
            assertThat(view.at("/shipments/0/delivery/proof").asText()).isEqualTo(kind.name());
            assertThat(complaints(answer(shipment + "proof", "200"), view)).isEmpty();
        }
    }

    private static JsonNode answer(String path, String status) {
        JsonNode schema = API.path("paths")
                .path(path)
                .path("post")
                .path("responses")
                .path(status)
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(schema.isObject()).as(path).isTrue();
        return schema;
    }

    @Test
    void aRequestAboutACodeOrProofThatIsWrongHereIsWrongThere() throws IOException {
        JsonNode code = request("delivery-code");
        JsonNode proof = request("proof");
        for (String body :
                List.of("{}", "{\"mode\":\"RESEND\"}", "{\"mode\":7}", "{\"accept\":\"true\"}", "{\"accept\":1}")) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            assertThat(complaints(code, JSON.readTree(body))).as(body).isNotEmpty();
            assertThat(HandoverRequest.code(bytes)).as(body).isInstanceOf(Reading.Wrong.class);
            assertThat(complaints(proof, JSON.readTree(body))).as(body).isNotEmpty();
            assertThat(HandoverRequest.verdict(bytes)).as(body).isInstanceOf(Reading.Wrong.class);
        }
    }

    private static JsonNode request(String route) {
        return API.path("paths")
                .path("/orders/{orderId}/shipments/{n}/" + route)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    @Test
    void everyNoticeHoldsToItsSchema() throws IOException {
        for (PlatformNotice.Type type : PlatformNotice.Type.values()) {
            assertThat(complaints(schema("Notice"), notice(type, "MS-1001", 1))).isEmpty();
            assertThat(complaints(schema("Notice"), notice(type, "", 0))).isEmpty();
        }
        assertThat(API.at("/components/schemas/Notice/properties/type/enum"))
                .hasSize(PlatformNotice.Type.values().length);
        assertThat(notice(PlatformNotice.Type.ORDER_STATUS, "MS-1001", 1).path("id"))
                .isEqualTo(
                        notice(PlatformNotice.Type.ORDER_STATUS, "MS-1001", 1).path("id"));
    }

    private static JsonNode notice(PlatformNotice.Type type, String orderId, int shipment) throws IOException {
        PlatformNotice notice = new PlatformNotice(
                type,
                "kalaa-crafts",
                orderId,
                shipment,
                shipment == 0 ? "" : "PICKED_UP",
                "SYSTEM",
                "",
                "",
                "",
                "",
                Instant.parse("2026-11-24T06:30:00Z"),
                9);
        return JSON.readTree(PlatformNoticeJson.write(notice));
    }

    private static <T> T value(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<T>) reading).value();
    }

    @Test
    void everyProblemHoldsToItsSchema() throws IOException {
        List<Answer> problems = new ArrayList<>(List.of(
                Problem.unreadable("x"),
                Problem.notFound("x"),
                Problem.wrongMethod(java.util.Set.of("GET")),
                Problem.conflict("x"),
                Problem.tooLarge(1),
                Problem.notJson(),
                Problem.invalid("items[0].hsn", "must be 4 to 8 digits"),
                Problem.ours("id")));
        Arrays.stream(RequestSignature.Refusal.values()).map(Problem::unsigned).forEach(problems::add);
        for (Answer problem : problems) {
            JsonNode body = JSON.readTree(problem.body());
            assertThat(complaints(schema("Problem"), body)).isEmpty();
            assertThat(body.path("status").asInt()).isEqualTo(problem.status());
            assertThat(problem.contentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void aSchemaRefusesWhatIsMissing() throws IOException {
        ObjectNode order = ContractExamples.order();
        order.remove("customer");
        assertThat(complaints(schema("OrderRequest"), order)).hasSize(1);
    }

    @Test
    void everyStatusIsDescribed() {
        assertThat(API.at("/components/schemas/Status/enum"))
                .isEqualTo(JSON.valueToTree(Arrays.stream(API.at("/components/schemas/Status/enum")
                                .toString()
                                .split("[^A-Z_]+"))
                        .filter(name -> !name.isEmpty())
                        .map(ShipmentStatus::valueOf)
                        .map(Enum::name)
                        .toList()))
                .hasSize(ShipmentStatus.values().length);
    }

    @Test
    void everyRouteIsDescribedAndNoOther() {
        API.path("paths").properties().forEach(path -> {
            String concrete = path.getKey().replaceAll("\\{[^}]*}", "x");
            for (String method : List.of("get", "put", "post", "patch", "delete")) {
                assertThat(Routes.find(method.toUpperCase(java.util.Locale.ROOT), concrete) instanceof Routes.Found.At)
                        .as(method + " " + path.getKey())
                        .isEqualTo(path.getValue().has(method));
            }
        });
    }
}
