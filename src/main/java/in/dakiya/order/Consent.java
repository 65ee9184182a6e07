package in.dakiya.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The customer's agreement to be told on WhatsApp, as the platform recorded it. */
public record Consent(boolean whatsapp, @Nullable Instant at, String source) {

    public static final Consent NONE = new Consent(false, null, "");
}
