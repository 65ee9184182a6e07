package in.dakiya.dialogue;

import in.dakiya.courier.Couriers;
import in.dakiya.courier.NameMatch;
import in.dakiya.text.PlainText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Takes what was typed and is no command: a name, a number, a day, an amount, in any order, at any step. */
final class TextAnswer {

    private final Draft draft;
    private final Setting setting;
    private final String plain;
    private final String folded;

    private TextAnswer(Draft draft, String plain, Setting setting) {
        this.draft = draft;
        this.setting = setting;
        this.plain = plain;
        this.folded = PlainText.folded(plain);
    }

    /** @param plain in one line, not longer than a few dozen words */
    static Reply of(Draft draft, String plain, Setting setting) {
        return new TextAnswer(draft, plain, setting).reply();
    }

    private Reply reply() {
        Heard heard = Hearing.of(folded, setting.today());
        if (CodeGuard.isNamed(folded) || (setting.codeOpen() && CodeGuard.sees(heard.rest()))) {
            return Reply.maybeCode(draft);
        }
        return toStep().orElseGet(() -> heard.isEmpty() ? Reply.of(draft, misunderstood()) : take(heard));
    }

    /** Answers that mean something at their own step only. */
    private Optional<Reply> toStep() {
        if (!draft.question().is(Question.Kind.NONE)) {
            return Optional.empty();
        }
        return switch (draft.step()) {
            case DATE ->
                SpokenDate.answer(folded, setting.today()).map(day -> DayAnswer.told(draft, day, setting.today()));
            case CHARGE -> SpokenRupees.answer(folded).map(paise -> ChargeAnswer.told(draft, paise));
            case COURIER, COURIER_NAME, NUMBER, PHOTOS, SUMMARY, DONE -> Optional.empty();
        };
    }

    private Reply take(Heard heard) {
        Reply reply = Reply.of(draft);
        if (heard.day().isPresent()) {
            LocalDate day = heard.day().get();
            reply = DayAnswer.told(reply.draft(), day, setting.today());
        }
        if (heard.paise().isPresent()) {
            reply = ChargeAnswer.told(reply.draft(), heard.paise().get()).noting(reply.note());
        }
        if (heard.name().isEmpty() && heard.number().isEmpty()) {
            return reply;
        }
        Note before = reply.note() == Note.NOTED ? Note.NONE : reply.note();
        Reply shipped = shipped(reply.draft(), heard);
        return before == Note.NONE ? shipped : new Reply(shipped.draft(), before, shipped.code());
    }

    private Reply shipped(Draft from, Heard heard) {
        if (heard.name().isEmpty()) {
            return from.step() == Step.COURIER_NAME
                    ? Reply.of(from, Note.BAD_NAME)
                    : NumberAnswer.typed(from, heard.number());
        }
        String name = asTyped(heard.name());
        boolean unknown = Couriers.named(name) instanceof NameMatch.Unknown;
        if (from.step() == Step.COURIER_NAME && from.question().is(Question.Kind.NONE)) {
            return andNumber(CourierAnswer.named(from, name), heard.number());
        }
        if (unknown && from.step() != Step.COURIER) {
            return heard.number().isEmpty()
                    ? Reply.of(from, misunderstood())
                    : NumberAnswer.typed(from, heard.number());
        }
        return andNumber(CourierAnswer.typed(from, name), heard.number());
    }

    /** With courier and number in one text nobody is asked for photos that he need not send. */
    private Reply andNumber(Reply reply, String number) {
        if (number.isEmpty()) {
            return reply;
        }
        Draft named = reply.draft();
        boolean asked = named.question().is(Question.Kind.LIKELY_COURIER)
                || named.question().is(Question.Kind.SEVERAL_COURIERS)
                || named.question().is(Question.Kind.NEW_COURIER);
        Draft ready = setting.photosRequired() ? named : named.settled();
        return asked
                ? new Reply(UnansweredNumber.kept(ready, number), reply.note(), false)
                : NumberAnswer.typed(ready, number).noting(reply.note());
    }

    private Note misunderstood() {
        if (!draft.question().is(Question.Kind.NONE)) {
            return Note.NOT_UNDERSTOOD;
        }
        return switch (draft.step()) {
            case COURIER -> Note.UNKNOWN_COURIER;
            case COURIER_NAME -> Note.BAD_NAME;
            case NUMBER -> Note.UNUSABLE_NUMBER;
            case DATE -> Note.NO_DATE;
            case CHARGE -> Note.NO_AMOUNT;
            case PHOTOS, SUMMARY, DONE -> Note.NOT_UNDERSTOOD;
        };
    }

    /** The name with the capitals that the seller gave it. */
    private String asTyped(String name) {
        String lower = plain.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(name);
        return at >= 0 && lower.length() == plain.length() ? plain.substring(at, at + name.length()) : name;
    }
}
