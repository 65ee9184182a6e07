package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.config.Secrets;
import in.dakiya.table.PartnerSessions;
import in.dakiya.table.PartnerSessions.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Tokens of the accounts. One lasts ten days and is renewed after eight (Shiprocket: Authentication); nobody logs in for
 * each call, and of many processes one logs in for all.
 */
@ApplicationScoped
class Logins {

    private static final Logger LOG = Logger.getLogger(Logins.class);
    static final String PARTNER = "shiprocket";
    private static final Duration RENEW_AFTER = Duration.ofDays(8);
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ShiprocketApi api;
    private final PartnerSessions sessions;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Map<String, Session> known = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    Logins(
            @RestClient ShiprocketApi api,
            PartnerSessions sessions,
            Secrets secrets,
            ObjectMapper json,
            InstantSource clock) {
        this.api = api;
        this.sessions = sessions;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /** A token that should do; nothing while there is none and another is fetching it, or the login is refused. */
    Optional<String> token(String account) {
        Session session = known.get(account);
        if (session == null || !isFresh(session)) {
            session = sessions.find(PARTNER, account).orElse(null);
        }
        if (session != null && isFresh(session)) {
            known.put(account, session);
            return Optional.of(session.token());
        }
        Optional<String> fetched = fetch(account, Optional.ofNullable(session));
        // The old one works for two days more.
        return fetched.isPresent() || session == null ? fetched : Optional.of(session.token());
    }

    private boolean isFresh(Session session) {
        return clock.instant().isBefore(session.renewAt());
    }

    /** A token in place of one that was refused. */
    Optional<String> renewed(String account, String refusedToken) {
        known.remove(account);
        Optional<Session> stored = sessions.find(PARTNER, account);
        if (stored.isPresent() && !stored.get().token().equals(refusedToken)) {
            known.put(account, stored.get());
            return Optional.of(stored.get().token());
        }
        return fetch(account, stored);
    }

    /** Whether the last login was refused, and not merely failed. */
    boolean refused(String account) {
        return refused.contains(account);
    }

    private Optional<String> fetch(String account, Optional<Session> wornOut) {
        if (!sessions.mayRenew(PARTNER, account, wornOut)) {
            return Optional.empty();
        }
        Optional<String> token = login(account);
        if (token.isEmpty() && refused.contains(account) && secrets.readAgain(Secrets.Which.WORK)) {
            token = login(account);
        }
        if (token.isEmpty()) {
            sessions.giveUp(PARTNER, account);
            return token;
        }
        Instant renewAt = clock.instant().plus(RENEW_AFTER);
        Session session = new Session(token.get(), renewAt);
        sessions.save(PARTNER, account, session);
        known.put(account, session);
        return token;
    }

    private Optional<String> login(String account) {
        String prefix = "dakiya.shiprocket.accounts." + account + ".";
        JsonNode body = json.createObjectNode()
                .put("email", secrets.value(Secrets.Which.WORK, prefix + "email"))
                .put("password", secrets.value(Secrets.Which.WORK, prefix + "password"));
        try (Response response = api.login(body)) {
            int status = response.getStatus();
            JsonNode answer = json.readTree(response.readEntity(String.class));
            if (status == OK) {
                refused.remove(account);
                String token = answer.path("token").asText();
                return token.isEmpty() ? Optional.empty() : Optional.of(token);
            }
            LOG.errorf("login of account %s was answered by %d", account, status);
            // What is not JSON comes from the firewall before the login, which is in a mood at times.
            if (status < SERVER_ERROR && status != TOO_MANY_REQUESTS && answer.isObject()) {
                refused.add(account);
            }
        } catch (ProcessingException | com.fasterxml.jackson.core.JsonProcessingException e) {
            LOG.warnf("login of account %s: %s", account, e.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
