package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the other side does, a notice is posted once, and it is known in time how it went. */
@Timeout(20)
class NoticePostTest {

    private static final byte[] BODY = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    private final NoticePost post = new NoticePost(Duration.ofMillis(700));
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private ServerSocket server;

    /** What the other side does with a connection once it has read from it. */
    private interface Manners {
        void answer(Socket socket) throws IOException, InterruptedException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"));
    }

    @AfterEach
    void close() throws IOException {
        over.countDown();
        server.close();
    }

    private int answeredBy(String scheme, Manners manners) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    connections.incrementAndGet();
                    InputStream in = socket.getInputStream();
                    in.read(new byte[4096]);
                    manners.answer(socket);
                } catch (IOException | InterruptedException e) {
                    // It was closed on us: the next one.
                }
            }
        });
        return post.send(URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/n?a=1"), "k=a", BODY);
    }

    private int answered(String text) {
        return answeredBy("http", socket -> write(socket, text));
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @ParameterizedTest
    @CsvSource({"204 No Content,204", "302 Found,302", "410 Gone,410", "503 Busy,503", "200,200"})
    void aStatusIsAStatus(String line, int status) {
        assertThat(answered("HTTP/1.1 " + line + "\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"))
                .isEqualTo(status);
        assertThat(connections).hasValue(1);
    }

    @Test
    void aRefusedSignatureIsHeardThoughItComesWithAChallenge() {
        assertThat(answered("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello\r\n\r\n", "SSH-2.0-OpenSSH\r\n", "HTTP/1.1 OK fine\r\n\r\n", "\u0000\u0001\u0002", ""})
    void whatIsNoHttpIsNoAnswer(String garbage) {
        assertThat(answered(garbage)).isEqualTo(NoticePost.NO_ANSWER);
    }

    @Test
    void aConnectionThatBreaksIsNotUsedTwice() {
        assertThat(answeredBy("http", Socket::close)).isEqualTo(NoticePost.NO_ANSWER);
        assertThat(connections).hasValue(1);
    }

    @Test
    void plainTextWhereTlsIsExpectedIsNoAnswer() {
        assertThat(answeredBy("https", socket -> write(socket, "HTTP/1.1 200 OK\r\n\r\n")))
                .isEqualTo(NoticePost.NO_ANSWER);
    }

    @Test
    void nobodyAtTheDoorIsNoAnswer() throws IOException {
        int port = server.getLocalPort();
        server.close();
        assertThat(post.send(URI.create("http://127.0.0.1:" + port + "/"), "k=a", BODY))
                .isEqualTo(NoticePost.NO_ANSWER);
    }

    @Test
    void anAnswerThatTricklesForEverIsNoAnswer() {
        int status = answeredBy("http", socket -> {
            write(socket, "HTTP/1.1 200 OK\r\n");
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                write(socket, "X-Slow: 1\r\n");
            }
        });
        assertThat(status).isEqualTo(NoticePost.NO_ANSWER);
    }
}
