package in.dakiya.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.platform.ContractExamples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a platform does all day, on a real table. */
class PlatformStoryTest {

    private LocalTable table;
    private OrderApi api;

    @BeforeEach
    void open() {
        table = LocalTable.empty();
        api = table.door();
    }

    private static ObjectNode seller() {
        ObjectNode json = ContractExamples.seller();
        // It books by itself, so no courier has to be there.
        json.withObject("/logistics").put("partner", "platform");
        return json;
    }

    private APIGatewayV2HTTPResponse register(ObjectNode json) {
        return Door.send("PUT", "/sellers/kalaa-crafts", ContractExamples.bytes(json))
                .signedAt(Door.NOW)
                .knock(api);
    }

    private APIGatewayV2HTTPResponse place(ObjectNode json) {
        return placing(json).signedAt(Door.NOW).knock(api);
    }

    private APIGatewayV2HTTPResponse place(ObjectNode json, String key) {
        return placing(json).header("Idempotency-Key", key).signedAt(Door.NOW).knock(api);
    }

    private static Door placing(ObjectNode json) {
        return Door.send("POST", "/orders", ContractExamples.bytes(json));
    }

    private static ObjectNode order(String id) {
        return ContractExamples.order().put("orderId", id).put("number", id);
    }

    private APIGatewayV2HTTPResponse get(String path, String query) {
        return Door.get(path).query(query).signedAt(Door.NOW).knock(api);
    }

    private JsonNode read(String path, String query) {
        APIGatewayV2HTTPResponse response = get(path, query);
        assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
        return ContractExamples.json(response.getBody());
    }

    private static void is(APIGatewayV2HTTPResponse response, int status, String inBody) {
        assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(status);
        assertThat(response.getBody()).contains(inBody);
    }

    @Test
    void aSellerIsRegisteredReadChangedAndConfirmed() {
        is(register(seller()), 201, "\"state\":\"PENDING\"");
        is(register(seller()), 200, "\"state\":\"PENDING\"");
        assertThat(read("/sellers/kalaa-crafts", ""))
                .isEqualTo(seller().put("sellerId", "kalaa-crafts").put("state", "PENDING"));
        is(register(seller().put("name", "Kalaa")), 200, "\"name\":\"Kalaa\"");
        Door confirm = Door.send("POST", "/sellers/kalaa-crafts/confirm", new byte[0]);
        is(confirm.signedAt(Door.NOW).knock(api), 200, "\"state\":\"ACTIVE\"");
        is(confirm.signedAt(Door.NOW).knock(api), 200, "\"state\":\"ACTIVE\"");
    }

    @Test
    void onlyAContactCanBeConfirmed() {
        register(seller());
        is(confirm("+91 99000 00002"), 200, "ACTIVE");
        is(confirm("919811111111"), 422, "\"field\":\"whatsapp\"");
        is(
                Door.send("POST", "/sellers/nobody/confirm", new byte[0])
                        .signedAt(Door.NOW)
                        .knock(api),
                404,
                "no such seller");
    }

    private APIGatewayV2HTTPResponse confirm(String number) {
        byte[] body = ContractExamples.bytes(ContractExamples.json("{\"whatsapp\":\"" + number + "\"}"));
        return Door.send("POST", "/sellers/kalaa-crafts/confirm", body)
                .signedAt(Door.NOW)
                .knock(api);
    }

    @Test
    void anOrderIsPlacedOnceAndARepetitionGetsTheSameBytes() {
        register(seller());
        APIGatewayV2HTTPResponse first = place(ContractExamples.order(), "key-1");
        is(first, 201, "\"orderId\":\"MS-1001\"");
        assertThat(first.getHeaders()).containsEntry("location", "/orders/MS-1001");
        int items = table.items();
        for (APIGatewayV2HTTPResponse again : List.of(
                place(ContractExamples.order(), "key-1"),
                place(ContractExamples.order(), "key-2"),
                place(ContractExamples.order()),
                place(ContractExamples.order().put("placedAt", "2026-11-22T04:45:00Z")))) {
            is(again, 200, "");
            assertThat(again.getBody()).isEqualTo(first.getBody());
        }
        assertThat(table.items()).isEqualTo(items);
    }

    @Test
    void twentyAtOncePlaceOneOrder() throws Exception {
        register(seller());
        List<Callable<APIGatewayV2HTTPResponse>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> place(ContractExamples.order(), "key-1"));
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<APIGatewayV2HTTPResponse> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().getStatusCode());
            }
        }
        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 200 || status == 201);
    }

    @Test
    void whatIsTakenIsAConflictAndChangesNothing() {
        register(seller());
        place(ContractExamples.order(), "key-1");
        int items = table.items();
        is(place(ContractExamples.order().put("note", "other"), "key-1"), 409, "other content");
        is(place(ContractExamples.order().put("note", "other")), 409, "other content");
        is(place(order("MS-1002"), "key-1"), 409, "Idempotency-Key");
        is(place(order("MS-1002").put("number", "1001")), 409, "Number 1001");
        is(place(order("MS-1002").put("sellerId", "nobody")), 422, "\"field\":\"sellerId\"");
        assertThat(table.items()).isEqualTo(items);
    }

    @Test
    void anOrderIsRead() {
        register(seller());
        place(ContractExamples.order());
        JsonNode order = read("/orders/MS-1001", "");
        assertThat(order.path("status").asText()).isEqualTo("CREATED");
        assertThat(order.at("/attention/0").asText()).isEqualTo("SELLER_UNCONFIRMED");
        assertThat(order.at("/shipments/0/lines").toString()).isEqualTo("[{\"line\":1,\"quantity\":2}]");
        assertThat(order.path("timeline").toString())
                .isEqualTo(
                        "[{\"at\":\"2026-11-22T04:45:02Z\",\"shipment\":null,\"status\":\"CREATED\",\"source\":\"PLATFORM\"}]");
        assertThat(order.toString()).doesNotContain("Asha", "9800000001", "Lake View");
        is(get("/orders/MS-1002", ""), 404, "no such order");
        is(get("/orders/%20", ""), 404, "no such order");
    }

    @Test
    void anOrderOfSixtyLinesInTamilIsKept() {
        register(seller());
        ObjectNode json = ContractExamples.order();
        json.withObject("/customer").put("name", "\u0ba4\u0bae\u0bbf\u0bb4\u0bcd \ud83c\udf81");
        for (int line = 2; line <= 60; line++) {
            json.withArray("/items")
                    .addObject()
                    .put("line", line)
                    .put("name", "\u0ba4\u0bae\u0bbf\u0bb4\u0bcd")
                    .put("quantity", 1)
                    .put("unitPricePaise", 0);
        }
        APIGatewayV2HTTPResponse first = place(json);
        is(first, 201, "MS-1001");
        assertThat(place(json).getBody()).isEqualTo(first.getBody());
        assertThat(read("/orders/MS-1001", "").at("/shipments/0/lines")).hasSize(60);
    }

    @Test
    void listsComeInPagesNewestOrMostUrgentFirst() {
        register(seller());
        for (int i = 10; i < 40; i++) {
            is(
                    place(order("MS-" + i)
                            .put("placedAt", "2026-11-22T10:" + i + ":00+05:30")
                            .put("dispatchBy", "2026-11-24T17:" + (59 - i) + ":00+05:30")),
                    201,
                    "");
        }
        List<String> newest = ids("");
        assertThat(newest).hasSize(30).startsWith("MS-39", "MS-38").endsWith("MS-10");
        assertThat(ids("waiting=true")).isEqualTo(newest);
        is(get("/sellers/kalaa-crafts/orders", "cursor=nonsense"), 422, "\"field\":\"cursor\"");
        is(get("/sellers/kalaa-crafts/orders", "cursor=%FF"), 422, "\"field\":\"cursor\"");
        is(get("/sellers/nobody/orders", ""), 404, "no such seller");
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 5; page++) {
            JsonNode json = read("/sellers/kalaa-crafts/orders", query + cursor);
            json.path("orders").forEach(order -> ids.add(order.path("orderId").asText()));
            if (json.path("next").isNull()) {
                return ids;
            }
            cursor =
                    (query.isEmpty() ? "" : "&") + "cursor=" + json.path("next").asText();
        }
        throw new AssertionError("The list does not end");
    }
}
