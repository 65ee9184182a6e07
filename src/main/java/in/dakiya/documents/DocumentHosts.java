package in.dakiya.documents;

import in.dakiya.config.DakiyaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * From where papers of the platform may be fetched: hosts of its own, named in the configuration, and no others, because
 * the address comes from outside and must not lead us anywhere else. Plain HTTP is for the same machine only.
 */
@ApplicationScoped
public class DocumentHosts {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    private final List<String> hosts;

    public DocumentHosts(DakiyaConfig config) {
        this.hosts = config.platform().documentHosts().orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The address as one that may be asked, or nothing. */
    public Optional<URI> allowed(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String host = uri.getHost();
        if (host == null || uri.getUserInfo() != null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean secure = "https".equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == 443);
        boolean here = "http".equals(uri.getScheme()) && LOOPBACK.contains(host);
        return secure || here ? Optional.of(uri) : Optional.empty();
    }
}
