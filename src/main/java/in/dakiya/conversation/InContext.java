package in.dakiya.conversation;

import in.dakiya.chat.Content;
import in.dakiya.chat.Expectation;
import in.dakiya.chat.Inbound;
import in.dakiya.chat.Intent;
import in.dakiya.chat.TypedEwayBill;
import in.dakiya.chat.TypedNumber;
import in.dakiya.chat.Understanding;
import in.dakiya.order.PhotoRules;
import in.dakiya.table.PersonFile;
import in.dakiya.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What a message means, coming from this person at this moment: digits, a photo or "cancel" mean what he is in. */
@ApplicationScoped
class InContext {

    private final InstantSource clock;

    InContext(InstantSource clock) {
        this.clock = clock;
    }

    /** What is no command of its own belongs to what the person is in the middle of. */
    Intent of(Inbound.Said said, PersonFile file) {
        return of(said, file, Understanding.of(said.content(), said.quotedWamid()));
    }

    private Intent of(Inbound.Said said, PersonFile file, Intent intent) {
        if (intent instanceof Intent.Cancel cancel) {
            return stopping(said, file, cancel);
        }
        boolean open = intent instanceof Intent.Unclear || (intent instanceof Intent.Code code && code.alone());
        if (!open) {
            return intent;
        }
        boolean asSeller = !file.sellers().isEmpty();
        Optional<Intent> weight = AskedWeight.answer(said, file, intent, clock.instant());
        if (weight.isPresent()) {
            return weight.get();
        }
        if (said.quotedWamid() != null && asSeller) {
            return intent instanceof Intent.Code
                    ? intent
                    : new Intent.InDialogue(new Intent.OrderHint.Quoted(said.quotedWamid()));
        }
        if (intent instanceof Intent.Code && isAskedForCode(file)) {
            return intent;
        }
        Optional<Expectation> expected = file.expects(clock.instant());
        if (said.content() instanceof Content.Photo && expected.isPresent()) {
            Optional<Intent> photo = photo(expected.get());
            if (photo.isPresent()) {
                return photo.get();
            }
        }
        Optional<Intent> dialogue = dialogue(said, file)
                .map(d -> new Intent.InDialogue(new Intent.OrderHint.Named(d.orderId(), d.shipment())));
        if (dialogue.isEmpty() && asSeller && isTwelveDigits(said)) {
            return new Intent.EwayBill(
                    new Intent.OrderHint.Missing(), PlainText.of(((Content.Typed) said.content()).text()));
        }
        return dialogue.or(() -> asSeller ? trackingNumber(said, intent) : Optional.empty())
                .orElse(intent instanceof Intent.Code && !asSeller ? new Intent.Unclear() : intent);
    }

    /** A number of an order or of a courier, and nothing else: where is that parcel? */
    private static Optional<Intent> trackingNumber(Inbound.Said said, Intent intent) {
        return intent instanceof Intent.Unclear && said.content() instanceof Content.Typed typed
                ? TypedNumber.ofOrder(typed.text())
                        .or(() -> TypedNumber.of(typed.text()))
                        .map(number -> new Intent.Status(new Intent.OrderHint.Typed(number)))
                : Optional.empty();
    }

    private static boolean isTwelveDigits(Inbound.Said said) {
        return said.content() instanceof Content.Typed typed && TypedEwayBill.isAlone(PlainText.of(typed.text()));
    }

    /** A bare "cancel" in the middle of a dialogue ends the dialogue, and nothing else. */
    private Intent stopping(Inbound.Said said, PersonFile file, Intent.Cancel cancel) {
        if (!(said.content() instanceof Content.Typed) || file.sellers().isEmpty()) {
            return cancel;
        }
        return switch (cancel.order()) {
            case Intent.OrderHint.Missing ignored ->
                dialogue(said, file)
                        .<Intent>map(d -> new Intent.InDialogue(new Intent.OrderHint.Named(d.orderId(), d.shipment())))
                        .orElse(cancel);
            case Intent.OrderHint.Quoted quoted ->
                file.dialogueThatAsked(quoted.wamid())
                                .filter(d -> d.open(clock.instant()))
                                .isPresent()
                        ? new Intent.InDialogue(quoted)
                        : cancel;
            case Intent.OrderHint.Named ignored -> cancel;
            case Intent.OrderHint.Typed ignored -> cancel;
        };
    }

    /**
     * The one that he is in. A photo may be late and belong to the parcel that he has just confirmed; who has gone on with
     * the next one sends photos of the next.
     */
    private Optional<PersonFile.Dialogue> dialogue(Inbound.Said said, PersonFile file) {
        Instant now = clock.instant();
        Optional<PersonFile.Dialogue> open = file.openDialogue(now);
        Optional<PersonFile.Dialogue> shipped = said.content() instanceof Content.Photo
                ? file.shippedWithin(PhotoRules.AFTER_CONFIRM, now)
                : Optional.empty();
        return shipped.filter(done -> open.isEmpty()
                        || !open.get().touched().isAfter(done.touched())
                        || !said.at().isAfter(done.touched()))
                .or(() -> open);
    }

    /** He was asked for a delivery code after he last said something in a dialogue: digits alone are the answer to that. */
    private boolean isAskedForCode(PersonFile file) {
        Instant now = clock.instant();
        PersonFile.Expected expected = file.expected();
        if (expected == null || !(file.expects(now).orElse(null) instanceof Expectation.Code)) {
            return false;
        }
        Instant askedAt = expected.until().minus(HandoverTalk.ANSWER_WITHIN);
        return file.openDialogue(now)
                .filter(open -> open.touched().isAfter(askedAt))
                .isEmpty();
    }

    private static Optional<Intent> photo(Expectation expected) {
        return switch (expected) {
            case Expectation.ClaimPhoto e ->
                Optional.of(new Intent.InDialogue(new Intent.OrderHint.Named(e.orderId(), e.shipment())));
            case Expectation.Evidence e ->
                Optional.of(new Intent.InDialogue(new Intent.OrderHint.Named(e.orderId(), e.shipment())));
            case Expectation.Code ignored -> Optional.empty();
            case Expectation.Weight ignored -> Optional.empty();
            case Expectation.CodeOf ignored -> Optional.empty();
        };
    }
}
