package in.dakiya.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.platform.ContractExamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong requests and what they are answered. None of them reaches the table: it would fail the test. */
class WrongRequestsTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final OrderApi api = DoorByHand.open(DoorByHand.keys(Door.KEYS));

    private static List<String> fields(APIGatewayV2HTTPResponse response) {
        return errors(response).stream()
                .map(error -> error.path("field").asText())
                .toList();
    }

    private static List<JsonNode> errors(APIGatewayV2HTTPResponse response) {
        assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(422);
        return StreamSupport.stream(
                        ContractExamples.json(response.getBody()).path("errors").spliterator(), false)
                .toList();
    }

    /** Puts a value at a JSON pointer; an empty value takes the key away. */
    private static ObjectNode with(ObjectNode json, String pointer, String value) throws IOException {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = last == 0 ? json : json.at(pointer.substring(0, last));
        String key = pointer.substring(last + 1);
        JsonNode node = value == null ? null : JSON.readTree(value);
        switch (parent) {
            case ArrayNode array when key.equals("-") -> array.add(node);
            case ArrayNode array -> array.set(Integer.parseInt(key), node);
            case ObjectNode object when node == null -> object.remove(key);
            case ObjectNode object -> object.set(key, node);
            default -> throw new AssertionError("Nothing at " + pointer);
        }
        return json;
    }

    private APIGatewayV2HTTPResponse order(byte[] body) {
        return Door.send("POST", "/orders", body).signedAt(Door.NOW).knock(api);
    }

    private APIGatewayV2HTTPResponse seller(ObjectNode json) {
        return Door.send("PUT", "/sellers/kalaa-crafts", ContractExamples.bytes(json))
                .signedAt(Door.NOW)
                .knock(api);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "wrong-orders.csv", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 20000)
    void aWrongOrderNamesTheField(String pointer, String value, String field, String message) throws IOException {
        APIGatewayV2HTTPResponse response =
                order(ContractExamples.bytes(with(ContractExamples.order(), pointer, value)));
        assertThat(fields(response)).containsExactly(field);
        assertThat(errors(response).getFirst().path("message").asText()).contains(message);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "wrong-sellers.csv", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 20000)
    void aWrongSellerNamesTheField(String pointer, String value, String field, String message) throws IOException {
        APIGatewayV2HTTPResponse response = seller(with(ContractExamples.seller(), pointer, value));
        assertThat(fields(response)).containsExactly(field);
        assertThat(errors(response).getFirst().path("message").asText()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``",
                "[]",
                "null",
                "7",
                "`\"text\"`",
                "{",
                "`{\"a\":1}{}`",
                "`{\"a\":1,\"a\":1}`",
                "`{\"a\":{\"b\":1,\"b\":2}}`",
                "{'a':1}",
                "`{\"a\":01}`",
                "`{\"a\":NaN}`",
                "`{\"a\":\"\\x\"}`"
            })
    void whatIsNoJsonObjectCannotBeRead(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(order(bytes).getStatusCode()).isEqualTo(400);
        assertThat(Door.send("PUT", "/sellers/a", bytes)
                        .signedAt(Door.NOW)
                        .knock(api)
                        .getStatusCode())
                .isEqualTo(400);
        if (bytes.length > 0) {
            assertThat(Door.send("POST", "/sellers/a/confirm", bytes)
                            .signedAt(Door.NOW)
                            .knock(api)
                            .getStatusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void otherEncodingsAndDeepNestingCannotBeRead() {
        assertThat(order(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}).getStatusCode())
                .isEqualTo(400);
        assertThat(order("{}".getBytes(StandardCharsets.UTF_16)).getStatusCode())
                .isEqualTo(400);
        assertThat(order("{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void halfACharacterIsRefused() {
        String json = ContractExamples.order().toString().replace("Asha Rao", "Asha \\ud83d");
        assertThat(fields(order(json.getBytes(StandardCharsets.UTF_8)))).containsExactly("customer.name");
    }

    @Test
    void textsAreCountedInCharactersAsPeopleSeeThem() throws IOException {
        String gift = "\\ud83c\\udf81";
        String most = '"' + gift.repeat(100) + '"';
        String more = '"' + gift.repeat(101) + '"';
        ObjectNode json = with(ContractExamples.order(), "/customer/name", more);
        assertThat(fields(order(ContractExamples.bytes(json)))).containsExactly("customer.name");
        with(json, "/customer/name", most);
        with(json, "/note", "7");
        assertThat(fields(order(ContractExamples.bytes(json)))).containsExactly("note");
    }

    @Test
    void tooManyLinesAreRefusedAndSixtyAreNot() throws IOException {
        ObjectNode json = ContractExamples.order();
        for (int line = 2; line <= 60; line++) {
            with(json, "/items/-", "{\"line\":" + line + ",\"name\":\"Scarf\",\"quantity\":1,\"unitPricePaise\":0}");
        }
        with(json, "/note", "7");
        assertThat(fields(order(ContractExamples.bytes(json)))).containsExactly("note");
        for (int line = 61; line <= 201; line++) {
            with(json, "/items/-", "{\"line\":" + line + ",\"name\":\"Scarf\",\"quantity\":1,\"unitPricePaise\":0}");
        }
        assertThat(fields(order(ContractExamples.bytes(json)))).containsExactlyInAnyOrder("items", "note");
    }

    @Test
    void allErrorsAreToldAtOnce() throws IOException {
        ObjectNode json = ContractExamples.order();
        with(json, "/orderId", "\"no id\"");
        with(json, "/payment/method", "\"CHEQUE\"");
        with(json, "/customer/phone", "\"12345\"");
        with(json, "/customer/address/pincode", "\"110001\"");
        with(json, "/items/0/hsn", "\"6\"");
        assertThat(fields(order(ContractExamples.bytes(json))))
                .containsExactlyInAnyOrder(
                        "orderId", "payment.method", "customer.phone", "customer.address.pincode", "items[0].hsn");
    }

    @Test
    void anEmptyObjectIsToldWhatIsRequired() {
        assertThat(fields(order("{}".getBytes(StandardCharsets.UTF_8))))
                .containsExactlyInAnyOrder(
                        "orderId",
                        "sellerId",
                        "placedAt",
                        "shipmentType",
                        "payment",
                        "customer",
                        "items",
                        "totalPaise");
        assertThat(fields(seller(JSON.createObjectNode())))
                .containsExactlyInAnyOrder("name", "whatsapp", "address", "logistics");
    }

    @Test
    void aSellerIdIsCheckedWhereOneIsMade() {
        APIGatewayV2HTTPResponse response = Door.send(
                        "PUT", "/sellers/-no", ContractExamples.bytes(ContractExamples.seller()))
                .signedAt(Door.NOW)
                .knock(api);
        assertThat(fields(response)).containsExactly("sellerId");
    }

    @Test
    void aCourierThatNobodyKnowsIsRefused() throws IOException {
        assertThat(fields(seller(with(ContractExamples.seller(), "/logistics/partner", "\"pigeon-post\""))))
                .containsExactly("logistics.partner");
    }

    @ParameterizedTest
    @CsvSource({"'',false", "'with blank',false", "ключ,false", "MS-1001:1,true"})
    void anIdempotencyKeyIsVisibleAscii(String key, boolean right) throws IOException {
        byte[] body = ContractExamples.bytes(with(ContractExamples.order(), "/totalPaise", "1"));
        APIGatewayV2HTTPResponse response = Door.send("POST", "/orders", body)
                .header("Idempotency-Key", key)
                .signedAt(Door.NOW)
                .knock(api);
        assertThat(fields(response).contains("Idempotency-Key")).isEqualTo(!right);
    }

    @ParameterizedTest
    @CsvSource({"'{\"whatsapp\":7}'", "'{\"whatsapp\":\"12\"}'"})
    void aConfirmationOfNoNumberNamesTheField(String body) {
        APIGatewayV2HTTPResponse response = Door.send(
                        "POST", "/sellers/kalaa-crafts/confirm", body.getBytes(StandardCharsets.UTF_8))
                .signedAt(Door.NOW)
                .knock(api);
        assertThat(fields(response)).containsExactly("whatsapp");
    }

    @Test
    void aListIsOfAllOrOfThoseThatWait() {
        APIGatewayV2HTTPResponse response = Door.get("/sellers/kalaa-crafts/orders")
                .query("waiting=yes")
                .signedAt(Door.NOW)
                .knock(api);
        assertThat(fields(response)).containsExactly("waiting");
    }
}
