package in.dakiya.whatsapp;

import in.dakiya.config.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Downloads a file from where Meta says it lies. Only from Meta's own hosts, without following redirects: the access
 * token goes along, and must not go anywhere else.
 */
@ApplicationScoped
public class MediaDownload {

    private static final List<String> HOSTS = List.of(".fbsbx.com", ".whatsapp.net");
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 10_000;
    private static final int DEFAULT_PORT = -1;

    private final Secrets secrets;
    private final URI base;

    public MediaDownload(Secrets secrets, @ConfigProperty(name = "quarkus.rest-client.whatsapp.url") URI base) {
        this.secrets = secrets;
        this.base = base;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(byte[] bytes) implements Outcome {}

        record TooLarge() implements Outcome {}

        /** Not this time; a new address may help. */
        record Failed(String why) implements Outcome {}
    }

    /** @param most bytes that are taken; of a larger file not more than that is read */
    public Outcome fetch(String address, int most) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed("ADDRESS");
        }
        if (!isTheirs(uri)) {
            return new Outcome.Failed("FOREIGN_HOST");
        }
        try {
            return read((HttpURLConnection) uri.toURL().openConnection(), most);
        } catch (IOException e) {
            return new Outcome.Failed("DOWNLOAD");
        }
    }

    private boolean isTheirs(URI uri) {
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        boolean configured = name.equals(base.getHost())
                && uri.getPort() == base.getPort()
                && base.getScheme().equals(uri.getScheme());
        boolean media = "https".equals(uri.getScheme())
                && uri.getPort() == DEFAULT_PORT
                && HOSTS.stream().anyMatch(name::endsWith);
        return configured || media;
    }

    private Outcome read(HttpURLConnection connection, int most) throws IOException {
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setRequestProperty("User-Agent", "dakiya");
        connection.setRequestProperty(
                "Authorization", "Bearer " + secrets.value(Secrets.Which.WORK, "dakiya.whatsapp.access-token"));
        try {
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_UNAUTHORIZED) {
                secrets.readAgain(Secrets.Which.WORK);
            }
            return status == HttpURLConnection.HTTP_OK
                    ? content(connection, most)
                    : new Outcome.Failed("HTTP_" + status);
        } finally {
            connection.disconnect();
        }
    }

    private static Outcome content(HttpURLConnection connection, int most) throws IOException {
        long announced = connection.getContentLengthLong();
        if (announced > most) {
            return new Outcome.TooLarge();
        }
        try (InputStream in = connection.getInputStream()) {
            return announced < 0 ? unannounced(in, most) : announced(in, (int) announced);
        }
    }

    /** Into one array of the right size: twice a large picture would be too much for a small function. */
    private static Outcome announced(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        return in.readNBytes(bytes, 0, length) < length ? new Outcome.Failed("CUT_OFF") : new Outcome.Done(bytes);
    }

    private static Outcome unannounced(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        return bytes.length > most ? new Outcome.TooLarge() : new Outcome.Done(bytes);
    }
}
