package in.dakiya.dialogue;

/** Takes what the shipping cost. */
final class ChargeAnswer {

    private ChargeAnswer() {}

    static Reply told(Draft draft, long paise) {
        return paise > SpokenRupees.MOST_PAISE
                ? Reply.of(draft, Note.HIGH_AMOUNT)
                : Aside.taken(draft.with(draft.consignment().costing(paise)), Step.CHARGE);
    }
}
