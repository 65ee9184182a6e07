package in.dakiya.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import in.dakiya.platform.ContractExamples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong requests about codes and proofs, and what they are answered. None of them reaches the table. */
class WrongHandoverRequestsTest {

    private static final String SHIPMENT = "/orders/MS-1001/shipments/1/";

    private final OrderApi api = DoorByHand.open(DoorByHand.keys(Door.KEYS));

    private static Door post(String path, String body) {
        return Door.send("POST", path, body.getBytes(StandardCharsets.UTF_8));
    }

    private APIGatewayV2HTTPResponse signed(Door door) {
        return door.signedAt(Door.NOW).knock(api);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "delivery-code | {} | mode | is required",
                "delivery-code | {\"mode\":null} | mode | is required",
                "delivery-code | {\"mode\":\"\"} | mode | must be one of REISSUE",
                "delivery-code | {\"mode\":\"reissue\"} | mode | must be one of REISSUE",
                "delivery-code | {\"mode\":\"RESEND\"} | mode | must be one of REISSUE",
                "delivery-code | {\"mode\":7} | mode | must be one of REISSUE",
                "delivery-code | {\"mode\":true} | mode | must be one of REISSUE",
                "delivery-code | {\"mode\":[\"REISSUE\"]} | mode | must be one of REISSUE",
                "delivery-code | {\"mode\":{}} | mode | must be one of REISSUE",
                "delivery-code | {\"Mode\":\"REISSUE\"} | mode | is required",
                "proof | {} | accept | is required",
                "proof | {\"accept\":null} | accept | is required",
                "proof | {\"accept\":\"true\"} | accept | must be true or false",
                "proof | {\"accept\":1} | accept | must be true or false",
                "proof | {\"accept\":[true]} | accept | must be true or false",
                "proof | {\"accept\":{}} | accept | must be true or false",
                "proof | {\"accepted\":true} | accept | is required",
            })
    void aWrongBodyNamesTheField(String route, String body, String field, String message) {
        APIGatewayV2HTTPResponse response = signed(post(SHIPMENT + route, body));
        assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(422);
        assertThat(ContractExamples.json(response.getBody()).path("errors"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.path("field").asText()).isEqualTo(field);
                    assertThat(error.path("message").asText()).contains(message);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "null", "true", "{", "{\"accept\":true}{}", "{\"mode\":\"REISSUE\",\"mode\":\"REISSUE\"}"})
    void whatIsNoJsonObjectCannotBeRead(String body) {
        assertThat(signed(post(SHIPMENT + "delivery-code", body)).getStatusCode())
                .isEqualTo(400);
        assertThat(signed(post(SHIPMENT + "proof", body)).getStatusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "-1", "1.0", "100", "one", "1x", "%31"})
    void whatIsNoShipmentNumberIsNotFound(String number) {
        String shipment = "/orders/MS-1001/shipments/" + number + "/";
        assertThat(signed(post(shipment + "delivery-code", "{\"mode\":\"REISSUE\"}"))
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(signed(post(shipment + "proof", "{\"accept\":true}")).getStatusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"GET", "PUT", "PATCH", "DELETE"})
    void otherMethodsAreNotAllowed(String method) {
        for (String route : new String[] {"delivery-code", "proof"}) {
            Door door = Door.send(method, SHIPMENT + route, "{}".getBytes(StandardCharsets.UTF_8));
            APIGatewayV2HTTPResponse response = signed(door);
            assertThat(response.getStatusCode()).isEqualTo(405);
            assertThat(response.getHeaders()).containsEntry("allow", "POST");
        }
    }

    @ParameterizedTest
    @CsvSource({"delivery-code,'{\"mode\":\"REISSUE\"}'", "proof,'{\"accept\":true}'"})
    void whoDoesNotSignRightlyIsRefused(String route, String body) {
        Door door = post(SHIPMENT + route, body);
        assertThat(door.knock(api).getStatusCode()).isEqualTo(401);
        assertThat(door.signedAt(Door.NOW.minusSeconds(301)).knock(api).getStatusCode())
                .isEqualTo(401);
        String signature = door.signedAt(Door.NOW).headers().get("X-Dakiya-Signature");
        String other = body.contains("accept") ? "{\"accept\":false}" : "{\"mode\":\"OTHER\"}";
        assertThat(post(SHIPMENT + route, other)
                        .header("X-Dakiya-Signature", signature)
                        .knock(api)
                        .getStatusCode())
                .isEqualTo(401);
        assertThat(post("/orders/MS-1002/shipments/1/" + route, body)
                        .header("X-Dakiya-Signature", signature)
                        .knock(api)
                        .getStatusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"delivery-code,'{\"mode\":\"REISSUE\"}'", "proof,'{\"accept\":true}'"})
    void whatIsNotCalledJsonIsRefused(String route, String body) {
        Door door = post(SHIPMENT + route, body).header("Content-Type", "text/plain");
        assertThat(signed(door).getStatusCode()).isEqualTo(415);
    }
}
