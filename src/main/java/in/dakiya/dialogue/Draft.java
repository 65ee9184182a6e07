package in.dakiya.dialogue;

import java.util.Map;
import java.util.Optional;

/**
 * A conversation about one shipment, as far as it has come.
 *
 * @param consignment what is known; a number in it fits the courier or was insisted on, unless the courier is unknown
 * @param photosSettled whether the seller is through with photos
 * @param photosRequired by the seller's setting when it was last looked at
 * @param correction whether it changes what was confirmed already
 */
public record Draft(
        String orderId,
        int shipment,
        Step step,
        Consignment consignment,
        boolean photosSettled,
        boolean photosRequired,
        boolean correction,
        Question question) {

    /** At the first step. */
    public static Draft begun(String orderId, int shipment) {
        return new Draft(orderId, shipment, Step.COURIER, Consignment.EMPTY, false, false, false, Question.NONE);
    }

    /** At the summary of what was confirmed before. */
    public static Draft correcting(String orderId, int shipment, Consignment confirmed) {
        return new Draft(orderId, shipment, Step.SUMMARY, confirmed, true, false, true, Question.NONE);
    }

    /** Flat and short, for storing. */
    public Map<String, String> toMap() {
        return DraftMap.of(this);
    }

    /** What {@link #toMap} gave; nothing where it is not that. */
    public static Optional<Draft> fromMap(Map<String, String> map) {
        return DraftMap.read(map);
    }

    /** The first step whose answer is not there yet, none when it can be confirmed. */
    public Optional<Step> missing() {
        if (consignment.carrier().isEmpty()) {
            return Optional.of(Step.COURIER);
        }
        if (!consignment.isNamed()) {
            return Optional.of(Step.COURIER_NAME);
        }
        if (consignment.lacksNumber()) {
            return Optional.of(Step.NUMBER);
        }
        boolean photosOpen = !photosSettled || lacksPhoto();
        return photosOpen ? Optional.of(Step.PHOTOS) : Optional.empty();
    }

    boolean lacksPhoto() {
        return photosRequired && consignment.photos() == 0;
    }

    boolean isComplete() {
        return missing().isEmpty();
    }

    /** To the first step that is open, else to the summary. */
    Draft onwards() {
        return at(missing().orElse(Step.SUMMARY));
    }

    Draft at(Step next) {
        return new Draft(
                orderId, shipment, next, consignment, photosSettled, photosRequired, correction, Question.NONE);
    }

    Draft asking(Question.Kind kind, String about) {
        return new Draft(
                orderId,
                shipment,
                step,
                consignment,
                photosSettled,
                photosRequired,
                correction,
                new Question(kind, about));
    }

    Draft with(Consignment changed) {
        return new Draft(orderId, shipment, step, changed, photosSettled, photosRequired, correction, question);
    }

    Draft settled() {
        return new Draft(orderId, shipment, step, consignment, true, photosRequired, correction, question);
    }

    /** With so many photos as there really are: one of them may have been none. */
    public Draft counting(int photos) {
        return with(consignment.with(photos));
    }

    Draft under(Setting setting) {
        return new Draft(
                orderId,
                shipment,
                step,
                consignment.photographed(setting.photosSoFar()),
                photosSettled,
                setting.photosRequired(),
                correction,
                question);
    }
}
