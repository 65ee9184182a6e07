package in.dakiya.conversation;

import in.dakiya.chat.Content;
import in.dakiya.order.OrderHead;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** What belongs to something that a seller is in the middle of: photos, a form, the words of a dialogue. */
@ApplicationScoped
class DialogueTalk {

    private final ShippingTalk shipping;
    private final PhotoTalk photos;
    private final Replies replies;
    private final InstantSource clock;

    DialogueTalk(ShippingTalk shipping, PhotoTalk photos, Replies replies, InstantSource clock) {
        this.shipping = shipping;
        this.photos = photos;
        this.replies = replies;
        this.clock = clock;
    }

    boolean handle(Turn turn, OrderHead head, int shipment) {
        return switch (turn.said().content()) {
            case Content.Photo photo -> photos.photo(turn, head, shipment, photo);
            case Content.Form form -> photos.form(turn, head, shipment, form);
            case Content.Typed ignored -> words(turn, head, shipment);
            case Content.Other ignored -> words(turn, head, shipment);
            case Content.Tap ignored -> words(turn, head, shipment);
        };
    }

    private boolean words(Turn turn, OrderHead head, int shipment) {
        boolean open = turn.file()
                .dialogue(head.orderId(), shipment)
                .filter(d -> d.open(clock.instant()))
                .isPresent();
        return open
                ? shipping.goOn(turn, head, shipment)
                : replies.tellOnce(turn, head, shipment, NoticeKind.NOT_UNDERSTOOD);
    }
}
