package in.dakiya.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.config.Secrets;
import in.dakiya.config.WhatsAppConfig;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** Calls Meta and reads its answers. A token that is refused is read again from its secret, once. */
@ApplicationScoped
public class CloudApi {

    private static final int LAST_GOOD = 299;
    private static final int LONGEST_DETAIL = 200;

    private final GraphApi graph;
    private final WhatsAppConfig config;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final Breaker breaker;

    public CloudApi(
            @RestClient GraphApi graph, WhatsAppConfig config, Secrets secrets, ObjectMapper json, Breaker breaker) {
        this.graph = graph;
        this.config = config;
        this.secrets = secrets;
        this.json = json;
        this.breaker = breaker;
    }

    public SendOutcome send(ObjectNode message) {
        return call(
                bearer -> graph.send(config.apiVersion(), config.phoneNumberId(), bearer, message),
                answer -> answer.path("messages").path(0).path("id").asText());
    }

    /** Uploads a PDF; accepted with the media's id in place of a message's. It can be sent for 30 days. */
    public SendOutcome upload(byte[] pdf, String fileName) {
        return call(
                bearer -> graph.upload(config.apiVersion(), config.phoneNumberId(), bearer, form(pdf, fileName)),
                answer -> answer.path("id").asText());
    }

    /** Where a file that somebody sent is to be downloaded. Asked anew for each download: an address lives five minutes. */
    public MediaLookUp media(String mediaId) {
        SendOutcome outcome = call(
                bearer -> graph.media(config.apiVersion(), mediaId, config.phoneNumberId(), bearer),
                answer -> answer.hasNonNull("url") ? answer.toString() : "");
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> MediaLookUp.found(parse(accepted.wamid()));
            case SendOutcome.Refused refused -> MediaLookUp.refused(refused);
            case SendOutcome.Unknown unknown -> new MediaLookUp.Failed(unknown.why());
            case SendOutcome.Unreached unreached -> new MediaLookUp.Failed(unreached.why());
        };
    }

    private static ClientMultipartForm form(byte[] pdf, String fileName) {
        // Without a type of its own Meta refuses the part: "Param file must be a file with one of the following types".
        return ClientMultipartForm.create()
                .attribute("messaging_product", "whatsapp", null)
                .attribute("type", "application/pdf", null)
                .binaryFileUpload("file", fileName, Buffer.buffer(pdf), "application/pdf");
    }

    private SendOutcome call(Function<String, Response> request, Function<JsonNode, String> id) {
        if (breaker.isOpen()) {
            return new SendOutcome.Unreached("BREAKER_OPEN");
        }
        SendOutcome outcome = once(request, id);
        if (outcome instanceof SendOutcome.Refused refused
                && refused.family() == ErrorFamily.TOKEN
                && secrets.readAgain(Secrets.Which.WORK)) {
            outcome = once(request, id);
        }
        breaker.note(isOutage(outcome));
        return outcome;
    }

    private static boolean isOutage(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted ignored -> false;
            case SendOutcome.Refused refused -> refused.code() == 0 || refused.code() == 2;
            case SendOutcome.Unknown ignored -> true;
            case SendOutcome.Unreached ignored -> true;
        };
    }

    private SendOutcome once(Function<String, Response> request, Function<JsonNode, String> id) {
        String bearer = "Bearer " + secrets.value(Secrets.Which.WORK, "dakiya.whatsapp.access-token");
        try (Response response = request.apply(bearer)) {
            return read(response.getStatus(), response.readEntity(String.class), id);
        } catch (ProcessingException e) {
            return notReached(e) ? new SendOutcome.Unreached("NO_CONNECTION") : new SendOutcome.Unknown("NO_ANSWER");
        }
    }

    private SendOutcome read(int status, String body, Function<JsonNode, String> id) {
        JsonNode answer = parse(body);
        if (status <= LAST_GOOD) {
            String given = id.apply(answer);
            return given.isEmpty() ? new SendOutcome.Unknown("NO_ID") : new SendOutcome.Accepted(given);
        }
        JsonNode error = answer.path("error");
        int code = error.path("code").asInt();
        if (error.isMissingNode() && status >= 500) {
            // A gateway in between gave up: what stands behind it may have gone on.
            return new SendOutcome.Unknown("HTTP_" + status);
        }
        String detail = error.path("error_data")
                .path("details")
                .asText(error.path("message").asText());
        return new SendOutcome.Refused(
                ErrorFamily.of(code, status), code, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
    }

    private JsonNode parse(String body) {
        try {
            JsonNode node = json.readTree(body);
            return node == null ? json.createObjectNode() : node;
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }

    /** True when no connection came about, so nothing can have been sent. */
    private static boolean notReached(ProcessingException e) {
        return e.getCause() instanceof ConnectException || e.getCause() instanceof UnknownHostException;
    }
}
