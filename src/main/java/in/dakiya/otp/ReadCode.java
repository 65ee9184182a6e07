package in.dakiya.otp;

import java.util.List;

/** What was found in a text when a code was looked for. */
public sealed interface ReadCode {

    /** Six digits and nothing else. */
    record SixDigits(PlainCode code) implements ReadCode {}

    /** Digits and nothing else, but not six. */
    record OtherCount(int digits) implements ReadCode {}

    /**
     * Other text around six digits that stand alone. Ask whether it is a code before the text is stored as anything.
     *
     * @param codes every such group, in the order of the text, at least one
     */
    record InSentence(List<PlainCode> codes) implements ReadCode {
        public InSentence {
            codes = List.copyOf(codes);
        }
    }

    /** Nothing that could be a code. */
    record NoCode() implements ReadCode {}
}
