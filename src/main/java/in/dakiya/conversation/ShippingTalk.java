package in.dakiya.conversation;

import in.dakiya.chat.Content;
import in.dakiya.chat.Dates;
import in.dakiya.dialogue.Consignment;
import in.dakiya.dialogue.Draft;
import in.dakiya.dialogue.Effect;
import in.dakiya.dialogue.MarkShipped;
import in.dakiya.dialogue.Option;
import in.dakiya.dialogue.Said;
import in.dakiya.dialogue.Setting;
import in.dakiya.order.OrderHead;
import in.dakiya.order.PhotoRules;
import in.dakiya.order.SelfShipping;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import in.dakiya.order.WorkNames;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Photos;
import in.dakiya.table.Sellers;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Talk of a seller about a parcel that he ships himself, up to "Mark as Shipped" and its correction. */
@ApplicationScoped
class ShippingTalk {

    /** Several couriers used last stand first in the next list. */
    private static final int RECENT = 3;

    private static final int FEWEST_DIGITS = 5;

    private final Sellers sellers;
    private final Photos photos;
    private final Choosing choosing;
    private final ShippingSteps steps;
    private final Replies replies;
    private final InstantSource clock;

    ShippingTalk(
            Sellers sellers,
            Photos photos,
            Choosing choosing,
            ShippingSteps steps,
            Replies replies,
            InstantSource clock) {
        this.sellers = sellers;
        this.photos = photos;
        this.choosing = choosing;
        this.steps = steps;
        this.replies = replies;
        this.clock = clock;
    }

    /** Begins, or goes on where it was left; with details it takes them. */
    boolean begin(Turn turn, OrderHead head, int shipment, String typed) {
        if (!SelfShipping.shippable(head.shipment(shipment))) {
            return notShippable(turn, head, shipment);
        }
        String details = ShippedText.of(typed).details(head.number());
        Optional<PersonFile.Dialogue> open = turn.file().dialogue(head.orderId(), shipment);
        Optional<Draft> draft = draft(turn, head, shipment);
        Seller seller = shop(head);
        Setting setting = setting(turn, seller, draft.orElseGet(() -> Draft.begun(head.orderId(), shipment)));
        if (draft.isPresent()) {
            return details.isEmpty()
                    ? steps.ask(turn, head, MarkShipped.resume(draft.get(), setting), open)
                    : take(turn, head, shipment, draft.get(), new Said.Typed(details), seller);
        }
        in.dakiya.dialogue.Turn next = MarkShipped.begin(head.orderId(), shipment, details, setting);
        return steps.ask(turn, head, next, open);
    }

    /** A button or row of the dialogue; also one of an old message. */
    boolean answer(Turn turn, OrderHead head, int shipment, String answer) {
        Optional<Option> option = ShippingSteps.option(answer);
        if (option.isEmpty()) {
            return begin(turn, head, shipment, "");
        }
        return said(turn, head, shipment, new Said.Tap(option.get()));
    }

    /** Something that was typed or sent while the dialogue is open. */
    boolean goOn(Turn turn, OrderHead head, int shipment) {
        return switch (turn.said().content()) {
            case Content.Typed typed -> said(turn, head, shipment, new Said.Typed(typed.text()));
            case Content.Other other ->
                said(turn, head, shipment, new Said.Unreadable(ShippingSteps.sort(other.type())));
            case Content.Tap ignored -> said(turn, head, shipment, new Said.Unreadable(Said.Sort.OTHER));
            case Content.Photo ignored -> said(turn, head, shipment, new Said.Photos(count(head, shipment)));
            case Content.Form ignored -> said(turn, head, shipment, new Said.Unreadable(Said.Sort.OTHER));
        };
    }

    /** What was taken for a photo may have turned out to be none; it is looked at when he goes on. */
    private Draft counted(Turn turn, OrderHead head, Draft draft) {
        boolean look = turn.said().content() instanceof Content.Tap
                && draft.consignment().photos() > 0;
        return look ? draft.counting(count(head, draft.shipment())) : draft;
    }

    /** Whether a completed form, perhaps an old one, still has something to fill. */
    boolean takesForm(Turn turn, OrderHead head, int shipment) {
        return SelfShipping.shippable(head.shipment(shipment)) || goesOn(turn, head, shipment);
    }

    /** What a completed form says. */
    boolean form(Turn turn, OrderHead head, int shipment, Said.Form form) {
        return said(turn, head, shipment, form);
    }

    /** Whether a dialogue about it is open, and the order still as it was when that was asked. */
    boolean goesOn(Turn turn, OrderHead head, int shipment) {
        return draft(turn, head, shipment)
                .map(draft -> draft.correction()
                        ? correctable(turn, head, shipment)
                        : SelfShipping.shippable(head.shipment(shipment)))
                .orElse(false);
    }

    private boolean correctable(Turn turn, OrderHead head, int shipment) {
        return SelfShipping.correctable(head.shipment(shipment), turn.shipment(), clock.instant());
    }

    private boolean said(Turn turn, OrderHead head, int shipment, Said said) {
        Optional<Draft> draft = draft(turn, head, shipment);
        boolean correction = draft.map(Draft::correction).orElse(false);
        if (correction && !correctable(turn, head, shipment)) {
            return steps.over(turn, head, shipment, NoticeKind.NOT_CORRECTABLE);
        }
        if (!correction && !SelfShipping.shippable(head.shipment(shipment))) {
            return notShippable(turn, head, shipment);
        }
        Draft known = draft.orElseGet(() -> Draft.begun(head.orderId(), shipment));
        Draft counted = counted(turn, head, known);
        return take(turn, head, shipment, counted, said, shop(head));
    }

    private boolean take(Turn turn, OrderHead head, int shipment, Draft draft, Said said, Seller seller) {
        in.dakiya.dialogue.Turn next = MarkShipped.turn(draft, said, setting(turn, seller, draft));
        Optional<PersonFile.Dialogue> open = turn.file().dialogue(head.orderId(), shipment);
        return switch (next.effect()) {
            case Effect.None ignored -> steps.ask(turn, head, next, open);
            case Effect.Cancelled ignored -> steps.stop(turn, head, shipment, draft.correction());
            case Effect.Ship ship -> ship(turn, head, seller, ship);
            case Effect.Correct correct -> correct(turn, head, seller, correct);
        };
    }

    private boolean ship(Turn turn, OrderHead head, Seller seller, Effect.Ship effect) {
        Consignment consignment = effect.consignment();
        Instant now = clock.instant();
        SelfShipping.Word word = new SelfShipping.Word(turn.wamid(), turn.contactOf(seller), now);
        SelfShipping.Outcome outcome = SelfShipping.ship(
                head, turn.shipment(), details(consignment), seller.delivery().otpRequired(), word);
        Turn after = turn.using(recent(turn.file().couriers(), consignment.courier()));
        return settle(after, head, effect.shipment(), outcome, NoticeKind.NOT_SHIPPABLE);
    }

    private boolean correct(Turn turn, OrderHead head, Seller seller, Effect.Correct effect) {
        int shipment = effect.shipment();
        SelfShipping.Word word = new SelfShipping.Word(turn.wamid(), turn.contactOf(seller), clock.instant());
        SelfShipping.Outcome outcome = SelfShipping.correct(head, turn.shipment(), details(effect.consignment()), word);
        return outcome instanceof SelfShipping.Outcome.Repeated
                ? steps.stop(turn, head, shipment, true)
                : settle(turn, head, shipment, outcome, NoticeKind.NOT_CORRECTABLE);
    }

    private boolean settle(
            Turn turn, OrderHead head, int shipment, SelfShipping.Outcome outcome, NoticeKind otherwise) {
        return switch (outcome) {
            case SelfShipping.Outcome.Decided decided ->
                replies.commitFirst(
                        turn,
                        decided.decision(),
                        transaction -> steps.end(transaction, turn, head.orderId(), shipment, true));
            case SelfShipping.Outcome.Repeated ignored ->
                replies.commit(
                        turn, List.of(), transaction -> steps.end(transaction, turn, head.orderId(), shipment, true));
            case SelfShipping.Outcome.NotNow ignored -> steps.over(turn, head, shipment, otherwise);
        };
    }

    /** The dialogue opens again at its summary, with what was confirmed. */
    boolean correct(Turn turn, OrderHead head, int shipment) {
        Shipment before = turn.shipment();
        Shipment.Dispatch said = before.dispatch();
        if (said == null || !SelfShipping.correctable(head.shipment(shipment), before, clock.instant())) {
            return replies.tell(turn, head, shipment, NoticeKind.NOT_CORRECTABLE);
        }
        Shipment.Waybill waybill = before.waybill();
        Consignment confirmed = ShippingSteps.consignment(said, waybill, count(head, shipment));
        Setting setting = setting(turn, shop(head), Draft.correcting(head.orderId(), shipment, confirmed));
        in.dakiya.dialogue.Turn next = MarkShipped.correct(head.orderId(), shipment, confirmed, setting);
        return steps.ask(turn, head, next, turn.file().dialogue(head.orderId(), shipment));
    }

    /** A label once more, or for the first time where he carries it himself. */
    boolean label(Turn turn, OrderHead head, int shipment) {
        Shipment details = turn.shipment();
        ShipmentStatus status = head.shipment(shipment).state().status();
        if (status == ShipmentStatus.CANCELLED || status == ShipmentStatus.CANCEL_REQUESTED) {
            return replies.tell(turn, head, shipment, NoticeKind.CANCEL_NOT_NOW);
        }
        if (details.label() != null) {
            return replies.tell(turn, head, shipment, NoticeKind.LABEL);
        }
        if (head.shipment(shipment).type() == ShipmentType.ON_NETWORK || details.dispatch() == null) {
            return replies.tell(turn, head, shipment, NoticeKind.NO_LABEL_YET);
        }
        Work.MakeLabel work = new Work.MakeLabel(head.orderId(), shipment, turn.person());
        PlannedWork planned = new PlannedWork(WorkNames.ownLabel(shipment, head.version()), work, clock.instant());
        return replies.commit(turn, head.orderId(), List.of(planned), List.of(), transaction -> {});
    }

    /** Who was in the middle of it is told with his own message; all others once, however often they tap. */
    private boolean notShippable(Turn turn, OrderHead head, int shipment) {
        return draft(turn, head, shipment).isPresent()
                ? steps.over(turn, head, shipment, NoticeKind.NOT_SHIPPABLE)
                : replies.tellOnce(turn, head, shipment, NoticeKind.NOT_SHIPPABLE);
    }

    private int count(OrderHead head, int shipment) {
        return PhotoRules.count(photos.of(head.orderId(), shipment));
    }

    private Setting setting(Turn turn, Seller seller, Draft draft) {
        return new Setting(
                seller.delivery().otpRequired(),
                seller.delivery().photosRequired(),
                draft.consignment().photos(),
                turn.file().couriers(),
                mayBeCode(turn) && !choosing.inHand(turn.file()).isEmpty(),
                clock.instant().atZone(Dates.INDIA).toLocalDate());
    }

    private Seller shop(OrderHead head) {
        return sellers.glance(head.sellerId()).orElseThrow().seller();
    }

    /** What was said so far in the dialogue that is open. */
    private Optional<Draft> draft(Turn turn, OrderHead head, int shipment) {
        return turn.file()
                .dialogue(head.orderId(), shipment)
                .filter(d -> d.open(clock.instant()))
                .flatMap(d -> Draft.fromMap(d.values()));
    }

    /** Only then it costs a look whether any code is waited for. */
    private static boolean mayBeCode(Turn turn) {
        return switch (turn.said().content()) {
            case Content.Typed typed -> hasDigits(typed.text());
            case Content.Form form ->
                hasDigits(form.fields().getOrDefault("tracking_no", ""))
                        || hasDigits(form.fields().getOrDefault("courier_name", ""));
            case Content.Tap ignored -> false;
            case Content.Photo ignored -> false;
            case Content.Other ignored -> false;
        };
    }

    private static boolean hasDigits(String text) {
        return text.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static SelfShipping.Details details(Consignment consignment) {
        return new SelfShipping.Details(
                consignment.courier(),
                consignment.carrierName(),
                consignment.number(),
                consignment.trackingUrl().orElse(""),
                consignment.expected(),
                consignment.chargePaise());
    }

    private static List<String> recent(List<String> before, String used) {
        List<String> all = new ArrayList<>(List.of(used));
        before.stream().filter(c -> !c.equals(used)).forEach(all::add);
        return all.stream().filter(c -> !c.isEmpty()).limit(RECENT).toList();
    }
}
