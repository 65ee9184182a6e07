package in.dakiya.conversation;

import in.dakiya.config.Secrets;
import in.dakiya.otp.PlainCode;
import in.dakiya.otp.TypedKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes what somebody typed unreadable, before it is put anywhere. */
@ApplicationScoped
class TypedCodes {

    static final String KEY = "dakiya.otp.typed-key";

    private final Secrets secrets;

    TypedCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Hexadecimal HMAC over message and code. */
    String hide(String wamid, String sixDigits) {
        return TypedKey.of(secrets.value(Secrets.Which.EDGE, KEY))
                .digest(wamid, PlainCode.of(sixDigits))
                .hex();
    }
}
