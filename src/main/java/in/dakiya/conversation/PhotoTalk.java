package in.dakiya.conversation;

import in.dakiya.chat.Content;
import in.dakiya.chat.Expectation;
import in.dakiya.dialogue.Said;
import in.dakiya.order.Attention;
import in.dakiya.order.Handover;
import in.dakiya.order.News;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Photo;
import in.dakiya.order.PhotoRules;
import in.dakiya.order.SelfShipping;
import in.dakiya.order.Shipment;
import in.dakiya.table.Photos;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Photos of parcels, one by one or as an album whose parts arrive at once and in any order. */
@ApplicationScoped
class PhotoTalk {

    private final Photos photos;
    private final ShippingTalk shipping;
    private final Replies replies;
    private final InstantSource clock;

    PhotoTalk(Photos photos, ShippingTalk shipping, Replies replies, InstantSource clock) {
        this.photos = photos;
        this.shipping = shipping;
        this.replies = replies;
        this.clock = clock;
    }

    boolean photo(Turn turn, OrderHead head, int shipment, Content.Photo photo) {
        if (isClaim(turn, head, shipment)) {
            return claim(turn, head, shipment, photo);
        }
        if (PhotoRules.mayShowDamage(head.shipment(shipment))) {
            return evidence(turn, head, shipment, photo);
        }
        Optional<Shipment.Dispatch> dispatch = SelfShipping.shippable(head.shipment(shipment))
                ? Optional.empty()
                : Optional.ofNullable(turn.shipment().dispatch());
        if (dispatch.isEmpty() && !SelfShipping.shippable(head.shipment(shipment))) {
            return replies.tellOnce(turn, head, shipment, NoticeKind.NOT_SHIPPABLE);
        }
        boolean asked = dispatch.isEmpty() || shipping.goesOn(turn, head, shipment);
        Instant confirmedAt = asked ? null : dispatch.get().at();
        return switch (keep(turn, head, shipment, photo, confirmedAt)) {
            case JOINS ->
                asked
                        ? shipping.goOn(turn, head, shipment)
                        : replies.tellOnce(turn, head, shipment, NoticeKind.PHOTO_ADDED);
            case FULL -> replies.tellOnce(turn, head, shipment, NoticeKind.PHOTO_TOO_MANY);
            case TOO_LATE -> replies.tellOnce(turn, head, shipment, NoticeKind.PHOTO_TOO_LATE);
        };
    }

    /** Kept with the order for a claim; an album is answered once. */
    private boolean evidence(Turn turn, OrderHead head, int shipment, Content.Photo photo) {
        return replies.tellOnce(
                turn,
                head,
                shipment,
                keep(turn, head, shipment, photo, null) == PhotoRules.Answer.FULL
                        ? NoticeKind.PHOTO_TOO_MANY
                        : NoticeKind.EVIDENCE_KEPT);
    }

    private PhotoRules.Answer keep(
            Turn turn, OrderHead head, int shipment, Content.Photo photo, @Nullable Instant confirmedAt) {
        List<Photo> known = photos.of(head.orderId(), shipment);
        boolean itself = known.stream().anyMatch(p -> p.wamid().equals(turn.wamid()));
        PhotoRules.Answer answer = itself
                ? PhotoRules.Answer.JOINS
                : PhotoRules.oneMore(known, confirmedAt, turn.said().at());
        if (answer == PhotoRules.Answer.JOINS) {
            keep(turn, head, received(turn, head, shipment, turn.wamid(), photo));
        }
        return answer;
    }

    /**
     * Kept for itself: whatever comes of what is said to it, and however often its webhook comes. First the picture, then
     * the work of copying it, each a write that may stand already.
     */
    private void keep(Turn turn, OrderHead head, Photo photo) {
        photos.receive(photo);
        PlannedWork copy = PhotoRules.archive(photo, clock.instant());
        replies.commit(turn, head.orderId(), List.of(copy), List.of(), transaction -> {});
    }

    /** The photos of a form, in one go; how many there are then. */
    private int keepAll(Turn turn, OrderHead head, int shipment, List<Content.Photo> contents) {
        List<Photo> known = photos.of(head.orderId(), shipment);
        boolean itself = known.stream().anyMatch(p -> p.wamid().startsWith(turn.wamid() + "#"));
        int before = PhotoRules.count(known);
        int more = itself ? 0 : Math.min(contents.size(), Math.max(0, PhotoRules.MOST - before));
        List<Photo> kept = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            kept.add(received(turn, head, shipment, turn.wamid() + "#" + i, contents.get(i)));
        }
        keep(turn, head, kept);
        return before + more;
    }

    private void keep(Turn turn, OrderHead head, List<Photo> some) {
        Instant now = clock.instant();
        List<PlannedWork> copies =
                some.stream().map(photo -> PhotoRules.archive(photo, now)).toList();
        replies.commit(
                turn,
                head.orderId(),
                copies,
                List.of(),
                transaction -> some.forEach(photo -> photos.receive(transaction, photo)));
    }

    private static Photo received(Turn turn, OrderHead head, int shipment, String wamid, Content.Photo content) {
        return Photo.received(
                head.orderId(),
                shipment,
                wamid,
                content.mediaId(),
                turn.person(),
                turn.said().at());
    }

    private boolean isClaim(Turn turn, OrderHead head, int shipment) {
        return turn.file().expects(clock.instant()).orElse(null) instanceof Expectation.ClaimPhoto claim
                && claim.orderId().equals(head.orderId())
                && claim.shipment() == shipment;
    }

    /** The photo and what it claims are one: its webhook may come again when the platform has decided. */
    private boolean claim(Turn turn, OrderHead head, int shipment, Content.Photo content) {
        Shipment details = turn.shipment();
        Photo photo = received(turn, head, shipment, turn.wamid(), content);
        List<PlannedWork> copy = List.of(PhotoRules.archive(photo, clock.instant()));
        if (head.attention().contains(Attention.PROOF_REVIEW)) {
            // One more of an album: it is looked at with the first.
            return PhotoRules.count(photos.of(head.orderId(), shipment)) >= PhotoRules.MOST
                    ? replies.tellOnce(turn, head, shipment, NoticeKind.PHOTO_TOO_MANY)
                    : replies.commit(turn, head.orderId(), copy, List.of(), t -> photos.receive(t, photo));
        }
        return switch (Handover.claimed(head, details)) {
            case Handover.Outcome.Decided decided ->
                replies.commit(
                        turn,
                        decided.decision()
                                .with(copy)
                                .telling(News.attention(shipment, Attention.PROOF_REVIEW, "PHOTO")),
                        List.of(replies.reply(turn, Replies.notice(head, shipment, NoticeKind.CLAIM_TAKEN))),
                        transaction -> photos.receive(transaction, photo));
            case Handover.Outcome.NotNow ignored -> replies.tellOnce(turn, head, shipment, NoticeKind.NOT_ON_ITS_WAY);
        };
    }

    /** A completed form with everything in it. */
    boolean form(Turn turn, OrderHead head, int shipment, Content.Form form) {
        int kept = shipping.takesForm(turn, head, shipment) ? keepAll(turn, head, shipment, form.photos()) : 0;
        Said.Form said = new Said.Form(
                courier(form.fields()),
                form.fields().getOrDefault("tracking_no", ""),
                day(form.fields().getOrDefault("expected", "")),
                form.fields().getOrDefault("charge", "").strip(),
                kept);
        return shipping.form(turn, head, shipment, said);
    }

    /** The name of another courier goes before a choice from the list. */
    private static String courier(Map<String, String> fields) {
        String typed = fields.getOrDefault("courier_name", "").strip();
        return typed.isEmpty() ? fields.getOrDefault("courier", "") : typed;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            // He is asked in the summary whether all is right; a day that nobody understands is simply not there.
            return null;
        }
    }
}
