package in.dakiya.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of orders that wait for a seller; a row opens its order. */
final class ListWords {

    private final Wording words;

    ListWords(Wording words) {
        this.words = words;
    }

    /** Several new ones: how many and by when the first, in an open window with a list. */
    Optional<Message> newOrders() {
        Map<String, String> sum = Map.of(
                "seller_name", words.fact("shops"),
                "count", words.fact("count"),
                "dispatch_by", by(words.fact("first")));
        List<Row> rows = rows(words.shopPayload(Payload.Act.SHOW_ORDERS));
        return words.windowOpen() && !rows.isEmpty()
                ? list("orders.new", sum, rows)
                : words.template("seller_orders_waiting_v1", sum, words.shopPayload(Payload.Act.SHOW_ORDERS));
    }

    /** All that waits. */
    Optional<Message> waiting() {
        List<Row> rows = rows(lastRow().map(ListWords::after).orElse("-"));
        if (!words.windowOpen()) {
            return Optional.empty();
        }
        return rows.isEmpty() ? words.text("pack.nothing") : list("orders.waiting", Map.of(), rows);
    }

    private Optional<Message> list(String key, Map<String, String> facts, List<Row> rows) {
        return Optional.of(
                new Choices(words.texts().say(key, facts), words.texts().say("which.open"), rows));
    }

    private List<Row> rows(String more) {
        List<Row> rows = new ArrayList<>();
        Map<String, String> facts = words.notice().facts();
        for (int i = 0; i < Choices.MOST && facts.containsKey("row" + i); i++) {
            rows.add(row(i));
        }
        if (facts.containsKey("more") && rows.size() < Choices.MOST) {
            rows.add(new Row(
                    more, words.texts().say("orders.more"), words.texts().say("orders.more.about")));
        }
        return rows;
    }

    private Row row(int i) {
        String[] order = order(i);
        String payload = Payload.order(Payload.Act.DETAILS, order[0], Integer.parseInt(order[1]))
                .text();
        String title = words.texts().say("which.row", Map.of("number", order[2]));
        String shop = fact("shop", i);
        return new Row(payload, shop.isEmpty() ? title : title + ", " + shop, about(fact("by", i), fact("what", i)));
    }

    private String about(String deadline, String what) {
        return deadline.isEmpty() ? what : words.texts().say("orders.row", Map.of("by", by(deadline), "what", what));
    }

    private String fact(String name, int row) {
        return words.notice().facts().getOrDefault(name + row, "");
    }

    /** A list of what stands behind an order goes on there, also when it waits no more. */
    private static String after(String[] order) {
        return Payload.order(Payload.Act.SHOW_ORDERS, order[0], Integer.parseInt(order[1]))
                .text();
    }

    private Optional<String[]> lastRow() {
        Optional<String[]> last = Optional.empty();
        for (int i = 0; i < Choices.MOST && words.notice().facts().containsKey("row" + i); i++) {
            last = Optional.of(order(i));
        }
        return last;
    }

    private String[] order(int i) {
        return words.notice().facts().getOrDefault("row" + i, "").split("\\|", 3);
    }

    private String by(String deadline) {
        return deadline.length() <= 1
                ? words.texts().say("dispatch.none")
                : Dates.time(Instant.parse(deadline), words.texts().language());
    }
}
