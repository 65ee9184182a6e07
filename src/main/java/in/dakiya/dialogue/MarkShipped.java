package in.dakiya.dialogue;

import in.dakiya.dialogue.Option.Act;
import in.dakiya.text.PlainText;
import java.util.Optional;

/**
 * "Mark as Shipped": a state machine without clock, texts or memory of its own. Every step can be answered by tapping or
 * typing. Nothing but Confirm has an effect on the order.
 */
public final class MarkShipped {

    /** A longer text is a story, not an answer. */
    private static final int LONGEST_TEXT = 300;

    private static final Effect NOTHING = new Effect.None();

    private MarkShipped() {}

    /** The seller tapped "Mark as Shipped". */
    public static Turn begin(String orderId, int shipment, Setting setting) {
        return ask(Reply.of(Draft.begun(orderId, shipment).under(setting)), setting);
    }

    /** The seller typed it with details, for example {@code dtdc B32242001}: what came after verb and order number. */
    public static Turn begin(String orderId, int shipment, String details, Setting setting) {
        Draft draft = Draft.begun(orderId, shipment);
        return details.isBlank() ? begin(orderId, shipment, setting) : turn(draft, new Said.Typed(details), setting);
    }

    /** The seller wants to change what he confirmed; whether it is early enough is asked elsewhere. */
    public static Turn correct(String orderId, int shipment, Consignment confirmed, Setting setting) {
        return ask(Reply.of(Draft.correcting(orderId, shipment, confirmed).under(setting)), setting);
    }

    /** What was said, taken. */
    public static Turn turn(Draft draft, Said said, Setting setting) {
        Draft now = draft.under(setting);
        return switch (said) {
            case Said.Tap tap -> tapped(now, tap.option(), setting);
            case Said.Typed typed -> typed(now, typed.text(), setting);
            case Said.Photos photos -> ask(PhotoAnswer.sent(now, photos.count()), setting);
            case Said.Form form -> ask(formed(now, form, setting), setting);
            case Said.Unreadable ignored -> ask(Reply.of(now, Note.CANNOT_READ), setting);
        };
    }

    /** What was asked last, once more. */
    public static Turn resume(Draft draft, Setting setting) {
        return ask(Reply.of(draft.under(setting)), setting);
    }

    /**
     * The prompt of a draft that was kept, to be put into words now.
     *
     * @param code whether six digits have to be asked about first
     */
    public static Prompt prompt(Draft draft, Note note, boolean code, Setting setting) {
        return new Prompt(note, code ? new Ask.CodeOrNumber() : Asking.of(draft, setting));
    }

    private static Turn tapped(Draft now, Option option, Setting setting) {
        return switch (option.act()) {
            case CANCEL -> closed(now);
            case CONFIRM -> confirmed(now, setting);
            default -> ask(now.step() == Step.DONE ? reopened(now, option) : TapAnswer.of(now, option), setting);
        };
    }

    private static Turn typed(Draft now, String text, Setting setting) {
        if (text.length() > LONGEST_TEXT) {
            return ask(Reply.of(now, Note.TOO_LONG), setting);
        }
        String plain = PlainText.of(text);
        Optional<Act> act = SpokenWords.of(PlainText.folded(plain));
        if (act.isPresent()) {
            return tapped(now, Option.of(meant(now, act.get())), setting);
        }
        return ask(
                now.step() == Step.DONE || plain.isEmpty()
                        ? Reply.of(now, Note.NOT_UNDERSTOOD)
                        : TextAnswer.of(now, plain, setting),
                setting);
    }

    /** A typed yes confirms a summary; a tapped one belongs to another question. */
    private static Act meant(Draft now, Act act) {
        boolean summary = now.step() == Step.SUMMARY && now.question().is(Question.Kind.NONE);
        return act == Act.YES && summary ? Act.CONFIRM : act;
    }

    private static Reply formed(Draft now, Said.Form form, Setting setting) {
        return now.step() == Step.DONE ? Reply.of(now, Note.NOT_UNDERSTOOD) : FormAnswer.of(now, form, setting);
    }

    private static Reply reopened(Draft done, Option option) {
        Draft again = Draft.correcting(done.orderId(), done.shipment(), done.consignment());
        return switch (option.act()) {
            case CHANGE -> Reply.of(again);
            case CHANGE_COURIER, CHANGE_NUMBER, CHANGE_PHOTOS, CHANGE_DATE, CHANGE_CHARGE ->
                TapAnswer.of(again, option);
            default -> Reply.of(done);
        };
    }

    private static Turn confirmed(Draft now, Setting setting) {
        boolean asked =
                !now.question().is(Question.Kind.NONE) && !now.question().is(Question.Kind.WHAT_TO_CHANGE);
        if (now.step() == Step.DONE || asked) {
            return ask(Reply.of(now), setting);
        }
        if (now.step() != Step.SUMMARY || !now.isComplete()) {
            Draft onwards = now.onwards();
            boolean photo = onwards.step() == Step.PHOTOS && now.lacksPhoto();
            return ask(Reply.of(onwards, photo ? Note.PHOTO_NEEDED : Note.NONE), setting);
        }
        Effect effect = now.correction()
                ? new Effect.Correct(now.orderId(), now.shipment(), now.consignment())
                : new Effect.Ship(now.orderId(), now.shipment(), now.consignment());
        Draft done = now.at(Step.DONE);
        return new Turn(Optional.of(done), new Prompt(Note.NONE, Asking.of(done, setting)), effect);
    }

    private static Turn closed(Draft now) {
        boolean confirmed = now.correction() || now.step() == Step.DONE;
        return new Turn(Optional.empty(), new Prompt(Note.NONE, new Ask.Closed(confirmed)), new Effect.Cancelled());
    }

    private static Turn ask(Reply reply, Setting setting) {
        Ask ask = reply.code() ? new Ask.CodeOrNumber() : Asking.of(reply.draft(), setting);
        return new Turn(Optional.of(reply.draft()), new Prompt(reply.note(), ask), NOTHING);
    }
}
