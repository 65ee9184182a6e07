package in.dakiya.papers;

/** How heavy letters are. Where a script has no bold font its letters are drawn with an outline. */
enum Weight {
    REGULAR,
    BOLD
}
