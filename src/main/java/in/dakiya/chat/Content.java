package in.dakiya.chat;

import java.util.List;
import java.util.Map;

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

    /**
     * A completed form (WhatsApp Flow). All of it is input: the person can write into it what he likes.
     *
     * @param token what we gave the form to say what it is about
     * @param fields by name
     * @param photos what was added to it
     */
    record Form(String token, Map<String, String> fields, List<Photo> photos) implements Content {
        public Form {
            fields = Map.copyOf(fields);
            photos = List.copyOf(photos);
        }

        @Override
        public String toString() {
            return "Form[" + fields.size() + " fields]";
        }
    }

    /** Anything that we cannot read: the type as Meta names it. */
    record Other(String type) implements Content {}
}
