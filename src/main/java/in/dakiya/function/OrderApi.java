package in.dakiya.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import in.dakiya.config.Secrets;
import in.dakiya.platform.Answer;
import in.dakiya.platform.Problem;
import in.dakiya.platform.RequestSignature;
import in.dakiya.platform.RequestSignature.Refusal;
import in.dakiya.platform.Route;
import in.dakiya.platform.Routes;
import in.dakiya.platform.SigningKeys;
import io.quarkus.funqy.Funq;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The platform's door: sellers and orders. Who knocks is checked before anything of what he says is read;
 * only the tracking page is open to all.
 */
public class OrderApi {

    private static final Logger LOG = Logger.getLogger(OrderApi.class);
    private static final int LARGEST = 1024 * 1024;
    private static final String SECRET = "dakiya.platform.secret";
    private static final String DEFAULT_STAGE = "$default";

    private final Secrets secrets;
    private final PlatformCalls calls;
    private final InstantSource clock;

    public OrderApi(Secrets secrets, PlatformCalls calls, InstantSource clock) {
        this.secrets = secrets;
        this.calls = calls;
        this.clock = clock;
    }

    @Funq("order-api")
    public APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        try {
            return response(answer(HttpCall.of(event), stage(event)));
        } catch (RuntimeException e) {
            String requestId = requestId(event);
            LOG.errorf(e, "request %s to order-api failed", requestId);
            return response(Problem.ours(requestId));
        }
    }

    private Answer answer(HttpCall call, String stage) {
        String path = withoutStage(call.rawPath(), stage);
        return switch (Routes.find(call.method(), path)) {
            case Routes.Found.NoSuchPath ignored -> Problem.notFound("There is nothing at this path");
            case Routes.Found.NoSuchMethod found -> Problem.wrongMethod(found.allowed());
            case Routes.Found.At found -> answer(call, path, found.route());
        };
    }

    private Answer answer(HttpCall call, String path, Route route) {
        if (call.body().length > LARGEST) {
            return Problem.tooLarge(LARGEST);
        }
        Optional<Refusal> refusal = route.isSigned() ? refusal(call, path) : Optional.empty();
        if (refusal.isPresent()) {
            return Problem.unsigned(refusal.get());
        }
        if (route.takesBody() || (route instanceof Route.ConfirmSeller && call.body().length > 0)) {
            return isJson(call) ? calls.answer(route, call) : Problem.notJson();
        }
        return calls.answer(route, call);
    }

    private Optional<Refusal> refusal(HttpCall call, String path) {
        String target = call.rawQuery().isEmpty() ? path : path + "?" + call.rawQuery();
        RequestSignature.Signed signed = new RequestSignature.Signed(call.method(), target, call.body());
        Optional<Refusal> refusal = check(call, signed);
        boolean keyMayBeNew = refusal.filter(r -> r == Refusal.UNKNOWN_KEY || r == Refusal.WRONG)
                .isPresent();
        return keyMayBeNew && secrets.readAgain(Secrets.Which.EDGE) ? check(call, signed) : refusal;
    }

    private Optional<Refusal> check(HttpCall call, RequestSignature.Signed signed) {
        SigningKeys keys = SigningKeys.parse(secrets.value(Secrets.Which.EDGE, SECRET));
        String header = call.headers().get(RequestSignature.HEADER.toLowerCase(Locale.ROOT));
        return RequestSignature.refusal(header, signed, keys, clock.instant());
    }

    private static boolean isJson(HttpCall call) {
        String type = call.headers().getOrDefault("content-type", "");
        return type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    /** API Gateway puts a named stage before the path; whoever signed the path did not know of it. */
    private static String withoutStage(String rawPath, String stage) {
        String prefix = "/" + stage;
        return !stage.isEmpty() && !stage.equals(DEFAULT_STAGE) && rawPath.startsWith(prefix + "/")
                ? rawPath.substring(prefix.length())
                : rawPath;
    }

    private static String stage(APIGatewayV2HTTPEvent event) {
        String stage = event.getRequestContext().getStage();
        return stage == null ? "" : stage;
    }

    private static String requestId(@Nullable APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPEvent.RequestContext context = event == null ? null : event.getRequestContext();
        return context == null || context.getRequestId() == null ? "unknown" : context.getRequestId();
    }

    private static APIGatewayV2HTTPResponse response(Answer answer) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("content-type", answer.contentType());
        headers.put("cache-control", "no-store");
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(answer.status())
                .withHeaders(headers)
                .withBody(answer.body())
                .withIsBase64Encoded(false)
                .build();
    }
}
