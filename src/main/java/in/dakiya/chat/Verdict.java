package in.dakiya.chat;

/** What became of a message of ours. They come in any order, and more than once. */
public enum Verdict {
    SENT,
    DELIVERED,
    READ,
    FAILED
}
