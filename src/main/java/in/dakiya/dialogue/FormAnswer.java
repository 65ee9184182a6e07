package in.dakiya.dialogue;

import in.dakiya.courier.Courier;
import in.dakiya.courier.Couriers;
import in.dakiya.text.PlainText;
import java.util.Optional;

/** Takes a completed form as if its fields had been said one by one. */
final class FormAnswer {

    private static final int LONGEST = 100;

    private FormAnswer() {}

    static Reply of(Draft draft, Said.Form form, Setting setting) {
        Draft counted = draft.with(draft.consignment().photographed(form.photos()));
        Reply reply = Reply.of(counted);
        if (form.expected() != null) {
            reply = DayAnswer.told(counted, form.expected(), setting.today());
        }
        if (!form.charge().isEmpty() && form.charge().length() <= LONGEST) {
            reply = charge(reply, PlainText.folded(form.charge()));
        }
        if (form.courier().length() > LONGEST || form.number().length() > LONGEST) {
            return Reply.of(reply.draft(), Note.TOO_LONG);
        }
        String number = PlainText.of(form.number());
        String courier = PlainText.of(form.courier());
        boolean code = setting.codeOpen()
                && (CodeGuard.sees(PlainText.folded(number)) || CodeGuard.sees(PlainText.folded(courier)));
        Note note = reply.note() == Note.NOTED ? Note.NONE : reply.note();
        return code
                ? Reply.maybeCode(reply.draft())
                : filled(reply.draft(), courier, number, setting).noting(note);
    }

    private static Reply charge(Reply reply, String folded) {
        Reply told = SpokenRupees.answer(folded)
                .map(paise -> ChargeAnswer.told(reply.draft(), paise))
                .orElseGet(() -> Reply.of(reply.draft(), Note.NO_AMOUNT));
        return reply.note() == Note.NONE || reply.note() == Note.NOTED
                ? told
                : new Reply(told.draft(), reply.note(), told.code());
    }

    private static Reply filled(Draft draft, String courier, String number, Setting setting) {
        Reply reply = Reply.of(draft.onwards());
        if (!courier.isEmpty()) {
            Optional<Courier> listed = Couriers.byCode(courier);
            reply = listed.isPresent()
                    ? CourierAnswer.chosen(draft, listed.get())
                    : CourierAnswer.typed(draft.at(Step.COURIER), courier);
        }
        Draft named = reply.draft();
        boolean photosOver = !setting.photosRequired() || named.consignment().photos() > 0;
        Draft ready = photosOver ? named.settled() : named;
        if (number.isEmpty()) {
            return new Reply(ready.question().is(Question.Kind.NONE) ? ready.onwards() : ready, reply.note(), false);
        }
        boolean open = ready.step() == Step.COURIER && !ready.question().is(Question.Kind.NONE);
        return open
                ? new Reply(UnansweredNumber.kept(ready, number), reply.note(), false)
                : NumberAnswer.typed(ready, number).noting(reply.note());
    }
}
