package in.dakiya.logistics.shiprocket;

import in.dakiya.logistics.Label;
import in.dakiya.logistics.PartnerAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fetches a label from where Shiprocket has put it. Only from its own hosts, without following redirects: the address
 * comes from outside and must not lead us anywhere else.
 */
@ApplicationScoped
class LabelDownload {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 10_000;
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final URI base;

    LabelDownload(@ConfigProperty(name = "quarkus.rest-client.shiprocket.url") URI base) {
        this.base = base;
    }

    PartnerAnswer<Label> fetch(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return new PartnerAnswer.Unavailable<>("LABEL_ADDRESS", SOON);
        }
        if (!isTheirs(uri)) {
            return new PartnerAnswer.Unavailable<>("LABEL_HOST", SOON);
        }
        try {
            return read(uri);
        } catch (IOException e) {
            return new PartnerAnswer.Unavailable<>("LABEL_DOWNLOAD", SOON);
        }
    }

    private boolean isTheirs(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            return false;
        }
        boolean configured = host.equals(base.getHost()) && uri.getPort() == base.getPort();
        boolean storage =
                "https".equals(uri.getScheme()) && (host.endsWith(".amazonaws.com") || host.endsWith(".shiprocket.in"));
        return configured || storage;
    }

    private static PartnerAnswer<Label> read(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            connection.disconnect();
            return new PartnerAnswer.NotYet<>(SOON);
        }
        byte[] bytes;
        try (InputStream in = connection.getInputStream()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        // A page that says "not found" would otherwise be sent to the seller as his label.
        return bytes.length <= LARGEST && isPdf(bytes)
                ? new PartnerAnswer.Done<>(new Label(bytes))
                : new PartnerAnswer.NotYet<>(SOON);
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > PDF.length && java.util.Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length);
    }
}
