package in.dakiya.order;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The e-way bill of goods above Rs 50,000 (Rule 138 CGST): the seller is asked for its number before the parcel goes. He
 * answers for it where he says that none is needed; some States ask for one only from a higher value on.
 */
public final class EwayBills {

    private static final long FREE_PAISE = 50_000_00;
    private static final int DIGITS = 12;

    /** Among what a shipment's people were told: that it is answered. One invoice, one number, however many parcels. */
    private static final String ANSWERED = "EWAY_BILL#0";

    private EwayBills() {}

    /**
     * Whether the number is still to be asked for.
     *
     * @param valuePaise of the consignment, as the rule counts it
     */
    public static boolean isMissing(long valuePaise, OrderHead head, Shipment shipment) {
        return valuePaise > FREE_PAISE && shipment.particulars().ewayBill().isEmpty() && !isAnswered(head);
    }

    private static boolean isAnswered(OrderHead head) {
        return head.shipments().stream().anyMatch(s -> s.told().contains(ANSWERED));
    }

    /** Twelve digits, however they were grouped. */
    public static Optional<String> read(String typed) {
        String digits = typed.replaceAll("[ -]", "");
        return digits.length() == DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(digits)
                : Optional.empty();
    }

    /**
     * The seller is asked, once for all parcels of the order; what he was doing waits. Where he has answered at this very
     * moment it goes on.
     */
    public static Decision ask(OrderHead head, int shipment, Instant now) {
        if (isAnswered(head) || head.attention().contains(Attention.EWAY_BILL_MISSING)) {
            List<PlannedWork> on = isAnswered(head)
                    ? waiting(head, head.shipment(shipment), now).stream().toList()
                    : List.of();
            return new Decision(head.nextVersion(), head.version(), List.of(), List.of(), on);
        }
        Notice notice = Notice.of(NoticeKind.ASK_EWAY_BILL, head.sellerId(), head.orderId(), shipment);
        PlannedWork tell = new PlannedWork(
                WorkNames.tell(NoticeKind.ASK_EWAY_BILL, shipment, head.version()),
                new Work.Tell(new Audience.SellerPeople(head.sellerId()), notice),
                now);
        OrderHead asked = head.with(Attention.EWAY_BILL_MISSING).nextVersion();
        return new Decision(asked, head.version(), List.of(), List.of(), List.of(tell));
    }

    /** He has given the number: the parcel goes on. */
    public static Decision given(OrderHead head, Shipment shipment, String number, Instant now) {
        Shipment after = shipment.with(shipment.particulars().withEwayBill(number));
        return goesOn(head, shipment.number(), List.of(after), now);
    }

    /** He says that none is needed, and is not asked again. */
    public static Decision notNeeded(OrderHead head, int shipment, Instant now) {
        return goesOn(head, shipment, List.of(), now);
    }

    /** Whether it can still be given or waived: until the parcel is with a courier of ours. */
    public static boolean isOpen(OrderHead head, int shipment) {
        ShipmentStatus status = head.shipment(shipment).state().status();
        return head.attention().contains(Attention.EWAY_BILL_MISSING)
                || status == ShipmentStatus.CREATED
                || status == ShipmentStatus.MANIFESTED;
    }

    /** Which of an order's parcels the answer is given for: one that waits for it, else the first. */
    public static int waiting(OrderHead head) {
        return head.shipments().stream()
                .filter(s -> waiting(head, s, Instant.EPOCH).isPresent())
                .findFirst()
                .orElse(head.shipments().getFirst())
                .number();
    }

    private static Decision goesOn(OrderHead head, int shipment, List<Shipment> changed, Instant now) {
        ShipmentHead answered = head.shipment(shipment).telling(List.of(ANSWERED));
        boolean waited = head.attention().contains(Attention.EWAY_BILL_MISSING);
        List<PlannedWork> work = waited
                ? head.shipments().stream()
                        .flatMap(s -> waiting(head, s, now).stream())
                        .toList()
                : List.of();
        OrderHead after =
                head.with(answered).without(Attention.EWAY_BILL_MISSING).nextVersion();
        return new Decision(after, head.version(), changed, List.of(), work);
    }

    /** What waited for the answer. */
    private static Optional<PlannedWork> waiting(OrderHead head, ShipmentHead shipment, Instant now) {
        int number = shipment.number();
        return switch (shipment.state().status()) {
            case RTS_REQUESTED -> {
                int request = shipment.state().rtsAttempt();
                yield Optional.of(new PlannedWork(
                        WorkNames.pickup(number, request) + "#" + head.version(),
                        new Work.AskForPickup(head.orderId(), number, request > 1),
                        now));
            }
            case PICKED_UP ->
                shipment.type() == ShipmentType.ON_NETWORK
                        ? Optional.empty()
                        : Optional.of(new PlannedWork(
                                WorkNames.makeInvoice(number) + "#" + head.version(),
                                new Work.MakeInvoice(head.orderId(), number, Work.MakeInvoice.NOBODY),
                                now));
            default -> Optional.empty();
        };
    }
}
