package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/** The addresses of the Graph API that the stand-in knows. */
final class Graph {
    private static final String VERSION = "v25.0";

    private final MetaSettings settings;
    private final Network network;
    private final Sending sending;
    private final MediaTroubles mediaTroubles;

    Graph(MetaSettings settings, Network network, Sending sending, MediaTroubles mediaTroubles) {
        this.settings = settings;
        this.network = network;
        this.sending = sending;
        this.mediaTroubles = mediaTroubles;
    }

    Answer answer(Request request) {
        try {
            return request.version().equals("whatsapp_business")
                    ? mediaTroubles.download().orElseGet(() -> download(request))
                    : call(request);
        } catch (MetaRefusal refusal) {
            network.ledger().refused(refusal.code());
            return Answer.refusal(refusal);
        }
    }

    private Answer call(Request request) {
        if (!authorized(request)) {
            throw new MetaRefusal(MetaCode.TOKEN);
        }
        if (!request.version().equals(VERSION)) {
            throw new MetaRefusal(MetaCode.NO_SUCH_PATH);
        }
        proof(request);
        if (request.path().size() == 2) {
            return ofPhoneNumber(request);
        }
        if (request.path().size() != 1) {
            throw new MetaRefusal(MetaCode.NO_SUCH_PATH);
        }
        return ofMedia(request, request.path().getFirst());
    }

    private Answer ofPhoneNumber(Request request) {
        if (!request.path().getFirst().equals(settings.phoneNumberId())) {
            throw noObject(request);
        }
        return switch (request.method() + " " + request.path().get(1)) {
            case "POST messages" -> Answer.ok(sending.answer(json(request)));
            case "POST media" -> upload(request);
            default -> throw new MetaRefusal(MetaCode.NO_SUCH_PATH);
        };
    }

    private static JsonNode json(Request request) {
        if (!request.contentType().toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new MetaRefusal(MetaCode.PARAMETER, "The body must be application/json.");
        }
        return MetaJson.read(request.body());
    }

    private Answer upload(Request request) {
        Multipart form = Multipart.read(request.contentType(), request.body());
        String product =
                form.field("messaging_product").map(Multipart.Field::text).orElse("");
        if (!product.equals("whatsapp")) {
            throw new MetaRefusal(MetaCode.PARAMETER, "The parameter messaging_product is required.");
        }
        Multipart.Field file = form.field("file")
                .filter(field -> !field.filename().isEmpty())
                .orElseThrow(() -> new MetaRefusal(MetaCode.PARAMETER, "The parameter file is required."));
        Optional<String> type = form.field("type").map(Multipart.Field::text);
        if (type.isPresent() && !type.get().equals(file.contentType())) {
            throw new MetaRefusal(MetaCode.PARAMETER, "The parameter type differs from the file's type.");
        }
        StoredMedia media = network.media().upload(file.contentType(), file.filename(), file.content());
        return Answer.ok(JsonNodeFactory.instance.objectNode().put("id", media.id()));
    }

    private Answer ofMedia(Request request, String id) {
        String owner = request.query().getOrDefault("phone_number_id", settings.phoneNumberId());
        StoredMedia media = network.media()
                .alive(id)
                .filter(file -> owner.equals(settings.phoneNumberId()))
                .orElseThrow(() -> noObject(request));
        return switch (request.method()) {
            case "GET" -> Answer.ok(mediaTroubles.describing(described(media)));
            case "DELETE" ->
                Answer.ok(JsonNodeFactory.instance
                        .objectNode()
                        .put("success", network.media().delete(id)));
            default -> throw noObject(request);
        };
    }

    private ObjectNode described(StoredMedia media) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("url", network.address(media))
                .put("mime_type", media.mimeType())
                .put("sha256", media.sha256Hex())
                .put("file_size", media.size())
                .put("id", media.id())
                .put("messaging_product", "whatsapp");
    }

    private Answer download(Request request) {
        String id = request.query().getOrDefault("mid", "");
        boolean good = request.method().equals("GET")
                && authorized(request)
                && network.addresses()
                        .good(
                                id,
                                request.query().getOrDefault("ext", ""),
                                request.query().getOrDefault("hash", ""));
        return good ? network.media().alive(id).map(Answer::file).orElse(Answer.noFile()) : Answer.noFile();
    }

    private boolean authorized(Request request) {
        return request.authorization().equals("Bearer " + settings.accessToken());
    }

    // Optional for the caller here; a wrong one is refused.
    private void proof(Request request) {
        String expected = WebhookSignature.proof(settings.appSecret(), settings.accessToken());
        if (!request.query().getOrDefault("appsecret_proof", expected).equals(expected)) {
            throw new MetaRefusal(MetaCode.PARAMETER, "Invalid appsecret_proof provided in the API argument");
        }
    }

    private static MetaRefusal noObject(Request request) {
        return new MetaRefusal(
                MetaCode.PARAMETER,
                "Unsupported " + request.method().toLowerCase(Locale.ROOT) + " request. Object with ID '"
                        + request.path().getFirst()
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this"
                        + " operation.");
    }
}
