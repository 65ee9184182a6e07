package in.dakiya.logistics;

/** The partner has taken the answer. */
public record Heard() {}
