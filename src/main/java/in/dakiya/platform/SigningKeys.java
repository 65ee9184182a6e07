package in.dakiya.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who may sign: secrets by key id. Two at a time are valid while one is exchanged for the other.
 *
 * @param secrets in the order in which they are configured; we sign with the first
 */
public record SigningKeys(Map<String, String> secrets) {

    public SigningKeys {
        secrets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
    }

    /**
     * A comma list of {@code keyid:secret}, as it is configured. What is no such pair is left out, so that a mistake
     * locks out and never lets in.
     */
    public static SigningKeys parse(String list) {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (String pair : list.split(",")) {
            int colon = pair.indexOf(':');
            String id = colon < 0 ? "" : pair.substring(0, colon).strip();
            String secret = colon < 0 ? "" : pair.substring(colon + 1).strip();
            if (!id.isEmpty() && !secret.isEmpty()) {
                secrets.put(id, secret);
            }
        }
        return new SigningKeys(secrets);
    }

    /** The id and secret that we sign with; nothing where none is configured. */
    Optional<Map.Entry<String, String>> first() {
        return secrets.entrySet().stream().findFirst();
    }

    Optional<String> secret(String keyId) {
        return Optional.ofNullable(secrets.get(keyId));
    }

    /** A record would print its secrets. */
    @Override
    public String toString() {
        return "SigningKeys" + secrets.keySet();
    }
}
