package in.dakiya.dialogue;

/**
 * How an answer was taken.
 *
 * @param code whether six digits were seen that may be a delivery code: they are not in the draft
 */
record Reply(Draft draft, Note note, boolean code) {

    static Reply of(Draft draft) {
        return new Reply(draft, Note.NONE, false);
    }

    static Reply of(Draft draft, Note note) {
        return new Reply(draft, note, false);
    }

    static Reply maybeCode(Draft draft) {
        return new Reply(draft, Note.NONE, true);
    }

    Reply noting(Note other) {
        return note == Note.NONE ? new Reply(draft, other, code) : this;
    }
}
