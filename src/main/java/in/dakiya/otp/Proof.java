package in.dakiya.otp;

import java.time.Instant;

/**
 * That the code was used: by which message, at which try, and when. Nothing of a person, except that a wamid contains
 * the sender's number in another form: keep it out of logs.
 *
 * @param wamid the message in which the right code was typed
 * @param attempt 1 for the first try of this issue
 */
public record Proof(String wamid, int attempt, Instant at) {}
