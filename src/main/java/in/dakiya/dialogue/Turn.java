package in.dakiya.dialogue;

import java.util.Optional;

/**
 * The answer to what was said.
 *
 * @param next the draft to keep, none when the conversation is over
 */
public record Turn(Optional<Draft> next, Prompt prompt, Effect effect) {}
