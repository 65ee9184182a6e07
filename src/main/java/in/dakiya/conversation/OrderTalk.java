package in.dakiya.conversation;

import in.dakiya.chat.Content;
import in.dakiya.chat.Expectation;
import in.dakiya.chat.Intent;
import in.dakiya.chat.TypedNumber;
import in.dakiya.chat.Understanding;
import in.dakiya.order.EwayBills;
import in.dakiya.order.OrderHead;
import in.dakiya.table.Orders;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Talk about an order: whose it is is asked first, then what is wanted. */
@ApplicationScoped
public class OrderTalk {

    private final Orders orders;
    private final WhichOrder whichOrder;
    private final Choosing choosing;
    private final OrderActs acts;
    private final ShippingTalk shipping;
    private final HandoverTalk handover;
    private final Replies replies;
    private final InstantSource clock;

    OrderTalk(
            Orders orders,
            WhichOrder whichOrder,
            Choosing choosing,
            OrderActs acts,
            ShippingTalk shipping,
            HandoverTalk handover,
            Replies replies,
            InstantSource clock) {
        this.orders = orders;
        this.whichOrder = whichOrder;
        this.choosing = choosing;
        this.acts = acts;
        this.shipping = shipping;
        this.handover = handover;
        this.replies = replies;
        this.clock = clock;
    }

    /** False when what was read has changed meanwhile and the same must be decided again. */
    boolean handle(Turn turn) {
        if (turn.file().sellers().isEmpty() && turn.intent() instanceof Intent.Cancel) {
            return ofCustomer(turn);
        }
        if (turn.file().sellers().isEmpty() && turn.intent() instanceof Intent.Status) {
            return statusOfCustomer(turn);
        }
        return switch (turn.intent().order()) {
            case Intent.OrderHint.Named named -> about(turn, new WhichOrder.Meant(named.orderId(), named.shipment()));
            case Intent.OrderHint.Quoted quoted ->
                whichOrder
                        .quoted(turn.file(), quoted.wamid())
                        // A list of orders names none of them.
                        .map(meant -> meant.orderId().isEmpty() ? missing(turn) : about(turn, meant))
                        .orElseGet(() -> unknownQuote(turn));
            case Intent.OrderHint.Typed typed -> ofNumber(turn, typed.number());
            case Intent.OrderHint.Missing ignored -> missing(turn);
        };
    }

    /** What a customer can mean needs no number: he is told whom to ask. */
    private boolean ofCustomer(Turn turn) {
        return choosing.onlyOrderOf(turn)
                .map(order -> about(turn, new WhichOrder.Meant(order, 1)))
                .orElseGet(() -> replies.say(turn, Notice.plain(NoticeKind.CUSTOMER_CANCEL)));
    }

    /** Of the order that he quotes or numbers, else of the one that he has. */
    private boolean statusOfCustomer(Turn turn) {
        Set<String> his = turn.file().orders();
        Optional<String> meant = switch (turn.intent().order()) {
            case Intent.OrderHint.Quoted quoted ->
                whichOrder
                        .quoted(turn.file(), quoted.wamid())
                        .map(WhichOrder.Meant::orderId)
                        .filter(his::contains);
            case Intent.OrderHint.Typed typed -> whichOrder.ofCustomer(his, typed.number());
            case Intent.OrderHint.Named ignored -> Optional.empty();
            case Intent.OrderHint.Missing ignored -> Optional.empty();
        };
        String order = meant.or(() -> his.stream().sorted().findFirst()).orElse("");
        return replies.say(turn, Notice.of(NoticeKind.CUSTOMER_HELLO, "", order, 0));
    }

    /** Not named: the only one that it can be, else it is asked which. */
    private boolean missing(Turn turn) {
        if (turn.intent() instanceof Intent.MarkShipped mark
                && turn.intent().order() instanceof Intent.OrderHint.Missing) {
            ShippedText text = ShippedText.of(mark.rest());
            List<WhichOrder.Meant> found = whichOrder.ofNumber(turn.file(), text.first());
            if (found.size() == 1) {
                return about(turn, found.get(0));
            }
            if (found.isEmpty() && text.named()) {
                return unknown(turn);
            }
        }
        Optional<WhichOrder.Meant> clear = clear(turn);
        if (clear.isPresent()) {
            return about(turn, clear.get());
        }
        return chosen(turn, choosing.among(turn));
    }

    private boolean chosen(Turn turn, Choosing.Choice choice) {
        return switch (choice) {
            case Choosing.Choice.One one ->
                about(turn, new WhichOrder.Meant(one.head().orderId(), one.shipment()));
            case Choosing.Choice.None ignored
            when isNumber(turn) ->
                handle(turn.meaning(
                        new Intent.Status(new Intent.OrderHint.Typed(((Intent.Code) turn.intent()).digits()))));
            case Choosing.Choice.None none
            when isTrackingNumber(turn, none) ->
                handle(turn.meaning(new Intent.Status(new Intent.OrderHint.Typed(
                        ((Intent.EwayBill) turn.intent()).typed().replaceAll("\\D", "")))));
            case Choosing.Choice.None none ->
                turn.intent() instanceof Intent.Code
                        ? handover.untried(turn, Notice.plain(none.tell()))
                        : replies.say(turn, Notice.plain(none.tell()).with("number", "1001"));
            case Choosing.Choice.Ask ask ->
                turn.intent() instanceof Intent.Code code
                        ? handover.askWhich(turn, code, choosing.question(ask))
                        : replies.say(turn, choosing.question(ask));
        };
    }

    /** Digits, and no order waits for a delivery code: one of his orders has that number. */
    private boolean isNumber(Turn turn) {
        return turn.intent() instanceof Intent.Code code
                && code.alone()
                && !whichOrder.ofNumber(turn.file(), code.digits()).isEmpty();
    }

    /** Twelve digits, and no order waits for an e-way bill: a courier's number. */
    private static boolean isTrackingNumber(Turn turn, Choosing.Choice.None none) {
        return turn.intent() instanceof Intent.EwayBill && none.tell() == NoticeKind.NOT_UNDERSTOOD;
    }

    /** What is clear without looking at what waits. */
    private Optional<WhichOrder.Meant> clear(Turn turn) {
        if (turn.intent() instanceof Intent.Code
                && turn.file().expects(clock.instant()).orElse(null) instanceof Expectation.Code asked) {
            return Optional.of(new WhichOrder.Meant(asked.orderId(), asked.shipment()));
        }
        return choosing.onlyOrderOf(turn).map(order -> new WhichOrder.Meant(order, 0));
    }

    /** Not every message of ours is kept: which order a seller means is asked rather than guessed. */
    private boolean unknownQuote(Turn turn) {
        return turn.file().sellers().isEmpty()
                ? unknown(turn)
                : replies.say(turn, Notice.plain(NoticeKind.WHICH_ORDER).with("number", "1001"));
    }

    private boolean unknown(Turn turn) {
        return replies.say(turn, Notice.plain(NoticeKind.NOT_YOURS));
    }

    private boolean ofNumber(Turn turn, String number) {
        List<WhichOrder.Meant> found = whichOrder.ofNumber(turn.file(), number);
        if (found.size() == 1) {
            return about(turn, found.get(0));
        }
        if (found.isEmpty() && turn.intent() instanceof Intent.Status) {
            return ofAwb(turn, number);
        }
        return found.isEmpty()
                ? noNumber(turn, number)
                : chosen(turn, choosing.ofThese(turn.intent(), whichOrder.heads(found)));
    }

    /** Not an order's number: perhaps a courier's. */
    private boolean ofAwb(Turn turn, String number) {
        return whichOrder
                .ofAwb(turn.file(), number)
                .map(meant -> about(turn, meant))
                .orElseGet(() -> isAlone(turn) ? notUnderstood(turn) : noNumber(turn, number));
    }

    private static boolean isAlone(Turn turn) {
        return turn.said().content() instanceof Content.Typed typed
                && TypedNumber.of(typed.text()).isPresent();
    }

    private boolean notUnderstood(Turn turn) {
        return replies.say(turn, Notice.plain(NoticeKind.NOT_UNDERSTOOD));
    }

    /** "Ready Transport", "AWB 482913": where a dialogue is open a word that is no number belongs to it. */
    private boolean noNumber(Turn turn, String word) {
        boolean digits = word.codePoints().anyMatch(Character::isDigit);
        return turn.file()
                .openDialogue(clock.instant())
                .filter(open -> !digits)
                .map(open -> handle(turn.meaning(
                        new Intent.InDialogue(new Intent.OrderHint.Named(open.orderId(), open.shipment())))))
                .orElseGet(() -> unknown(turn));
    }

    private boolean about(Turn said, WhichOrder.Meant meant) {
        int n = Math.max(1, meant.shipment());
        Orders.Progress order = orders.progress(meant.orderId(), n).orElse(null);
        if (order == null || !may(said, order.head())) {
            return replies.say(said, Notice.plain(NoticeKind.NOT_YOURS));
        }
        OrderHead head = order.head();
        if (meant.shipment() == 0 && head.shipments().size() > 1) {
            return aboutSome(said, head);
        }
        Turn turn = said.about(order.shipment());
        return codeAfterDialogue(turn, head, n)
                .map(code -> handle(turn.meaning(code)))
                .orElseGet(() -> acts.act(turn, head, n, order.invoice()));
    }

    /** Of several parcels the only one that it can be, else it is asked which; never a guess. */
    private boolean aboutSome(Turn turn, OrderHead head) {
        return switch (choosing.within(turn.intent(), head)) {
            case Choosing.Choice.One one -> about(turn, new WhichOrder.Meant(head.orderId(), one.shipment()));
            case Choosing.Choice.Ask ask ->
                turn.intent() instanceof Intent.Code code
                        ? handover.askWhich(turn, code, choosing.question(ask))
                        : replies.say(turn, choosing.question(ask));
            case Choosing.Choice.None ignored -> aboutAll(turn, head);
        };
    }

    /** What is said of the order as a whole. */
    private boolean aboutAll(Turn turn, OrderHead head) {
        return switch (turn.intent()) {
            case Intent.NotMyOrder ignored -> about(turn, new WhichOrder.Meant(head.orderId(), 1));
            case Intent.Cancel ignored -> about(turn, new WhichOrder.Meant(head.orderId(), 1));
            case Intent.Invoice ignored -> about(turn, new WhichOrder.Meant(head.orderId(), 1));
            case Intent.EwayBill ignored -> about(turn, new WhichOrder.Meant(head.orderId(), EwayBills.waiting(head)));
            case Intent.NeedsPerson ignored -> replies.tell(turn, head, 0, NoticeKind.ASK_SUPPORT);
            case Intent.Address ignored -> acts.act(turn, head, 0, Optional.empty());
            case Intent.Code ignored -> handover.untried(turn, Replies.notice(head, 0, NoticeKind.NOT_ON_ITS_WAY));
            case Intent.GetCode ignored -> replies.tellOnce(turn, head, 0, NoticeKind.CUSTOMER_CODE_OVER);
            case Intent.Received ignored -> replies.tellOnce(turn, head, 0, NoticeKind.CUSTOMER_HELLO);
            case Intent.NotReceived ignored -> replies.tellOnce(turn, head, 0, NoticeKind.CUSTOMER_HELLO);
            case Intent.ResendCode ignored
            when !turn.file().actsFor(head.sellerId()) ->
                replies.tellOnce(turn, head, 0, NoticeKind.CUSTOMER_CODE_OVER);
            default -> replies.tell(turn, head, 0, NoticeKind.ORDER_DETAILS);
        };
    }

    /** Digits alone belong to a dialogue that goes on; where it is over they are a delivery code. */
    private Optional<Intent.Code> codeAfterDialogue(Turn turn, OrderHead head, int shipment) {
        return turn.intent() instanceof Intent.InDialogue
                        && Understanding.of(turn.said().content(), turn.said().quotedWamid())
                                instanceof Intent.Code code
                        && !shipping.goesOn(turn, head, shipment)
                ? Optional.of(code)
                : Optional.empty();
    }

    /** A confirmed contact of the shop; for what a customer says, the order's customer. */
    private static boolean may(Turn turn, OrderHead head) {
        boolean customer = turn.file().orders().contains(head.orderId());
        boolean seller = turn.file().actsFor(head.sellerId());
        return switch (turn.intent()) {
            case Intent.NotReceived ignored -> customer;
            case Intent.GetCode ignored -> customer;
            case Intent.Received ignored -> customer;
            case Intent.NotMyOrder ignored -> customer;
            case Intent.ResendCode ignored -> customer || seller;
            case Intent.Cancel ignored -> customer || seller;
            default -> seller;
        };
    }
}
