package in.dakiya.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Posts a notice once and says how it was answered. Redirects are not followed, and nothing is repeated by itself. */
final class NoticePost {

    /** Nothing that is HTTP was answered in time. */
    static final int NO_ANSWER = -2;

    private static final int LOWEST_STATUS = 100;

    private final Duration within;

    /** @param within all of it, from the connection to the end of the answer's head: the other side may be as slow as it likes */
    NoticePost(Duration within) {
        this.within = within;
    }

    /** @return the status of the answer, or {@link #NO_ANSWER} */
    int send(URI uri, String signature, byte[] body) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            Thread end = closing(connection);
            try {
                int status = send(connection, signature, body);
                // A head that was cut off reads like a whole one.
                return end.isAlive() ? status : NO_ANSWER;
            } finally {
                end.interrupt();
                connection.disconnect();
            }
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    private int send(HttpURLConnection connection, String signature, byte[] body) throws IOException {
        connection.setRequestMethod("POST");
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) within.toMillis());
        connection.setReadTimeout((int) within.toMillis());
        connection.setDoOutput(true);
        // Else a connection that breaks is made and used once more behind our back.
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("User-Agent", "dakiya");
        connection.setRequestProperty(RequestSignature.HEADER, signature);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        return status < LOWEST_STATUS ? NO_ANSWER : status;
    }

    /** A read time-out begins anew with each byte, so it ends nothing that trickles. */
    private Thread closing(HttpURLConnection connection) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(within);
                connection.disconnect();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
