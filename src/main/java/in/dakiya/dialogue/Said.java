package in.dakiya.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the seller said in answer. */
public sealed interface Said {

    /** A button or a row, also of an old message. */
    record Tap(Option option) implements Said {}

    /** A text as it came. */
    record Typed(String text) implements Said {
        /** It may hold a delivery code: not for logs. */
        @Override
        public String toString() {
            return "Typed[" + text.length() + " characters]";
        }
    }

    /**
     * One more photo, or several.
     *
     * @param count how many there are now with the new one; more than ten are not kept
     */
    record Photos(int count) implements Said {}

    /**
     * A completed form.
     *
     * @param courier a code of the catalogue or a typed name, empty for none
     * @param number empty for none
     * @param charge an amount in rupees as typed, empty for none
     * @param photos how many there are now
     */
    record Form(String courier, String number, @Nullable LocalDate expected, String charge, int photos)
            implements Said {
        /** Without charge. */
        public Form(String courier, String number, @Nullable LocalDate expected, int photos) {
            this(courier, number, expected, "", photos);
        }

        @Override
        public String toString() {
            return "Form[" + photos + " photos]";
        }
    }

    /** Something that is no answer here. */
    record Unreadable(Sort sort) implements Said {}

    /** What we cannot read. */
    enum Sort {
        VOICE,
        LOCATION,
        STICKER,
        CONTACT,
        VIDEO,
        DOCUMENT,
        OTHER
    }
}
