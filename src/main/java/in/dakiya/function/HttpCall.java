package in.dakiya.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP call as API Gateway hands it over, with the body's exact bytes: signatures are made over them.
 *
 * @param headers names in lower case
 */
record HttpCall(
        String method,
        String rawPath,
        String rawQuery,
        Map<String, String> headers,
        Map<String, String> query,
        Map<String, String> path,
        byte[] body) {

    static HttpCall of(APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new HashMap<>();
        orEmpty(event.getHeaders()).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new HttpCall(
                event.getRequestContext().getHttp().getMethod(),
                event.getRawPath() == null ? "/" : event.getRawPath(),
                event.getRawQueryString() == null ? "" : event.getRawQueryString(),
                headers,
                orEmpty(event.getQueryStringParameters()),
                orEmpty(event.getPathParameters()),
                body(event));
    }

    private static Map<String, String> orEmpty(@org.jspecify.annotations.Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    private static byte[] body(APIGatewayV2HTTPEvent event) {
        if (event.getBody() == null) {
            return new byte[0];
        }
        return event.getIsBase64Encoded()
                ? Base64.getDecoder().decode(event.getBody())
                : event.getBody().getBytes(StandardCharsets.UTF_8);
    }

    static APIGatewayV2HTTPResponse answer(int status, String contentType, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("content-type", contentType, "cache-control", "no-store"))
                .withBody(body)
                .withIsBase64Encoded(false)
                .build();
    }

    static APIGatewayV2HTTPResponse plain(int status, String body) {
        return answer(status, "text/plain; charset=utf-8", body);
    }
}
