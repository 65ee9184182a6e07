package in.dakiya.dialogue;

/** Where a conversation is. Date and charge are reached from the summary only, by those who want them. */
public enum Step {
    COURIER,
    COURIER_NAME,
    NUMBER,
    PHOTOS,
    DATE,
    CHARGE,
    SUMMARY,
    /** Confirmed; for an hour it can be corrected from here. */
    DONE
}
