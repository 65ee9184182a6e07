package in.dakiya.conversation;

import in.dakiya.chat.Intent;
import in.dakiya.chat.Payload;
import in.dakiya.order.Cancelling;
import in.dakiya.order.CourierChoice;
import in.dakiya.order.Handover;
import in.dakiya.order.OrderHead;
import in.dakiya.order.SelfShipping;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import in.dakiya.table.OrderPages;
import in.dakiya.table.PersonFile;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which order somebody can have meant who named none: the only one that fits, else a list to choose from. */
@ApplicationScoped
class Choosing {

    /** As many rows as a list in the chat has. */
    private static final int MOST = 10;

    private final OrderPages pages;

    Choosing(OrderPages pages) {
        this.pages = pages;
    }

    sealed interface Choice {
        record One(OrderHead head, int shipment) implements Choice {}

        /** @param act what a row of the list does */
        record Ask(List<One> orders, Payload.Act act, NoticeKind tell) implements Choice {}

        record None(NoticeKind tell) implements Choice {}
    }

    private enum Among {
        WAITING,
        IN_HAND,
        /** Also those for which the courier is on his way. */
        NEWEST
    }

    Choice among(Turn turn) {
        return switch (turn.intent()) {
            case Intent.Ready ignored ->
                among(turn.file(), Among.WAITING, packable(), Payload.Act.READY, NoticeKind.NOTHING_TO_PACK);
            case Intent.Offers ignored -> bookable(turn, Payload.Act.CREATE_SHIPMENT);
            case Intent.Weigh ignored -> bookable(turn, Payload.Act.CHANGE_WEIGHT);
            case Intent.MarkShipped ignored ->
                among(turn.file(), Among.WAITING, shippable(), Payload.Act.MARK_SHIPPED, NoticeKind.NOTHING_TO_SHIP);
            case Intent.Address ignored ->
                among(
                        turn.file(),
                        Among.WAITING,
                        shippable(),
                        Payload.Act.DELIVERY_ADDRESS,
                        NoticeKind.NOTHING_TO_SHIP);
            case Intent.Cancel ignored ->
                among(
                        turn.file(),
                        Among.NEWEST,
                        Cancelling::possible,
                        Payload.Act.CANNOT_FULFIL,
                        NoticeKind.NOTHING_TO_CANCEL);
            case Intent.ConfirmDelivery ignored -> inHand(turn, Payload.Act.CONFIRM_DELIVERY);
            case Intent.Code ignored -> inHand(turn, Payload.Act.CODE_FOR);
            case Intent.ResendCode ignored -> inHand(turn, Payload.Act.RESEND_CODE);
            case Intent.NoCode ignored -> inHand(turn, Payload.Act.NO_CODE);
            case Intent.NotArriving ignored -> inHand(turn, Payload.Act.NOT_ARRIVING);
            case Intent.Label ignored -> inHand(turn, Payload.Act.OWN_LABEL);
            default -> new Choice.None(NoticeKind.WHICH_ORDER);
        };
    }

    private Choice bookable(Turn turn, Payload.Act act) {
        return among(turn.file(), Among.WAITING, CourierChoice::isWanted, act, NoticeKind.NOTHING_TO_PACK);
    }

    /** Parcels that a person's shops ship themselves and that are on their way. */
    List<Choice.One> inHand(PersonFile file) {
        return found(file, Among.IN_HAND, Handover::open);
    }

    private Choice inHand(Turn turn, Payload.Act act) {
        return among(turn.file(), Among.IN_HAND, Handover::open, act, NoticeKind.CODE_NONE_OPEN);
    }

    /** Who is no seller and the customer of one order can mean no other. */
    Optional<String> onlyOrderOf(Turn turn) {
        PersonFile file = turn.file();
        return file.sellers().isEmpty() && file.orders().size() == 1
                ? file.orders().stream().findFirst()
                : Optional.empty();
    }

    private Choice among(PersonFile file, Among where, Predicate<ShipmentHead> fits, Payload.Act act, NoticeKind none) {
        List<Choice.One> found = found(file, where, fits);
        if (found.isEmpty()) {
            return new Choice.None(none);
        }
        NoticeKind tell = act == Payload.Act.CODE_FOR ? NoticeKind.CODE_WHICH : NoticeKind.WHICH_OF_THESE;
        return found.size() == 1 ? found.get(0) : new Choice.Ask(found, act, tell);
    }

    private List<Choice.One> found(PersonFile file, Among where, Predicate<ShipmentHead> fits) {
        List<Choice.One> found = new ArrayList<>();
        for (String seller : file.sellers().keySet()) {
            if (file.actsFor(seller)) {
                page(seller, where)
                        .forEach(head -> head.shipments().stream()
                                .filter(fits)
                                .forEach(s -> found.add(new Choice.One(head, s.number()))));
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private List<OrderHead> page(String seller, Among where) {
        return switch (where) {
            case WAITING -> pages.waiting(seller, Optional.empty()).orders();
            case IN_HAND -> pages.inHand(seller, Optional.empty()).orders();
            case NEWEST -> pages.newest(seller, Optional.empty()).orders();
        };
    }

    private static Predicate<ShipmentHead> packable() {
        return s -> s.type() == ShipmentType.ON_NETWORK
                && (s.state().status() == ShipmentStatus.MANIFESTED
                        || s.state().status() == ShipmentStatus.PICKUP_FAILED);
    }

    private static Predicate<ShipmentHead> shippable() {
        return SelfShipping::shippable;
    }

    /** A list of what it can be; a tap on a row does what was wanted. */
    static Notice question(Choice.Ask ask) {
        Notice notice = Notice.plain(ask.tell()).with("act", ask.act().name());
        int row = 0;
        for (Choice.One one : ask.orders()) {
            notice = notice.with(
                    "row" + row++,
                    one.head().orderId() + "|" + one.shipment() + "|"
                            + one.head().number());
        }
        return notice;
    }
}
