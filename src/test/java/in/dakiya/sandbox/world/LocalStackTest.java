package in.dakiya.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import in.dakiya.sandbox.gateway.Template;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

class LocalStackTest {

    private final List<Headers> heads = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private HttpServer store;

    @BeforeEach
    void aStoreThatTakesEverything() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/", exchange -> {
            heads.add(exchange.getRequestHeaders());
            bodies.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        store.start();
    }

    @AfterEach
    void close() {
        store.stop(0);
    }

    /** S3Proxy does not wait for what trails the last chunk. */
    @Test
    void aPaperGoesToTheStoreInOnePieceThatNothingTrails() {
        byte[] paper = new byte[60_000];
        new LocalStack(Template.read(Path.of("template.yaml")), config())
                .s3()
                .putObject(r -> r.bucket("papers").key("label.pdf"), RequestBody.fromBytes(paper));
        assertThat(bodies).containsExactly(paper);
        assertThat(heads.getFirst()).doesNotContainKeys("X-amz-trailer", "Content-encoding");
    }

    private Config config() {
        String address = "http://127.0.0.1:" + store.getAddress().getPort();
        return new SmallRyeConfigBuilder()
                .withDefaultValue("quarkus.dynamodb.endpoint-override", address)
                .withDefaultValue("quarkus.sqs.endpoint-override", address)
                .withDefaultValue("quarkus.s3.endpoint-override", address)
                .build();
    }
}
