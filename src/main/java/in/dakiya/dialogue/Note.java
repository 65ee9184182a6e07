package in.dakiya.dialogue;

/** A remark on what was said last, put before the question. */
public enum Note {
    NONE,
    NOT_UNDERSTOOD,
    /** A voice note, a place, a sticker: nothing that can be read here. */
    CANNOT_READ,
    TOO_LONG,
    UNKNOWN_COURIER,
    BAD_NAME,
    UNUSABLE_NUMBER,
    /** The number came first: it is kept, the courier is asked for. */
    NUMBER_KEPT,
    NO_NUMBER_NEEDED,
    CANNOT_SKIP,
    PHOTO_COUNTED,
    PHOTO_NEEDED,
    TOO_MANY_PHOTOS,
    PAST_DATE,
    FAR_DATE,
    NO_DATE,
    NO_AMOUNT,
    HIGH_AMOUNT,
    NOTED,
    NOTHING_BEFORE
}
