package in.dakiya.chat;

import in.dakiya.order.Handover;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a seller reads when a parcel that he ships himself has reached the customer, or does not. */
final class HandoverWords {

    private final Wording words;

    HandoverWords(Wording words) {
        this.words = words;
    }

    /** Type the number that the customer has. */
    Optional<Message> askCode(String key) {
        return words.buttons(
                key,
                words.button(Payload.Act.RESEND_CODE, "code.resend.button"),
                words.button(Payload.Act.NO_CODE, "code.none.button"),
                words.button(Payload.Act.NOT_ARRIVING, "failure.button"));
    }

    /** Words with a time in them. */
    Optional<Message> at(String key) {
        Instant at = Instant.parse(words.notice().facts().getOrDefault("at", Instant.EPOCH.toString()));
        Map<String, String> facts = Wording.plus(
                words.facts(), Map.of("at", Dates.time(at, words.texts().language())));
        return words.windowOpen() ? Optional.of(new Text(words.texts().say(key, facts))) : Optional.empty();
    }

    Optional<Message> dead() {
        return words.buttons(
                "code.dead",
                words.button(Payload.Act.NO_CODE, "code.none.button"),
                words.button(Payload.Act.NOT_ARRIVING, "failure.button"));
    }

    /** Asked once, where no code is needed. */
    Optional<Message> askDelivered() {
        return words.buttons(
                "delivered.ask",
                words.button(Payload.Act.YES_DELIVERED, "delivered.yes.button"),
                words.button(Payload.Act.NOT_ARRIVING, "failure.button"));
    }

    Optional<Message> claimRefused() {
        return words.buttons("claim.refused", words.button(Payload.Act.CONFIRM_DELIVERY, "deliver.button"));
    }

    /** Why it does not arrive. */
    Optional<Message> askFailure() {
        List<Row> rows = new ArrayList<>();
        for (Handover.Failure failure : Handover.Failure.values()) {
            String payload = Payload.order(
                            Payload.Act.FAILED_BECAUSE,
                            words.notice().orderId(),
                            Math.max(1, words.notice().shipment()),
                            failure.name())
                    .text();
            rows.add(new Row(payload, words.texts().say("failure." + failure.name()), ""));
        }
        return list("failure.ask", "failure.open", rows);
    }

    /** Several orders, or several parcels of one, fit: a list, never a guess. */
    Optional<Message> which(String key) {
        Map<String, String> facts = words.notice().facts();
        Payload.Act act = Payload.Act.valueOf(facts.getOrDefault("act", Payload.Act.DETAILS.name()));
        List<String[]> found = new ArrayList<>();
        List<String> shops = new ArrayList<>();
        for (int i = 0; i < Choices.MOST && facts.containsKey("row" + i); i++) {
            found.add(facts.getOrDefault("row" + i, "").split("\\|", 4));
            shops.add(facts.getOrDefault("shop" + i, ""));
        }
        boolean ofOneOrder = found.stream().map(about -> about[0]).distinct().count() == 1 && found.get(0).length == 4;
        List<Row> rows = IntStream.range(0, found.size())
                .mapToObj(i -> row(act, found.get(i), shops.get(i)))
                .toList();
        return ofOneOrder
                ? list(key + ".parcel", "which.open.parcel", rows, Map.of("number", found.get(0)[2]))
                : list(key, "which.open", rows);
    }

    /** @param about order, shipment, number, and where the order has several shipments how many */
    private Row row(Payload.Act act, String[] about, String shop) {
        String payload =
                Payload.order(act, about[0], Integer.parseInt(about[1])).text();
        if (about.length < 4) {
            return new Row(payload, words.texts().say("which.row", Map.of("number", about[2])), shop);
        }
        Map<String, String> parcel = Map.of("number", about[2], "parcel", about[1], "count", about[3]);
        String which = words.texts().say("which.row.parcel.about", parcel);
        return new Row(
                payload, words.texts().say("which.row.parcel", parcel), shop.isEmpty() ? which : which + ", " + shop);
    }

    private Optional<Message> list(String key, String open, List<Row> rows) {
        return list(key, open, rows, Map.of());
    }

    private Optional<Message> list(String key, String open, List<Row> rows, Map<String, String> more) {
        return words.windowOpen()
                ? Optional.of(new Choices(
                        words.texts().say(key, Wording.plus(words.facts(), more)),
                        words.texts().say(open),
                        rows))
                : Optional.empty();
    }
}
