package in.dakiya.sandbox;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a request as the platform does and sends it. One file that Java runs as it is. */
public final class SignedCurl {

    private static final String USAGE = """
            usage: ./dakiya curl METHOD PATH [BODY | @FILE] [options]
            Signs a request as the platform and sends it to the sandbox. Examples:

              ./dakiya curl PUT /sellers/kalaa-crafts @src/sandbox/resources/papers/seller.json
              ./dakiya curl POST /orders @src/sandbox/resources/papers/order.json
              ./dakiya curl GET /orders/MS-1001
              ./dakiya curl GET /changes

              -H 'Name: value'   another header
              --url URL          where to, http://localhost:8080 otherwise
              --key ID:SECRET    who signs, local:dakiya-test-secret otherwise
            """;

    private static final int FIRST_ERROR = 400;

    private SignedCurl() {}

    /** What was asked for on the command line. */
    private static final class Wish {
        private final List<String> words = new ArrayList<>();
        private final List<String> headers = new ArrayList<>();
        private String url = "http://localhost:8080";
        private String key = "local:dakiya-test-secret";
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || List.of("-h", "--help", "help").contains(arguments[0])) {
            System.out.print(USAGE);
            return;
        }
        Wish wish = read(arguments);
        if (wish.words.size() < 2 || wish.words.size() > 3 || !wish.words.get(1).startsWith("/")) {
            fail("say METHOD, PATH (with a leading /) and, where there is one, the body.\n\n" + USAGE);
        }
        String body = wish.words.size() == 3 ? body(wish.words.get(2)) : "";
        send(wish, wish.words.get(0).toUpperCase(java.util.Locale.ROOT), wish.words.get(1), body);
    }

    private static Wish read(String[] arguments) {
        Wish wish = new Wish();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "-H" -> wish.headers.add(value(arguments, ++i));
                case "--url" -> wish.url = value(arguments, ++i);
                case "--key" -> wish.key = value(arguments, ++i);
                default -> wish.words.add(arguments[i]);
            }
        }
        if (wish.key.indexOf(':') < 1) {
            fail("--key wants ID:SECRET");
        }
        return wish;
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            fail(arguments[at - 1] + " wants a value");
        }
        return arguments[at];
    }

    private static String body(String given) throws IOException {
        if (!given.startsWith("@")) {
            return given;
        }
        Path file = Path.of(given.substring(1));
        if (!Files.isReadable(file)) {
            fail("there is no file " + file);
        }
        return Files.readString(file);
    }

    private static void send(Wish wish, String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(wish.url + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("X-Dakiya-Signature", signature(wish.key, Instant.now().getEpochSecond(), method, path, body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (String header : wish.headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                fail("-H wants 'Name: value'");
            }
            request.setHeader(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
        }
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            System.err.println("HTTP " + answer.statusCode());
            System.out.println(pretty(answer.body()));
            System.exit(answer.statusCode() < FIRST_ERROR ? 0 : 1);
        } catch (ConnectException e) {
            fail("nobody answers at " + wish.url + ". Start the sandbox first: ./dakiya sandbox");
        }
    }

    /** The header's value: HMAC-SHA256 over time, method, path and body, with line feeds between them. */
    static String signature(String key, long seconds, String method, String path, String body)
            throws GeneralSecurityException {
        int colon = key.indexOf(':');
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.substring(colon + 1).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] hmac =
                mac.doFinal((seconds + "\n" + method + "\n" + path + "\n" + body).getBytes(StandardCharsets.UTF_8));
        return "k=" + key.substring(0, colon) + ",t=" + seconds + ",v1="
                + HexFormat.of().formatHex(hmac);
    }

    /** JSON with line breaks; anything else as it is. */
    static String pretty(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        StringBuilder pretty = new StringBuilder();
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                inText = !inText;
            }
            if (!inText && (c == '}' || c == ']')) {
                depth--;
                pretty.append('\n').append("  ".repeat(Math.max(0, depth)));
            }
            pretty.append(c);
            if (!inText && (c == '{' || c == '[')) {
                depth++;
            }
            if (!inText && (c == '{' || c == '[' || c == ',')) {
                pretty.append('\n').append("  ".repeat(depth));
            }
            if (!inText && c == ':') {
                pretty.append(' ');
            }
        }
        return pretty.toString();
    }

    private static void fail(String why) {
        System.err.println("dakiya curl: " + why);
        System.exit(2);
    }
}
