package in.dakiya.dialogue;

import java.time.LocalDate;

/** Takes the expected day: from today on, at most sixty days ahead. */
final class DayAnswer {

    static final int FARTHEST = 60;

    private DayAnswer() {}

    static Reply told(Draft draft, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return Reply.of(draft, Note.PAST_DATE);
        }
        if (day.isAfter(today.plusDays(FARTHEST))) {
            return Reply.of(draft, Note.FAR_DATE);
        }
        Draft dated = draft.with(draft.consignment().expectedOn(day));
        return Aside.taken(dated, Step.DATE);
    }
}
