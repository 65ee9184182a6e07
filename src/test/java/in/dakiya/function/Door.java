package in.dakiya.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import in.dakiya.platform.RequestSignature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A request to the platform's door, as API Gateway hands it over; signed rightly unless a test says otherwise. */
public record Door(String method, String path, String query, Map<String, String> headers, byte[] body, String stage) {

    public static final String KEYS = "test:dakiya-test-secret";
    public static final Instant NOW = Instant.parse("2026-11-22T04:45:02Z");

    public static Door get(String path) {
        return new Door("GET", path, "", Map.of(), new byte[0], "$default");
    }

    public static Door send(String method, String path, byte[] body) {
        return new Door(method, path, "", Map.of("Content-Type", "application/json"), body, "$default");
    }

    public Door query(String rawQuery) {
        return new Door(method, path, rawQuery, headers, body, stage);
    }

    public Door stage(String name) {
        return new Door(method, path, query, headers, body, name);
    }

    public Door header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Door(method, path, query, more, body, stage);
    }

    public Door signedAt(Instant now) {
        String target = query.isEmpty() ? path : path + "?" + query;
        RequestSignature.Signed signed = new RequestSignature.Signed(method, target, body);
        return header(RequestSignature.HEADER, RequestSignature.header("test", "dakiya-test-secret", signed, now));
    }

    public APIGatewayV2HTTPResponse knock(OrderApi api) {
        return api.handle(event());
    }

    APIGatewayV2HTTPEvent event() {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return APIGatewayV2HTTPEvent.builder()
                .withRawPath(stage.equals("$default") ? path : "/" + stage + path)
                .withRawQueryString(query)
                .withQueryStringParameters(parameters)
                .withHeaders(headers)
                .withBody(body.length == 0 ? null : Base64.getEncoder().encodeToString(body))
                .withIsBase64Encoded(true)
                .withRequestContext(RequestContext.builder()
                        .withStage(stage)
                        .withRequestId("request-1")
                        .withHttp(RequestContext.Http.builder()
                                .withMethod(method)
                                .withPath(path)
                                .build())
                        .build())
                .build();
    }
}
