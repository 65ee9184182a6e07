package in.dakiya.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import in.dakiya.config.Secrets;
import in.dakiya.platform.ContractExamples;
import in.dakiya.platform.RequestSignature;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Who may come in, and what he is told when he may not; nothing here reaches the table. */
class OrderApiTest {

    private static final byte[] BROKEN = "{".getBytes(StandardCharsets.UTF_8);

    private final OrderApi api = DoorByHand.open(DoorByHand.keys(Door.KEYS));

    private static void isProblem(APIGatewayV2HTTPResponse response, int status) {
        assertThat(response.getStatusCode()).isEqualTo(status);
        assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
        assertThat(ContractExamples.json(response.getBody()).path("status").asInt())
                .isEqualTo(status);
    }

    @Test
    void aSignatureIsCheckedBeforeAnythingIsParsed() {
        isProblem(Door.send("POST", "/orders", BROKEN).knock(api), 401);
        isProblem(Door.send("POST", "/orders", BROKEN).signedAt(Door.NOW).knock(api), 400);
    }

    @Test
    void everyRouteWantsASignature() {
        for (Door door : new Door[] {
            Door.get("/sellers/a"),
            Door.get("/sellers/a/orders"),
            Door.get("/orders/a"),
            Door.send("PUT", "/sellers/a", BROKEN),
            Door.send("POST", "/sellers/a/confirm", BROKEN),
            Door.send("POST", "/orders", BROKEN)
        }) {
            isProblem(door.knock(api), 401);
            isProblem(door.signedAt(Door.NOW.minusSeconds(301)).knock(api), 401);
        }
    }

    @Test
    void aReserialisedBodyIsRefused() {
        Door signed = Door.send("POST", "/orders", ContractExamples.bytes(ContractExamples.order()))
                .signedAt(Door.NOW);
        byte[] other = (ContractExamples.order() + "\n").getBytes(StandardCharsets.UTF_8);
        isProblem(
                Door.send("POST", "/orders", other)
                        .header(RequestSignature.HEADER, signed.headers().get(RequestSignature.HEADER))
                        .knock(api),
                401);
    }

    @Test
    void theQueryIsSignedToo() {
        Door signed = Door.get("/sellers/a/orders").query("waiting=maybe").signedAt(Door.NOW);
        isProblem(signed.knock(api), 422);
        isProblem(signed.query("waiting=true").knock(api), 401);
    }

    @Test
    void theStageIsNotSigned() {
        isProblem(
                Door.send("POST", "/orders", BROKEN)
                        .signedAt(Door.NOW)
                        .stage("live")
                        .knock(api),
                400);
    }

    @Test
    void withoutAnyKeyNobodyComesIn() {
        isProblem(
                Door.send("POST", "/orders", BROKEN).signedAt(Door.NOW).knock(DoorByHand.open(DoorByHand.keys(""))),
                401);
    }

    @Test
    void aKeyThatIsNotKnownYetIsLookedUpAgainOnce() {
        Secrets rotated = new Secrets() {
            private boolean fresh;

            @Override
            public String value(Which which, String key) {
                return fresh ? Door.KEYS : "former:secret";
            }

            @Override
            public boolean readAgain(Which which) {
                fresh = true;
                return true;
            }
        };
        isProblem(Door.send("POST", "/orders", BROKEN).signedAt(Door.NOW).knock(DoorByHand.open(rotated)), 400);
    }

    @Test
    void pathsAndMethodsThatAreNotThere() {
        isProblem(Door.get("/nothing").knock(api), 404);
        APIGatewayV2HTTPResponse response = Door.get("/orders").knock(api);
        isProblem(response, 405);
        assertThat(response.getHeaders()).containsEntry("allow", "POST");
    }

    @Test
    void aMegabyteIsTheMost() {
        byte[] most = new byte[1024 * 1024];
        isProblem(Door.send("POST", "/orders", most).signedAt(Door.NOW).knock(api), 400);
        isProblem(
                Door.send("POST", "/orders", new byte[most.length + 1])
                        .signedAt(Door.NOW)
                        .knock(api),
                413);
    }

    @Test
    void onlyJsonIsRead() {
        for (String type : new String[] {"", "text/json", "application/jsonp", "application/x-www-form-urlencoded"}) {
            isProblem(
                    Door.send("POST", "/orders", BROKEN)
                            .header("Content-Type", type)
                            .signedAt(Door.NOW)
                            .knock(api),
                    415);
        }
        isProblem(
                Door.send("POST", "/orders", BROKEN)
                        .header("Content-Type", "Application/JSON; charset=utf-8")
                        .signedAt(Door.NOW)
                        .knock(api),
                400);
    }

    @Test
    void ourOwnFailureIsAProblemWithARequestId() {
        DynamoDbClient broken = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, args) -> {
                    throw new IllegalStateException("the table is away");
                });
        OrderApi failing = DoorByHand.open(DoorByHand.keys(Door.KEYS), broken);
        APIGatewayV2HTTPResponse response =
                Door.get("/orders/MS-1001").signedAt(Door.NOW).knock(failing);
        isProblem(response, 500);
        assertThat(ContractExamples.json(response.getBody()).path("requestId").asText())
                .isEqualTo("request-1");
        assertThat(response.getBody()).doesNotContain("the table is away");
    }

    @Test
    void anEventThatIsNoneIsAProblemToo() {
        isProblem(api.handle(new APIGatewayV2HTTPEvent()), 500);
        isProblem(
                api.handle(APIGatewayV2HTTPEvent.builder().withHeaders(Map.of()).build()), 500);
    }
}
