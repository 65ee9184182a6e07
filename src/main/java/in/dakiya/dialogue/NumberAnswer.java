package in.dakiya.dialogue;

import in.dakiya.courier.Courier;
import in.dakiya.courier.Couriers;
import in.dakiya.courier.TrackingNumber;
import in.dakiya.courier.TrackingNumber.Verdict;
import java.util.Optional;

/** Takes the tracking number. A doubtful one is asked about once, never refused. */
final class NumberAnswer {

    private NumberAnswer() {}

    static Reply typed(Draft draft, String typed) {
        Optional<Courier> courier = draft.consignment().carrier();
        if (courier.isEmpty()) {
            return beforeCourier(draft, TrackingNumber.normalised(typed));
        }
        if (!courier.get().takesNumber()) {
            return Reply.of(draft, Note.NO_NUMBER_NEEDED);
        }
        return switch (TrackingNumber.check(courier.get(), typed)) {
            case Verdict.Good good -> taken(draft, good.number(), false);
            case Verdict.Doubtful doubtful -> doubtful(draft, doubtful.number());
            case Verdict.Unusable ignored -> Reply.of(draft, Note.UNUSABLE_NUMBER);
        };
    }

    /** The seller says that the doubtful number is right. */
    static Reply insisted(Draft draft) {
        return taken(draft, draft.question().about(), true);
    }

    private static Reply doubtful(Draft draft, String number) {
        Consignment known = draft.consignment();
        boolean again = draft.question().equals(new Question(Question.Kind.DOUBTFUL_NUMBER, number))
                || (known.doubtful() && known.number().equals(number));
        return again
                ? taken(draft, number, true)
                : Reply.of(draft.at(Step.NUMBER).asking(Question.Kind.DOUBTFUL_NUMBER, number));
    }

    private static Reply beforeCourier(Draft draft, String number) {
        if (!TrackingNumber.isUsable(number)) {
            return Reply.of(draft, Note.UNUSABLE_NUMBER);
        }
        Draft kept = draft.with(draft.consignment().numbered(number, false)).at(Step.COURIER);
        return Couriers.recognise(number)
                .map(courier -> Reply.of(kept.asking(Question.Kind.LIKELY_COURIER, courier.code())))
                .orElse(Reply.of(kept, Note.NUMBER_KEPT));
    }

    private static Reply taken(Draft draft, String number, boolean doubtful) {
        return Reply.of(
                draft.with(draft.consignment().numbered(number, doubtful)).onwards());
    }
}
