package in.dakiya.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import in.dakiya.chat.Inbound;
import in.dakiya.config.Secrets;
import in.dakiya.conversation.ReceiveMessages;
import in.dakiya.whatsapp.WebhookReader;
import in.dakiya.whatsapp.WebhookSignature;
import io.quarkus.funqy.Funq;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What Meta calls: once to see that it is us, then with all that is said and all that became of our messages. */
public class WhatsAppWebhook {

    private static final Logger LOG = Logger.getLogger(WhatsAppWebhook.class);
    /** Meta sends at most three megabytes (Meta: Webhooks overview). */
    private static final int LARGEST = 3 * 1024 * 1024;

    private static final String SIGNATURE = "x-hub-signature-256";

    private final Secrets secrets;
    private final WebhookReader reader;
    private final ReceiveMessages receiveMessages;
    private final InstantSource clock;

    public WhatsAppWebhook(
            Secrets secrets, WebhookReader reader, ReceiveMessages receiveMessages, InstantSource clock) {
        this.secrets = secrets;
        this.reader = reader;
        this.receiveMessages = receiveMessages;
        this.clock = clock;
    }

    @Funq("whatsapp-webhook")
    public APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        try {
            HttpCall call = HttpCall.of(event);
            return switch (call.method()) {
                case "GET" -> handshake(call);
                case "POST" -> messages(call);
                default -> HttpCall.plain(405, "Method Not Allowed");
            };
        } catch (RuntimeException e) {
            // Not 200: Meta sends all of it again.
            LOG.error("webhook not taken", e);
            return HttpCall.plain(500, "Try again");
        }
    }

    private APIGatewayV2HTTPResponse handshake(HttpCall call) {
        String token = secrets.value(Secrets.Which.EDGE, "dakiya.whatsapp.verify-token");
        boolean ours = !token.isEmpty()
                && call.query().getOrDefault("hub.mode", "").equals("subscribe")
                && MessageDigest.isEqual(bytes(token), bytes(call.query().getOrDefault("hub.verify_token", "")));
        return ours
                ? HttpCall.plain(200, call.query().getOrDefault("hub.challenge", ""))
                : HttpCall.plain(403, "Forbidden");
    }

    private APIGatewayV2HTTPResponse messages(HttpCall call) {
        if (call.body().length > LARGEST) {
            return HttpCall.plain(413, "Content Too Large");
        }
        if (!isSigned(call)) {
            return HttpCall.plain(401, "Unauthorized");
        }
        Optional<List<Inbound>> inbound = reader.read(call.body(), clock.instant());
        if (inbound.isEmpty()) {
            return HttpCall.plain(400, "Not JSON");
        }
        return receiveMessages.receive(inbound.get()) ? HttpCall.plain(200, "OK") : HttpCall.plain(500, "Try again");
    }

    private boolean isSigned(HttpCall call) {
        String header = call.headers().get(SIGNATURE);
        return WebhookSignature.isValid(header, call.body(), appSecrets())
                || (header != null
                        && secrets.readAgain(Secrets.Which.EDGE)
                        && WebhookSignature.isValid(header, call.body(), appSecrets()));
    }

    private List<String> appSecrets() {
        String list = secrets.value(Secrets.Which.EDGE, "dakiya.whatsapp.app-secret");
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
