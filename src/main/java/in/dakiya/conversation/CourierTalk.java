package in.dakiya.conversation;

import in.dakiya.chat.Expectation;
import in.dakiya.dialogue.SpokenParcel;
import in.dakiya.order.CourierChoice;
import in.dakiya.order.Decision;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Parcel;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Key;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Talk about who carries a parcel that is not booked yet: which courier, at what weight, or the seller himself. */
@ApplicationScoped
class CourierTalk {

    /** Taps in the same minute are one. */
    private static final long MINUTE = 60;

    private final WorkItems works;
    private final Replies replies;
    private final InstantSource clock;

    CourierTalk(WorkItems works, Replies replies, InstantSource clock) {
        this.works = works;
        this.replies = replies;
        this.clock = clock;
    }

    /** He wants to see the couriers. */
    boolean offers(Turn turn, OrderHead head, int shipment) {
        CourierChoice.Standing standing = standing(turn, head, shipment);
        if (standing != CourierChoice.Standing.OPEN) {
            return settled(turn, head, shipment, standing);
        }
        long minute = turn.said().at().getEpochSecond() / MINUTE;
        String occasion = head.version() + "#" + mark(turn.person().id() + "#" + minute);
        return replies.commit(
                turn, head.orderId(), List.of(find(turn, head, shipment, occasion)), List.of(), transaction -> {});
    }

    /** He has chosen one: it is booked, once, whoever taps what meanwhile. */
    boolean choose(Turn turn, OrderHead head, int shipment, String courier) {
        if (CourierChoice.isRepeated(head.shipment(shipment), turn.wamid())) {
            return true;
        }
        boolean planned = isPlanned(head, shipment);
        CourierChoice.Standing standing = CourierChoice.standing(head, turn.shipment(), () -> planned);
        if (standing != CourierChoice.Standing.OPEN) {
            return settled(turn, head, shipment, standing);
        }
        Decision decision =
                CourierChoice.choose(head, turn.shipment(), courier, turn.wamid(), !planned, clock.instant());
        return replies.commitFirst(turn.answered(), decision, transaction -> {});
    }

    /** He corrects the weight; without one he is asked for it. */
    boolean weigh(Turn turn, OrderHead head, int shipment, String text) {
        CourierChoice.Standing standing = standing(turn, head, shipment);
        if (standing != CourierChoice.Standing.OPEN) {
            return settled(turn.answered(), head, shipment, standing);
        }
        Turn asked = turn.expecting(
                new Expectation.Weight(head.orderId(), shipment),
                clock.instant().plus(HandoverTalk.ANSWER_WITHIN));
        if (text.isEmpty()) {
            return replies.tell(asked, head, shipment, NoticeKind.ASK_WEIGHT);
        }
        return switch (SpokenParcel.of(text)) {
            case SpokenParcel.Reading.Read read -> weighed(turn.answered(), head, shipment, read.parcel());
            case SpokenParcel.Reading.Wrong wrong ->
                replies.say(
                        asked,
                        Replies.notice(head, shipment, NoticeKind.WEIGHT_UNCLEAR)
                                .with("weighed", wrong.reason().name()));
        };
    }

    private boolean weighed(Turn turn, OrderHead head, int shipment, Parcel parcel) {
        PlannedWork offers = find(turn, head, shipment, mark(turn.wamid()));
        return replies.commit(turn, CourierChoice.weigh(head, turn.shipment(), parcel, offers));
    }

    /** No courier: he ships it himself. */
    boolean shipMyself(Turn turn, OrderHead head, int shipment) {
        if (head.shipment(shipment).history().knows(CourierChoice.shipMyselfHash(turn.wamid()))) {
            return true;
        }
        CourierChoice.Standing standing = standing(turn, head, shipment);
        if (standing != CourierChoice.Standing.OPEN) {
            return settled(turn, head, shipment, standing);
        }
        Decision decision = CourierChoice.shipMyself(head, turn.shipment(), turn.wamid(), clock.instant());
        PlannedWork how = replies.reply(turn, Replies.notice(head, shipment, NoticeKind.SHIPS_HIMSELF));
        return replies.commit(turn.answered(), decision, List.of(how), transaction -> {});
    }

    /** It is not booked, and he wants something that needs a booking: what he can do about it. */
    boolean notBooked(Turn turn, OrderHead head, int shipment) {
        CourierChoice.Standing standing = standing(turn, head, shipment);
        if (standing == CourierChoice.Standing.OPEN) {
            Notice choose =
                    Replies.notice(head, shipment, NoticeKind.NOT_BOOKED_YET).with("choose", "yes");
            return replies.say(turn, choose);
        }
        return standing == CourierChoice.Standing.SELF_SHIPPED
                ? settled(turn, head, shipment, standing)
                : replies.tellOnce(turn, head, shipment, NoticeKind.NOT_BOOKED_YET);
    }

    /** There is nothing to choose any more, or not now. */
    private boolean settled(Turn turn, OrderHead head, int shipment, CourierChoice.Standing standing) {
        boolean packed = head.shipment(shipment).state().status() != ShipmentStatus.CREATED;
        NoticeKind kind = switch (standing) {
            case OPEN -> throw new IllegalArgumentException("it is open");
            case BOOKING -> NoticeKind.BEING_BOOKED;
            case BOOKED -> NoticeKind.ALREADY_BOOKED;
            case SELF_SHIPPED -> packed ? NoticeKind.NOT_SHIPPABLE : NoticeKind.SHIPS_HIMSELF;
            case OVER -> NoticeKind.ALREADY_READY;
        };
        return replies.tellOnce(turn, head, shipment, kind);
    }

    private CourierChoice.Standing standing(Turn turn, OrderHead head, int shipment) {
        return CourierChoice.standing(head, turn.shipment(), () -> isPlanned(head, shipment));
    }

    private boolean isPlanned(OrderHead head, int shipment) {
        return works.isPlanned(Key.orderPartition(head.orderId()), WorkNames.book(shipment));
    }

    private PlannedWork find(Turn turn, OrderHead head, int shipment, String occasion) {
        Work work = new Work.FindOffers(head.orderId(), shipment, turn.person());
        return new PlannedWork(WorkNames.offers(shipment, occasion), work, clock.instant());
    }

    private static String mark(String cause) {
        return Long.toHexString(ShipmentEvent.contentHash(cause));
    }
}
