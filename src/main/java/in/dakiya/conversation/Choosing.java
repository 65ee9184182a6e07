package in.dakiya.conversation;

import in.dakiya.chat.Intent;
import in.dakiya.chat.Payload;
import in.dakiya.order.Attention;
import in.dakiya.order.EwayBills;
import in.dakiya.order.Handover;
import in.dakiya.order.Leg;
import in.dakiya.order.OrderHead;
import in.dakiya.order.SelfShipping;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import in.dakiya.table.OrderPages;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Sellers;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which order somebody can have meant who named none: the only one that fits, else a list to choose from. */
@ApplicationScoped
class Choosing {

    /** As many rows as a list in the chat has. */
    private static final int MOST = 10;

    private final OrderPages pages;
    private final Sellers sellers;

    Choosing(OrderPages pages, Sellers sellers) {
        this.pages = pages;
        this.sellers = sellers;
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
            case Intent.Ready ignored -> waiting(turn, fits(turn), NoticeKind.NOTHING_TO_PACK);
            case Intent.Offers ignored -> waiting(turn, fits(turn), NoticeKind.NOTHING_TO_PACK);
            case Intent.Weigh ignored -> waiting(turn, fits(turn), NoticeKind.NOTHING_TO_PACK);
            case Intent.MarkShipped ignored -> waiting(turn, fits(turn), NoticeKind.NOTHING_TO_SHIP);
            case Intent.Address ignored -> waiting(turn, SelfShipping::shippable, NoticeKind.NOTHING_TO_SHIP);
            case Intent.Cancel ignored ->
                chosen(found(turn.file(), Among.NEWEST, fits(turn)), act(turn), NoticeKind.NOTHING_TO_CANCEL);
            case Intent.ConfirmDelivery ignored -> inHand(turn);
            case Intent.Code ignored -> inHand(turn);
            case Intent.ResendCode ignored -> inHand(turn);
            case Intent.NoCode ignored -> inHand(turn);
            case Intent.NotArriving ignored -> inHand(turn);
            case Intent.EwayBill ignored -> awaitingEwayBill(turn.file());
            case Intent.Invoice ignored -> invoiced(turn.file());
            case Intent.Label ignored -> newest(turn, Choosing::labelled, Payload.Act.OWN_LABEL);
            case Intent.Status ignored -> newest(turn, s -> !s.state().status().terminal(), Payload.Act.DETAILS);
            default -> new Choice.None(NoticeKind.WHICH_ORDER);
        };
    }

    /** Which of an order's parcels is meant by a word that names the order only. */
    Choice within(Intent intent, OrderHead head) {
        Optional<ParcelActs.ParcelAct> act = ParcelActs.of(intent);
        if (act.isEmpty()) {
            return new Choice.None(NoticeKind.ORDER_DETAILS);
        }
        List<Choice.One> found = parcels(head, act.get().fits()).toList();
        return chosen(found, act.get().act(), NoticeKind.ORDER_DETAILS);
    }

    /**
     * Orders of two shops may carry the same number: the only one that fits, else it is asked which. Where none fits each of
     * them is offered, and says itself why not.
     */
    Choice ofThese(Intent intent, List<OrderHead> alike) {
        Optional<ParcelActs.ParcelAct> act = ParcelActs.of(intent);
        List<Choice.One> found = act.stream()
                .flatMap(a -> alike.stream().flatMap(head -> parcels(head, a.fits())))
                .toList();
        Payload.Act tap = act.map(ParcelActs.ParcelAct::act)
                .orElse(intent instanceof Intent.Invoice ? Payload.Act.SEND_INVOICE : Payload.Act.DETAILS);
        List<Choice.One> offered = found.isEmpty()
                ? alike.stream().map(head -> new Choice.One(head, 1)).toList()
                : found;
        return chosen(offered, tap, NoticeKind.WHICH_ORDER);
    }

    private static Stream<Choice.One> parcels(OrderHead head, Predicate<ShipmentHead> fits) {
        return head.shipments().stream().filter(fits).map(s -> new Choice.One(head, s.number()));
    }

    /** Parcels that a person's shops ship themselves and that are on their way. */
    List<Choice.One> inHand(PersonFile file) {
        return found(file, Among.IN_HAND, Handover::open);
    }

    /**
     * Digits cannot be carried by a row of a list: who has several to answer for names the order. One number is for all
     * parcels of an order.
     */
    private Choice awaitingEwayBill(PersonFile file) {
        List<Choice.One> found = found(file, Among.WAITING, shipment -> true).stream()
                .filter(one -> one.head().attention().contains(Attention.EWAY_BILL_MISSING))
                .filter(one -> one.shipment() == EwayBills.waiting(one.head()))
                .toList();
        return found.size() == 1
                ? found.getFirst()
                : new Choice.None(found.isEmpty() ? NoticeKind.NOT_UNDERSTOOD : NoticeKind.EWAY_BILL_WHICH);
    }

    /** An order has one invoice: of several parcels the first stands for it. */
    private Choice invoiced(PersonFile file) {
        List<Choice.One> found = found(file, Among.NEWEST, Choosing::mayHaveInvoice);
        return chosen(found, Payload.Act.SEND_INVOICE, NoticeKind.WHICH_ORDER);
    }

    private static boolean mayHaveInvoice(ShipmentHead shipment) {
        ShipmentStatus status = shipment.state().status();
        return shipment.number() == 1 && status != ShipmentStatus.CREATED && status != ShipmentStatus.MANIFESTED;
    }

    private Choice inHand(Turn turn) {
        return chosen(inHand(turn.file()), act(turn), NoticeKind.CODE_NONE_OPEN);
    }

    private Choice waiting(Turn turn, Predicate<ShipmentHead> fits, NoticeKind none) {
        return chosen(found(turn.file(), Among.WAITING, fits), act(turn), none);
    }

    private static Payload.Act act(Turn turn) {
        return ParcelActs.of(turn.intent()).orElseThrow().act();
    }

    private static Predicate<ShipmentHead> fits(Turn turn) {
        return ParcelActs.of(turn.intent()).orElseThrow().fits();
    }

    /** Who is no seller and the customer of one order can mean no other. */
    Optional<String> onlyOrderOf(Turn turn) {
        PersonFile file = turn.file();
        return file.sellers().isEmpty() && file.orders().size() == 1
                ? file.orders().stream().findFirst()
                : Optional.empty();
    }

    private static Choice chosen(List<Choice.One> found, Payload.Act act, NoticeKind none) {
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
                page(seller, where).forEach(head -> parcels(head, fits).forEach(found::add));
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private List<OrderHead> page(String seller, Among where) {
        return switch (where) {
            case WAITING -> pages.waiting(seller, Optional.empty()).orders();
            case IN_HAND ->
                Stream.concat(
                                pages.inHand(seller, Optional.empty()).orders().stream(),
                                pages.waitingAndInHand(seller).stream())
                        .toList();
            case NEWEST -> pages.newest(seller, Optional.empty()).orders();
        };
    }

    private Choice newest(Turn turn, Predicate<ShipmentHead> fits, Payload.Act act) {
        return chosen(found(turn.file(), Among.NEWEST, fits), act, NoticeKind.WHICH_ORDER);
    }

    /** A courier of ours makes its label when it is asked to come; of a seller's own one is made when he has shipped. */
    private static boolean labelled(ShipmentHead shipment) {
        ShipmentStatus status = shipment.state().status();
        return Handover.open(shipment)
                || shipment.type() == ShipmentType.ON_NETWORK
                        && status.leg() == Leg.PICKUP
                        && status.rank() > ShipmentStatus.MANIFESTED.rank();
    }

    private static String row(Choice.One one) {
        OrderHead head = one.head();
        String row = head.orderId() + "|" + one.shipment() + "|" + head.number();
        return head.shipments().size() == 1 ? row : row + "|" + head.shipments().size();
    }

    /** A list of what it can be; a tap on a row does what was wanted. Orders of several shops are told apart by them. */
    Notice question(Choice.Ask ask) {
        Notice notice = Notice.plain(ask.tell()).with("act", ask.act().name());
        boolean nameShops = ask.orders().stream()
                        .map(one -> one.head().sellerId())
                        .distinct()
                        .count()
                > 1;
        int row = 0;
        for (Choice.One one : ask.orders().stream().limit(MOST).toList()) {
            notice = notice.with("row" + row, row(one));
            notice = nameShops ? notice.with("shop" + row, shop(one.head().sellerId())) : notice;
            row++;
        }
        return notice;
    }

    private String shop(String sellerId) {
        return sellers.glance(sellerId).map(shop -> shop.seller().name()).orElse(sellerId);
    }
}
