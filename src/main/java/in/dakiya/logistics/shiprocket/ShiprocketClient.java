package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.logistics.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Makes calls with the account's token and tells the shapes of Shiprocket's answers apart. */
@ApplicationScoped
class ShiprocketClient {

    private static final Duration TOO_MANY = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int LAST_GOOD = 299;
    private static final String EMPTY = "EMPTY";
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Logins logins;
    private final ObjectMapper json;

    ShiprocketClient(Logins logins, ObjectMapper json) {
        this.logins = logins;
        this.json = json;
    }

    /** For calls that change nothing, or that may be made twice. */
    Reply read(String account, Function<String, Response> request) {
        return switch (change(account, request)) {
            case Reply.Lost lost -> new Reply.NotDone(lost.why(), SOON);
            case Reply.Good good -> good;
            case Reply.Bad bad -> bad;
            case Reply.NotDone not -> not;
        };
    }

    /** For changes that Shiprocket may accept without a word (HTTP 202 or 204). */
    Reply tell(String account, Function<String, Response> request) {
        Reply reply = change(account, request);
        return reply.equals(new Reply.Lost(EMPTY)) ? new Reply.Good(json.createObjectNode()) : reply;
    }

    /** For calls of which it matters whether they were done. A refused token is renewed once. */
    Reply change(String account, Function<String, Response> request) {
        Optional<String> token = logins.token(account);
        if (token.isEmpty()) {
            return logins.refused(account)
                    ? new Reply.Bad(Refusal.CREDENTIALS, "login refused")
                    : new Reply.NotDone("NO_TOKEN", SOON);
        }
        Optional<Reply> reply = once(request, token.get());
        if (reply.isPresent()) {
            return reply.get();
        }
        return logins.renewed(account, token.get())
                .flatMap(renewed -> once(request, renewed))
                .orElseGet(() -> new Reply.NotDone("TOKEN_REFUSED", TOO_MANY));
    }

    /** Nothing where the token was refused. */
    private Optional<Reply> once(Function<String, Response> request, String token) {
        try (Response response = request.apply("Bearer " + token)) {
            int status = response.getStatus();
            return status == UNAUTHORIZED
                    ? Optional.empty()
                    : Optional.of(read(status, response.readEntity(String.class)));
        } catch (ProcessingException e) {
            boolean notReached =
                    e.getCause() instanceof ConnectException || e.getCause() instanceof UnknownHostException;
            return Optional.of(notReached ? new Reply.NotDone("NO_CONNECTION", SOON) : new Reply.Lost("NO_ANSWER"));
        }
    }

    private Reply read(int status, String text) {
        JsonNode body = parse(text);
        if (status == TOO_MANY_REQUESTS) {
            return new Reply.NotDone("TOO_MANY", TOO_MANY);
        }
        if (status >= SERVER_ERROR) {
            return new Reply.Lost("HTTP_" + status);
        }
        if (status > LAST_GOOD && !body.isObject()) {
            // A firewall's page, not Shiprocket's word: it says nothing about the order, and nothing was done.
            return new Reply.NotDone("HTTP_" + status, TOO_MANY);
        }
        if (text.isEmpty() && (status == ACCEPTED || status == NO_CONTENT)) {
            return new Reply.Lost(EMPTY);
        }
        boolean refusedInside = inside(body, "status_code") || inside(body, "status");
        if (status > LAST_GOOD || refusedInside) {
            return new Reply.Bad(Refusals.of(body), Refusals.detail(body));
        }
        return body.isObject() || body.isArray() ? new Reply.Good(body) : new Reply.Lost("NOT_JSON");
    }

    /** HTTP 200 with a refusal inside, for example {@code {"status":404,"message":…}}. */
    private static boolean inside(JsonNode body, String name) {
        return body.path(name).isInt() && body.path(name).asInt() >= 400;
    }

    private JsonNode parse(String text) {
        try {
            JsonNode node = json.readTree(text);
            return node == null ? json.missingNode() : node;
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }
}
