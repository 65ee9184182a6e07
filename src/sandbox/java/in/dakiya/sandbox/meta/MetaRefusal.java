package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A call that Meta refuses, with the body of its answer. */
final class MetaRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final MetaCode code;

    MetaRefusal(MetaCode code, String details) {
        super(details, null, false, false);
        this.code = code;
    }

    MetaRefusal(MetaCode code) {
        this(code, code.details());
    }

    MetaCode code() {
        return code;
    }

    ObjectNode body() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode error = answer.putObject("error");
        error.put("message", "(#" + code.code() + ") " + code.title());
        error.put("type", "OAuthException").put("code", code.code());
        error.putObject("error_data").put("messaging_product", "whatsapp").put("details", getMessage());
        error.put("fbtrace_id", "A" + Integer.toHexString(System.identityHashCode(this)));
        return answer;
    }
}
