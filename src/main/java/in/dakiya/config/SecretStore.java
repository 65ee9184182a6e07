package in.dakiya.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The two secrets in AWS Secrets Manager, JSON objects whose keys are configuration keys. Kept in memory for five
 * minutes. Plain configuration wins, for local use and tests.
 */
@ApplicationScoped
public class SecretStore implements Secrets {

    private static final Duration KEPT = Duration.ofMinutes(5);
    /** Refused signatures come from strangers too: they must not make us call the store for each. */
    private static final Duration NOT_AGAIN_WITHIN = Duration.ofSeconds(30);

    private final Config config;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Map<Which, Kept> kept = new EnumMap<>(Which.class);
    private @Nullable SecretsManagerClient client;

    public SecretStore(Config config, ObjectMapper json, InstantSource clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(Instant at, Map<String, String> values) {}

    @Override
    public String value(Which which, String key) {
        return config.getOptionalValue(key, String.class)
                .orElseGet(() ->
                        name(which).isEmpty() ? "" : current(which).values().getOrDefault(key, ""));
    }

    @Override
    public synchronized boolean readAgain(Which which) {
        Kept known = kept.get(which);
        Instant now = clock.instant();
        if (name(which).isEmpty() || (known != null && now.isBefore(known.at().plus(NOT_AGAIN_WITHIN)))) {
            return false;
        }
        kept.put(which, read(which, now));
        return true;
    }

    private synchronized Kept current(Which which) {
        Kept known = kept.get(which);
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.at().plus(KEPT))) {
            known = read(which, now);
            kept.put(which, known);
        }
        return known;
    }

    private Kept read(Which which, Instant now) {
        String text = client().getSecretValue(r -> r.secretId(name(which).orElseThrow()))
                .secretString();
        Map<String, String> values = new HashMap<>();
        parse(text)
                .properties()
                .forEach(e -> values.put(e.getKey(), e.getValue().asText()));
        return new Kept(now, values);
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            // Without the cause: it would quote the secret.
            throw new IllegalStateException("a secret is not a JSON object");
        }
    }

    private Optional<String> name(Which which) {
        return switch (which) {
            case EDGE -> config.getOptionalValue("dakiya.secrets.edge", String.class);
            case WORK -> config.getOptionalValue("dakiya.secrets.work", String.class);
        };
    }

    private SecretsManagerClient client() {
        SecretsManagerClient known = client;
        if (known == null) {
            known = SecretsManagerClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build();
            client = known;
        }
        return known;
    }
}
