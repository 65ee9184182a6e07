package in.dakiya.dialogue;

import in.dakiya.courier.Courier;

/** One step back: out of a question, out of a change, else to the step before. */
final class Back {

    private Back() {}

    static Reply from(Draft draft) {
        if (!draft.question().is(Question.Kind.NONE)) {
            return Reply.of(draft.at(draft.step()));
        }
        return switch (draft.step()) {
            case SUMMARY, DONE -> Reply.of(draft.at(Step.SUMMARY).asking(Question.Kind.WHAT_TO_CHANGE, ""));
            case COURIER -> draft.isComplete() ? Reply.of(draft.onwards()) : Reply.of(draft, Note.NOTHING_BEFORE);
            case COURIER_NAME, NUMBER ->
                draft.isComplete() ? Reply.of(draft.onwards()) : Reply.of(draft.at(Step.COURIER));
            case PHOTOS -> draft.isComplete() ? Reply.of(draft.onwards()) : Reply.of(draft.at(beforePhotos(draft)));
            case DATE, CHARGE -> Reply.of(draft.onwards());
        };
    }

    private static Step beforePhotos(Draft draft) {
        return draft.consignment().carrier().map(Courier::needsNumber).orElse(false) ? Step.NUMBER : Step.COURIER;
    }
}
