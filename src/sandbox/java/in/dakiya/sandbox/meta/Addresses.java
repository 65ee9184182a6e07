package in.dakiya.sandbox.meta;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Addresses for downloading a file, each good for 5 minutes. */
final class Addresses {
    static final String PATH = "/whatsapp_business/attachments/";

    private final AtomicReference<URI> base = new AtomicReference<>(URI.create("http://127.0.0.1"));
    private final MetaSettings settings;

    Addresses(MetaSettings settings) {
        this.settings = settings;
    }

    void base(URI server) {
        base.set(server);
    }

    String of(StoredMedia media) {
        long until = settings.clock().instant().plus(MediaStore.ADDRESS).getEpochSecond();
        return base.get() + PATH + "?mid=" + media.id() + "&ext=" + until + "&hash=" + hash(media.id(), until);
    }

    boolean good(String mediaId, String until, String hash) {
        if (!until.matches("\\d{1,12}")) {
            return false;
        }
        long second = Long.parseLong(until);
        return hash.equals(hash(mediaId, second)) && settings.clock().instant().isBefore(Instant.ofEpochSecond(second));
    }

    private String hash(String mediaId, long until) {
        return WebhookSignature.proof(settings.appSecret(), mediaId + "." + until)
                .substring(0, 24);
    }
}
