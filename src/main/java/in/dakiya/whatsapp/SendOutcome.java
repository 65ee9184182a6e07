package in.dakiya.whatsapp;

/** What came of asking Meta to send a message. */
public sealed interface SendOutcome {

    /** Accepted; whether it arrives is said later by statuses. */
    record Accepted(String wamid) implements SendOutcome {}

    /** @param detail Meta's own words, for logs; they never contain what we sent */
    record Refused(ErrorFamily family, int code, String detail) implements SendOutcome {}

    /** No answer, or one that cannot be read: the message may have been accepted. */
    record Unknown(String why) implements SendOutcome {}

    /** Certainly not sent: nothing was reached, or Meta is taken to be down. */
    record Unreached(String why) implements SendOutcome {}
}
