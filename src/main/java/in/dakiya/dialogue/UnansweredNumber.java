package in.dakiya.dialogue;

import in.dakiya.courier.TrackingNumber;

/** A number whose courier is still asked about: it waits, and is looked at when the courier is known. */
final class UnansweredNumber {

    private UnansweredNumber() {}

    static Draft kept(Draft draft, String typed) {
        String number = TrackingNumber.normalised(typed);
        if (!TrackingNumber.isUsable(number)) {
            return draft;
        }
        // At the name of another courier the courier is known: any usable number is its.
        boolean named = draft.step() == Step.COURIER_NAME;
        Consignment known = named ? draft.consignment() : draft.consignment().by("", "");
        return draft.with(known.numbered(number, false));
    }
}
