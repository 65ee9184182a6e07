package in.dakiya.conversation;

import in.dakiya.dialogue.Ask;
import in.dakiya.dialogue.Consignment;
import in.dakiya.dialogue.Draft;
import in.dakiya.dialogue.Option;
import in.dakiya.dialogue.Said;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Shipment;
import in.dakiya.table.Committer;
import in.dakiya.table.Dialogues;
import in.dakiya.table.People;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Transaction;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the steps of the dialogue "Mark as Shipped", and reads what its buttons send back. */
@ApplicationScoped
class ShippingSteps {

    /** An album arrives photo by photo: one answer is enough for all of it. */
    private static final Duration FOR_AN_ALBUM = Duration.ofSeconds(4);

    private final Dialogues dialogues;
    private final People people;
    private final Committer committer;
    private final Replies replies;
    private final InstantSource clock;

    ShippingSteps(Dialogues dialogues, People people, Committer committer, Replies replies, InstantSource clock) {
        this.dialogues = dialogues;
        this.people = people;
        this.committer = committer;
        this.replies = replies;
        this.clock = clock;
    }

    /** Keeps what is known now and asks for what comes next. */
    boolean ask(Turn turn, OrderHead head, in.dakiya.dialogue.Turn next, Optional<PersonFile.Dialogue> before) {
        Draft draft = next.next().orElseThrow();
        Map<String, String> facts = new java.util.HashMap<>(draft.toMap());
        facts.put("note", next.prompt().note().name());
        if (next.prompt().ask() instanceof Ask.CodeOrNumber) {
            facts.put("code", "asked");
        }
        if (!turn.file().couriers().isEmpty()) {
            facts.put("recent", String.join(",", turn.file().couriers()));
        }
        Notice notice = new Notice(NoticeKind.SHIP_DIALOGUE, head.sellerId(), head.orderId(), draft.shipment(), facts);
        boolean album = turn.said().content() instanceof in.dakiya.chat.Content.Photo;
        Instant due = album ? clock.instant().plus(FOR_AN_ALBUM) : clock.instant();
        Transaction transaction = people.heard(committer.begin(), turn.file(), turn.heard());
        PlannedWork step = dialogues.step(transaction, turn.person(), before, notice, turn.wamid(), due);
        return replies.finish(turn, transaction, List.of(), replies.bellsOfPerson(turn, List.of(step)));
    }

    /** The seller has stopped it: the order is as it was. */
    boolean stop(Turn turn, OrderHead head, int shipment, boolean correction) {
        Notice plain = Replies.notice(head, shipment, NoticeKind.SHIPPING_STOPPED);
        Notice stopped = correction ? plain.with("correction", "yes") : plain;
        return replies.commit(
                turn,
                List.of(replies.reply(turn, stopped)),
                transaction -> end(transaction, turn, head.orderId(), shipment, false));
    }

    /** The order has gone on without it. */
    boolean over(Turn turn, OrderHead head, int shipment, NoticeKind why) {
        return replies.commit(
                turn,
                List.of(replies.reply(turn, Replies.notice(head, shipment, why))),
                transaction -> end(transaction, turn, head.orderId(), shipment, false));
    }

    /** @param shipped whether it ends with the parcel on its way */
    void end(Transaction transaction, Turn turn, String orderId, int shipment, boolean shipped) {
        turn.file()
                .dialogue(orderId, shipment)
                .filter(known -> !known.ended())
                .ifPresent(open -> dialogues.end(transaction, turn.person(), open, turn.wamid(), shipped));
    }

    /** What a button says: {@code CONFIRM}, or {@code COURIER=dtdc}. */
    static String text(Option option) {
        return option.argument().isEmpty() ? option.act().name() : option.act().name() + "=" + option.argument();
    }

    static Optional<Option> option(String text) {
        String[] parts = text.split("=", 2);
        for (Option.Act act : Option.Act.values()) {
            if (act.name().equals(parts[0])) {
                return Optional.of(new Option(act, parts.length == 2 ? parts[1] : ""));
            }
        }
        return Optional.empty();
    }

    static Said.Sort sort(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "audio", "voice" -> Said.Sort.VOICE;
            case "location" -> Said.Sort.LOCATION;
            case "sticker" -> Said.Sort.STICKER;
            case "contacts" -> Said.Sort.CONTACT;
            case "video" -> Said.Sort.VIDEO;
            case "document" -> Said.Sort.DOCUMENT;
            default -> Said.Sort.OTHER;
        };
    }

    /** What was confirmed before, as the dialogue has it. */
    static Consignment consignment(Shipment.Dispatch said, Shipment.@Nullable Waybill waybill, int photos) {
        String name = waybill == null ? "" : waybill.courier();
        Consignment plain = new Consignment(
                said.courierCode(),
                "",
                waybill == null ? "" : waybill.awb(),
                false,
                waybill == null ? null : waybill.expectedDelivery(),
                said.chargePaise(),
                photos);
        return plain.carrierName().equals(name)
                ? plain
                : new Consignment(
                        plain.courier(), name, plain.number(), false, plain.expected(), plain.chargePaise(), photos);
    }
}
