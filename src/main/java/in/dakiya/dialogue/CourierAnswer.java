package in.dakiya.dialogue;

import in.dakiya.courier.Courier;
import in.dakiya.courier.Couriers;
import in.dakiya.courier.Kind;
import in.dakiya.courier.NameMatch;
import in.dakiya.courier.TrackingNumber;
import in.dakiya.courier.TrackingNumber.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Takes the courier: chosen, or typed and found, or typed and asked about. */
final class CourierAnswer {

    private static final int LONGEST_NAME = 40;

    private CourierAnswer() {}

    /** A courier of the catalogue. A number that is there already is looked at again: it may not fit this one. */
    static Reply chosen(Draft draft, Courier courier) {
        Consignment known = draft.consignment();
        if (courier.kind() == Kind.OTHER) {
            Consignment unnamed = known.by(courier.code(), "").numbered(candidate(draft), false);
            return Reply.of(draft.with(unnamed).onwards());
        }
        return numberFitting(draft.with(known.by(courier.code(), "")), courier, candidate(draft), known);
    }

    /** Another courier, by the name that the seller typed. */
    static Reply other(Draft draft, String name) {
        Consignment known = draft.consignment();
        Courier other = Couriers.byCode(Courier.OTHER).orElseThrow();
        return numberFitting(draft.with(known.by(other.code(), name)), other, candidate(draft), known);
    }

    /** A typed name, at any step. */
    static Reply typed(Draft draft, String name) {
        return switch (Couriers.named(name)) {
            case NameMatch.Exact exact -> chosen(draft, exact.courier());
            case NameMatch.Likely likely ->
                Reply.of(draft.at(Step.COURIER)
                        .asking(Question.Kind.LIKELY_COURIER, likely.courier().code()));
            case NameMatch.Several several ->
                Reply.of(draft.at(Step.COURIER).asking(Question.Kind.SEVERAL_COURIERS, codes(several.couriers())));
            case NameMatch.Unknown ignored -> unknown(draft, name);
        };
    }

    /** The answer to "what is it called". */
    static Reply named(Draft draft, String name) {
        NameMatch match = Couriers.named(name);
        if (match instanceof NameMatch.Exact exact && exact.courier().kind() != Kind.OTHER) {
            return chosen(draft, exact.courier());
        }
        if (!isName(name)) {
            return Reply.of(draft, Note.BAD_NAME);
        }
        Reply taken = other(draft, name);
        boolean likely =
                match instanceof NameMatch.Likely && taken.draft().question().is(Question.Kind.NONE);
        return likely
                ? Reply.of(taken.draft()
                        .at(Step.COURIER_NAME)
                        .asking(
                                Question.Kind.LIKELY_COURIER,
                                ((NameMatch.Likely) match).courier().code()))
                : taken;
    }

    private static Reply unknown(Draft draft, String name) {
        boolean again = draft.question().equals(new Question(Question.Kind.NEW_COURIER, name));
        if (again) {
            return other(draft, name);
        }
        return isName(name)
                ? Reply.of(draft.at(Step.COURIER).asking(Question.Kind.NEW_COURIER, name))
                : Reply.of(draft, Note.UNKNOWN_COURIER);
    }

    private static Reply numberFitting(Draft draft, Courier courier, String candidate, Consignment before) {
        Consignment now = draft.consignment();
        if (candidate.isEmpty() || !courier.takesNumber()) {
            return Reply.of(draft.with(now.numbered("", false)).onwards());
        }
        boolean insisted = before.doubtful() && before.courier().equals(courier.code());
        return switch (TrackingNumber.check(courier, candidate)) {
            case Verdict.Good good ->
                Reply.of(draft.with(now.numbered(good.number(), false)).onwards());
            case Verdict.Doubtful doubtful
            when insisted && doubtful.number().equals(before.number()) ->
                Reply.of(draft.with(now.numbered(doubtful.number(), true)).onwards());
            case Verdict.Doubtful doubtful ->
                Reply.of(draft.with(now.numbered("", false))
                        .at(Step.NUMBER)
                        .asking(Question.Kind.DOUBTFUL_NUMBER, doubtful.number()));
            case Verdict.Unusable ignored ->
                Reply.of(draft.with(now.numbered("", false)).onwards());
        };
    }

    private static String candidate(Draft draft) {
        return draft.question().is(Question.Kind.DOUBTFUL_NUMBER)
                ? draft.question().about()
                : draft.consignment().number();
    }

    private static String codes(List<Courier> couriers) {
        return couriers.stream().map(Courier::code).collect(Collectors.joining(","));
    }

    private static boolean isName(String name) {
        long letters = name.codePoints().filter(Character::isLetter).count();
        return letters >= 2 && name.length() <= LONGEST_NAME && !name.contains("://") && !name.contains("www.");
    }
}
