package in.dakiya.chat;

/** What somebody said. */
public sealed interface Content {
    /** A button of a template or of a message in the chat, or a row of a list. The payload is input, not a proof. */
    record Tap(String payload, String label) implements Content {}

    /** A typed text, as it came. */
    record Typed(String text) implements Content {
        /** It may be an address or a code: not for logs. */
        @Override
        public String toString() {
            return "Typed[" + text.length() + " characters]";
        }
    }

    /**
     * A picture, also one sent as a document.
     *
     * @param mediaId Meta keeps it for seven days
     * @param mimeType without parameters, lower case
     * @param sha256 as it came (base64 in webhooks), may be empty
     * @param caption may be empty
     */
    record Photo(String mediaId, String mimeType, String sha256, String caption) implements Content {
        @Override
        public String toString() {
            return "Photo[" + mediaId + "]";
        }
    }

    /** A completed form (WhatsApp Flow): the JSON object that came as a string. */
    record Form(String json) implements Content {
        @Override
        public String toString() {
            return "Form[" + json.length() + " characters]";
        }
    }

    /** Anything that we cannot read: the type as Meta names it. */
    record Other(String type) implements Content {}
}
