package in.dakiya.platform;

import in.dakiya.config.DakiyaConfig;
import in.dakiya.config.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The platform's door for notices: posts one, signed, and says how it was answered. Plain HTTP is for a platform on the
 * same machine only.
 */
@ApplicationScoped
public class NoticeDoor {

    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int FIRST_GOOD = 200;
    private static final int LAST_GOOD = 299;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final NoticePost post = new NoticePost(WITHIN);
    private final Optional<String> address;
    private final Secrets secrets;
    private final InstantSource clock;

    public NoticeDoor(DakiyaConfig config, Secrets secrets, InstantSource clock) {
        this.address = config.platform().noticeUrl();
        this.secrets = secrets;
        this.clock = clock;
    }

    /** How it was answered. */
    public sealed interface Outcome {
        record Taken() implements Outcome {}

        /** @param operatorNeeded whether only an operator can put it right: the address or the key */
        record NotTaken(String why, boolean operatorNeeded) implements Outcome {}

        /** The platform has no address for notices any more. */
        record NotWanted() implements Outcome {}
    }

    /** A refused signature is made once more with the secret read again. */
    public Outcome post(byte[] body) {
        if (address.isEmpty()) {
            return new Outcome.NotWanted();
        }
        Optional<URI> uri = allowed(address.get());
        if (uri.isEmpty()) {
            return new Outcome.NotTaken("NOTICE_URL", true);
        }
        int status = once(uri.get(), body);
        if (isUnsigned(status) && secrets.readAgain(Secrets.Which.EDGE)) {
            status = once(uri.get(), body);
        }
        if (status >= FIRST_GOOD && status <= LAST_GOOD) {
            return new Outcome.Taken();
        }
        return switch (status) {
            case NO_KEY -> new Outcome.NotTaken("NO_KEY", true);
            case NoticePost.NO_ANSWER -> new Outcome.NotTaken("NO_ANSWER", false);
            default -> new Outcome.NotTaken("HTTP_" + status, isUnsigned(status));
        };
    }

    private static final int NO_KEY = -1;

    private static boolean isUnsigned(int status) {
        return status == HttpURLConnection.HTTP_UNAUTHORIZED || status == HttpURLConnection.HTTP_FORBIDDEN;
    }

    private int once(URI uri, byte[] body) {
        Map.Entry<String, String> key = SigningKeys.parse(secrets.value(Secrets.Which.EDGE, "dakiya.platform.secret"))
                .first()
                .orElse(null);
        if (key == null) {
            return NO_KEY;
        }
        RequestSignature.Signed signed = new RequestSignature.Signed("POST", target(uri), body);
        String signature = RequestSignature.header(key.getKey(), key.getValue(), signed, clock.instant());
        return post.send(uri, signature, body);
    }

    /** As it is sent. */
    private static String target(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Notices go nowhere where somebody on the way could read or change them. */
    static Optional<URI> allowed(String address) {
        try {
            URI uri = URI.create(address);
            boolean secret = "https".equals(uri.getScheme());
            boolean here = "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
            return uri.getHost() != null && uri.getRawUserInfo() == null && (secret || here)
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
