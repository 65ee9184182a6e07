package in.dakiya.dialogue;

/** Counts photos, at any step: people send them when they have them. */
final class PhotoAnswer {

    private PhotoAnswer() {}

    static Reply sent(Draft draft, int count) {
        Note note = count > Consignment.MOST_PHOTOS ? Note.TOO_MANY_PHOTOS : Note.PHOTO_COUNTED;
        return Reply.of(draft.with(draft.consignment().photographed(count)), note);
    }

    /** No more photos: only where there is one, or none is needed. */
    static Reply settled(Draft draft) {
        return draft.lacksPhoto()
                ? Reply.of(draft, Note.PHOTO_NEEDED)
                : Reply.of(draft.settled().onwards());
    }
}
