package in.dakiya.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The couriers that a seller may choose from, as the facts of a notice carry them: the best choice first. */
public final class OfferList {

    /** One row less than a list in the chat has. */
    public static final int MOST = 9;

    private static final int LONGEST_NAME = 60;

    private OfferList() {}

    /**
     * @param courierId the partner's own id of it
     * @param days until it arrives, null where the partner gives no estimate
     */
    public record Entry(
            String courierId,
            String courier,
            long ratePaise,
            @Nullable Integer days) {}

    /** The first nine of them. */
    public static Map<String, String> facts(List<Entry> entries) {
        Map<String, String> facts = new HashMap<>();
        for (Entry entry : entries.subList(0, Math.min(MOST, entries.size()))) {
            String days = entry.days() == null ? "" : entry.days().toString();
            String name = entry.courier()
                    .codePoints()
                    .limit(LONGEST_NAME)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            facts.put("offer" + facts.size(), entry.courierId() + "|" + entry.ratePaise() + "|" + days + "|" + name);
        }
        return facts;
    }

    public static List<Entry> of(Map<String, String> facts) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Optional.ofNullable(facts.get("offer" + i)).map(OfferList::entry).ifPresent(entries::add);
        }
        return entries;
    }

    private static Entry entry(String fact) {
        String[] parts = fact.split("\\|", 4);
        return new Entry(
                parts[0], parts[3], Long.parseLong(parts[1]), parts[2].isEmpty() ? null : Integer.valueOf(parts[2]));
    }
}
