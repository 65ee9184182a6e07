package in.dakiya.papers;

/**
 * A shape of a font.
 *
 * @param id its number in the font; 0 is the box for what is missing
 * @param text the characters it stands for
 */
record Glyph(int id, String text) {}
