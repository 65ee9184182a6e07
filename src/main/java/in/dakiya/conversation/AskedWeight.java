package in.dakiya.conversation;

import in.dakiya.chat.Content;
import in.dakiya.chat.Expectation;
import in.dakiya.chat.Inbound;
import in.dakiya.chat.Intent;
import in.dakiya.dialogue.SpokenParcel;
import in.dakiya.otp.PlainCode;
import in.dakiya.table.PersonFile;
import java.time.Instant;
import java.util.Optional;

/** Whether somebody who was asked for a parcel's weight has answered that. */
final class AskedWeight {
    private AskedWeight() {}

    /**
     * He has, if he was asked and has said nothing in a dialogue since. Six digits may be a delivery code and are no
     * weight; what quotes another message is one only where it reads as one.
     */
    static Optional<Intent> answer(Inbound.Said said, PersonFile file, Intent intent, Instant now) {
        PersonFile.Expected expected = file.expected();
        if (expected == null
                || !(file.expects(now).orElse(null) instanceof Expectation.Weight asked)
                || !(said.content() instanceof Content.Typed typed)
                || (intent instanceof Intent.Code code && code.digits().length() == PlainCode.LENGTH)) {
            return Optional.empty();
        }
        Instant askedAt = expected.until().minus(HandoverTalk.ANSWER_WITHIN);
        boolean wentOn = file.openDialogue(now)
                .filter(open -> open.touched().isAfter(askedAt))
                .isPresent();
        boolean fits = said.quotedWamid() == null || SpokenParcel.of(typed.text()) instanceof SpokenParcel.Reading.Read;
        return wentOn || !fits
                ? Optional.empty()
                : Optional.of(
                        new Intent.Weigh(new Intent.OrderHint.Named(asked.orderId(), asked.shipment()), typed.text()));
    }
}
