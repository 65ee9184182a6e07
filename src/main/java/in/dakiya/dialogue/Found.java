package in.dakiya.dialogue;

/**
 * Something read in a text.
 *
 * @param rest the text without it
 */
public record Found<T>(T value, String rest) {}
