package in.dakiya.dialogue;

/**
 * What the seller is told now.
 *
 * @param note about what he said last
 * @param ask what he is to do next
 */
public record Prompt(Note note, Ask ask) {}
