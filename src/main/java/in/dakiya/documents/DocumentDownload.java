package in.dakiya.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/** Fetches a PDF of the platform's from one of its own hosts, without following redirects. */
@ApplicationScoped
public class DocumentDownload {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 8_000;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final DocumentHosts hosts;

    public DocumentDownload(DocumentHosts hosts) {
        this.hosts = hosts;
    }

    /** What was found at the address. */
    public sealed interface Outcome {
        record Fetched(byte[] pdf) implements Outcome {}

        /** There is no such PDF, and asking again will not help. */
        record Refused(String why) implements Outcome {}

        /** Nothing was answered, or an error that may pass. */
        record Unavailable() implements Outcome {}
    }

    public Outcome fetch(String address) {
        Optional<URI> uri = hosts.allowed(address);
        if (uri.isEmpty()) {
            return new Outcome.Refused("is not an https address of a host of dakiya.platform.document-hosts");
        }
        try {
            return read(uri.get());
        } catch (IOException e) {
            return new Outcome.Unavailable();
        }
    }

    private static Outcome read(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        try {
            int status = connection.getResponseCode();
            if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
                return new Outcome.Unavailable();
            }
            if (status != HttpURLConnection.HTTP_OK) {
                return new Outcome.Refused("is answered " + status);
            }
            byte[] bytes;
            try (InputStream in = connection.getInputStream()) {
                bytes = in.readNBytes(Pdf.LARGEST + 1);
            }
            if (bytes.length > Pdf.LARGEST) {
                return new Outcome.Refused("leads to more than " + Pdf.LARGEST + " bytes");
            }
            return Pdf.is(bytes) ? new Outcome.Fetched(bytes) : new Outcome.Refused("does not lead to a PDF");
        } finally {
            connection.disconnect();
        }
    }
}
