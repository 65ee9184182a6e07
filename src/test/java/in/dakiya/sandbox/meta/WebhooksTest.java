package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private final Business business = new Business();
    private final Person asha = business.meta.phone("919900000001");

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void theSignatureIsThatOfTheKnownExample() {
        byte[] body = """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messages":[{"type":"text","text":{"body":"\\u0928\\u092e\\u0938\\u094d\\u0924\\u0947 a\\/b"}}]}}]}]}""".getBytes(StandardCharsets.US_ASCII);

        assertThat(WebhookSignature.of("0123456789abcdef0123456789abcdef", body))
                .isEqualTo("sha256=4bf75fe8fbdfa9244a8feb6752ba9f5e3242003145021361e066d885e43ed7ab");
        assertThat(WebhookSignature.proof("0123456789abcdef0123456789abcdef", "EAATESTTOKEN"))
                .isEqualTo("99cbac345910084e738e780a0d5a02f2421ea86e53d6f64eff41e367a76944c6");
    }

    @Test
    void bytesAreEscapedAsMetaEscapesThem() {
        asha.says("न a/b 👍");
        business.meta.webhooks().deliverDue();

        assertThat(business.webhooks.getFirst()).contains("\"body\":\"\\u0928 a\\/b \\ud83d\\udc4d\"");
    }

    @Test
    void theyComeSignedOverHttp() throws Exception {
        BlockingQueue<String> received = new ArrayBlockingQueue<>(2);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature-256");
            received.add(signature.equals(WebhookSignature.of("0123456789abcdef0123456789abcdef", body)) + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
            business.meta.webhooks().target(WebhookTarget.http(address));
            business.meta.webhooks().automatic(true);
            asha.says("नमस्ते");

            assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo("true application/json");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theyCanBeShuffledRepeatedAndSentTogether() {
        asha.says("one");
        asha.says("two");
        List<Webhook> pending = business.meta.pendingWebhooks();

        business.meta.deliver(pending.reversed());
        business.meta.webhooks().deliver(pending.getFirst());
        business.meta.webhooks().deliverTogether(pending);

        assertThat(business.webhooks).hasSize(4);
        assertThat(business.webhooks.get(0)).contains("two");
        assertThat(business.webhooks.get(1)).contains("one");
        assertThat(business.webhooks.get(2)).isEqualTo(business.webhooks.get(1));
        assertThat(business.webhooks.get(3)).contains("one").contains("two");
        assertThat(business.meta.pendingWebhooks()).isEmpty();
    }

    @Test
    void withADelayTheyAreDueLater() {
        business.meta.webhooks().delay(Duration.ofMinutes(2));
        asha.says("one");

        business.meta.webhooks().deliverDue();
        assertThat(business.webhooks).isEmpty();
        business.clock.pass(Duration.ofMinutes(2));
        business.meta.webhooks().deliverDue();
        assertThat(business.webhooks).hasSize(1);
    }

    @Test
    void whatIsNotAnsweredBy200ComesAgainForSevenDays() {
        AtomicInteger calls = new AtomicInteger();
        business.meta.webhooks().target((body, signature) -> {
            calls.incrementAndGet();
            return 500;
        });
        asha.says("one");

        business.meta.webhooks().deliverDue();
        assertThat(calls).hasValue(2);
        business.clock.pass(Duration.ofMinutes(1));
        business.meta.webhooks().deliverDue();
        assertThat(calls).hasValue(3);
        for (int hour = 0; hour < 24 * 8; hour++) {
            business.clock.pass(Duration.ofHours(1));
            business.meta.webhooks().deliverDue();
        }
        assertThat(business.meta.pendingWebhooks()).isEmpty();
        assertThat(calls.get()).isBetween(10, 30);
    }

    @Test
    void aStatusCanComeBeforeTheAnswer() {
        asha.says("hello");
        business.meta.webhooks().lose();
        business.meta.statusFirst(true);

        String wamid = business.text("+919900000001", "Hello").wamid();

        assertThat(business.webhooks).hasSize(3).allMatch(body -> body.contains(wamid.replace("/", "\\/")));
    }

    @Test
    void theCallbackIsVerifiedByItsChallenge() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            boolean known = query.contains("hub.mode=subscribe") && query.endsWith("hub.verify_token=a b");
            byte[] answer = "1158201444".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(known ? 200 : 403, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");

            assertThat(CallbackVerification.passes(address, "a b")).isTrue();
            assertThat(CallbackVerification.passes(address, "other")).isFalse();
        } finally {
            server.stop(0);
        }
    }
}
