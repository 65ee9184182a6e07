package in.dakiya.dialogue;

/** Something told beside the step that is asked about: it is noted, and the step is asked again. */
final class Aside {

    private Aside() {}

    static Reply taken(Draft draft, Step own) {
        if (draft.step() == own) {
            return Reply.of(draft.onwards());
        }
        return draft.step() == Step.SUMMARY ? Reply.of(draft.at(Step.SUMMARY)) : Reply.of(draft, Note.NOTED);
    }
}
