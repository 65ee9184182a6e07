package in.dakiya.handover;

import in.dakiya.config.Secrets;
import in.dakiya.otp.CodeKeys;
import in.dakiya.otp.DeliveryCode;
import in.dakiya.otp.PlainCode;
import in.dakiya.otp.TypedCode;
import in.dakiya.otp.TypedKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The one place where delivery codes are computed: for the message to the customer, and to be compared with what was typed. */
@ApplicationScoped
public class DeliveryCodes {

    private static final String KEYS = "dakiya.otp.key";
    private static final String TYPED_KEY = "dakiya.otp.typed-key";

    private final Secrets secrets;

    public DeliveryCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The id of the key that new codes are made with. */
    public String issuingId() {
        return keys().issuingId();
    }

    /** The code in force. Nothing where its key was taken away: it can neither be sent nor checked then. */
    public Optional<PlainCode> code(String orderId, int shipment, DeliveryCode stored) {
        Optional<PlainCode> code = keys().code(orderId, shipment, stored);
        return code.isEmpty() && secrets.readAgain(Secrets.Which.WORK) ? keys().code(orderId, shipment, stored) : code;
    }

    /** Whether what was typed in that message, and hidden at once, is this code. */
    public boolean matches(String wamid, String typedHex, PlainCode right) {
        TypedKey key = TypedKey.of(secrets.value(Secrets.Which.EDGE, TYPED_KEY));
        return TypedCode.ofHex(typedHex).matches(key, wamid, right);
    }

    private CodeKeys keys() {
        return CodeKeys.parse(secrets.value(Secrets.Which.WORK, KEYS));
    }
}
