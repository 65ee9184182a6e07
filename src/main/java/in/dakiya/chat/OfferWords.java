package in.dakiya.chat;

import in.dakiya.dialogue.SpokenParcel;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.work.OfferList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a seller reads while it is open who carries his parcel. */
final class OfferWords {

    private final Wording words;

    OfferWords(Wording words) {
        this.words = words;
    }

    /** A list of couriers, the best choice first, and a row to correct the weight. */
    Optional<Message> offers() {
        if (!words.windowOpen()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (OfferList.Entry entry : OfferList.of(words.notice().facts())) {
            rows.add(new Row(
                    words.payload(Payload.Act.CHOOSE_COURIER, entry.courierId()),
                    entry.courier(),
                    about(entry, rows.isEmpty())));
        }
        rows.add(new Row(
                words.payload(Payload.Act.CHANGE_WEIGHT),
                words.texts().say("weight.row"),
                words.texts().say("weight.row.about")));
        Map<String, String> facts = Wording.plus(words.facts(), Map.of("parcel", new NewOrderWords(words).parcel()));
        return Optional.of(
                new Choices(words.texts().say("offers", facts), words.texts().say("offers.open"), rows));
    }

    private String about(OfferList.Entry entry, boolean first) {
        Integer days = entry.days();
        Map<String, String> facts = Map.of(
                "rate",
                Rupees.of(entry.ratePaise()),
                "days",
                days == null
                        ? words.texts().say("offers.days.unknown")
                        : words.texts()
                                .say(days == 1 ? "offers.day" : "offers.days", Map.of("count", days.toString())));
        return words.texts().say(first ? "offers.best" : "offers.row", facts);
    }

    /** What was wrong with it, and how it is typed. */
    Optional<Message> weightUnclear() {
        String reason = words.notice().facts().getOrDefault("weighed", SpokenParcel.Reason.UNREADABLE.name());
        Map<String, String> facts =
                Wording.plus(words.facts(), Map.of("why", words.texts().say("weight.why." + reason)));
        return words.windowOpen()
                ? Optional.of(new Text(words.texts().say("weight.unclear", facts)))
                : Optional.empty();
    }

    Optional<Message> alreadyBooked() {
        return words.status() == ShipmentStatus.MANIFESTED
                ? words.buttons("booked.already", words.button(Payload.Act.READY, "ready.button"))
                : words.text("booked.already");
    }

    Optional<Message> notBooked() {
        return words.notice().facts().containsKey("choose")
                ? words.buttons("ready.not-chosen", words.button(Payload.Act.CREATE_SHIPMENT, "offers.button"))
                : words.text("ready.not-booked");
    }

    Optional<Message> shipsHimself() {
        return words.buttons(
                "ships.himself",
                words.button(Payload.Act.MARK_SHIPPED, "ship.button"),
                words.button(Payload.Act.DELIVERY_ADDRESS, "address.button"),
                words.button(Payload.Act.CANNOT_FULFIL, "cannot.button"));
    }
}
