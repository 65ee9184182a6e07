package in.dakiya.dialogue;

import in.dakiya.courier.Courier;
import in.dakiya.courier.Couriers;
import in.dakiya.courier.Kind;
import java.util.Optional;

/** Takes a tap, also one on an old message: it does what it says where that makes sense, else the step is asked again. */
final class TapAnswer {

    private TapAnswer() {}

    static Reply of(Draft draft, Option option) {
        return switch (option.act()) {
            case COURIER -> courier(draft, option.argument());
            case OWN_DELIVERY -> courier(draft, Courier.OWN_DELIVERY);
            case OTHER -> courier(draft, Courier.OTHER);
            case USE_ANYWAY ->
                draft.question().is(Question.Kind.DOUBTFUL_NUMBER) ? NumberAnswer.insisted(draft) : Reply.of(draft);
            case YES -> yes(draft);
            case NO -> no(draft);
            case DONE -> done(draft);
            case SKIP -> skip(draft);
            case CHANGE -> change(draft);
            case CHANGE_COURIER -> Reply.of(draft.at(Step.COURIER));
            case CHANGE_NUMBER -> changeNumber(draft);
            case CHANGE_PHOTOS -> whenNumbered(draft, Step.PHOTOS);
            case CHANGE_DATE -> whenNumbered(draft, Step.DATE);
            case CHANGE_CHARGE -> whenNumbered(draft, Step.CHARGE);
            case BACK -> Back.from(draft);
            case CONFIRM, CANCEL -> throw new IllegalArgumentException("decided before: " + option.act());
        };
    }

    private static Reply courier(Draft draft, String code) {
        Optional<Courier> courier = Couriers.byCode(code);
        return courier.isPresent() ? CourierAnswer.chosen(draft, courier.get()) : Reply.of(draft, Note.UNKNOWN_COURIER);
    }

    private static Reply yes(Draft draft) {
        String about = draft.question().about();
        return switch (draft.question().kind()) {
            case DOUBTFUL_NUMBER -> NumberAnswer.insisted(draft);
            case LIKELY_COURIER -> courier(draft, about);
            case NEW_COURIER -> CourierAnswer.other(draft, about);
            case NONE, SEVERAL_COURIERS, WHAT_TO_CHANGE -> Reply.of(draft);
        };
    }

    private static Reply no(Draft draft) {
        return switch (draft.question().kind()) {
            case DOUBTFUL_NUMBER -> Reply.of(draft.at(Step.NUMBER));
            case LIKELY_COURIER ->
                // The typed name stands: it was likely another courier's, and is not.
                draft.step() == Step.COURIER_NAME ? Reply.of(draft.onwards()) : Reply.of(draft.at(Step.COURIER));
            case NEW_COURIER, SEVERAL_COURIERS -> Reply.of(draft.at(Step.COURIER));
            case WHAT_TO_CHANGE -> Reply.of(draft.onwards());
            case NONE -> draft.step() == Step.SUMMARY ? change(draft) : skip(draft);
        };
    }

    private static Reply done(Draft draft) {
        if (!draft.question().is(Question.Kind.NONE)) {
            return draft.question().is(Question.Kind.WHAT_TO_CHANGE) ? Reply.of(draft.onwards()) : Reply.of(draft);
        }
        return switch (draft.step()) {
            case PHOTOS -> PhotoAnswer.settled(draft);
            case DATE, CHARGE, SUMMARY, NUMBER -> Reply.of(draft.onwards());
            case COURIER, COURIER_NAME, DONE -> Reply.of(draft);
        };
    }

    private static Reply skip(Draft draft) {
        if (!draft.question().is(Question.Kind.NONE)) {
            return Reply.of(draft);
        }
        return switch (draft.step()) {
            case PHOTOS -> PhotoAnswer.settled(draft);
            case DATE, CHARGE -> Reply.of(draft.onwards());
            case COURIER, COURIER_NAME, NUMBER -> Reply.of(draft, Note.CANNOT_SKIP);
            case SUMMARY, DONE -> Reply.of(draft);
        };
    }

    private static Reply change(Draft draft) {
        return draft.isComplete()
                ? Reply.of(draft.at(Step.SUMMARY).asking(Question.Kind.WHAT_TO_CHANGE, ""))
                : Reply.of(draft);
    }

    private static Reply changeNumber(Draft draft) {
        Optional<Courier> courier = draft.consignment().carrier();
        if (courier.isEmpty() || !draft.consignment().isNamed()) {
            return Reply.of(draft.onwards());
        }
        return courier.get().kind() == Kind.SELF
                ? Reply.of(draft.onwards(), Note.NO_NUMBER_NEEDED)
                : Reply.of(draft.at(Step.NUMBER));
    }

    private static Reply whenNumbered(Draft draft, Step step) {
        boolean early =
                draft.missing().filter(missing -> missing != Step.PHOTOS).isPresent();
        return early ? Reply.of(draft) : Reply.of(draft.at(step));
    }
}
