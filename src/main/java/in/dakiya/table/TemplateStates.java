package in.dakiya.table;

import in.dakiya.chat.TemplateStatus;
import in.dakiya.config.WhatsAppConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What Meta last said of each template. One that it never spoke of may be used. */
@ApplicationScoped
public class TemplateStates {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private final Table table;
    private final InstantSource clock;
    private final String waba;
    private volatile Remembered remembered = new Remembered(Instant.MIN, Map.of());

    public TemplateStates(Table table, InstantSource clock, WhatsAppConfig config) {
        this.table = table;
        this.clock = clock;
        this.waba = config.wabaId();
    }

    private record Remembered(Instant at, Map<String, TemplateState> states) {}

    /** @param marketing Meta bills it as marketing: routine messages by it stop */
    public record TemplateState(boolean usable, boolean marketing) {}

    /** Read once a minute for each process: states change rarely, and a wrong one is refused by Meta anyway. */
    public TemplateState of(String name, String language) {
        Instant now = clock.instant();
        Remembered known = remembered;
        if (known.at().plus(REMEMBERED).isBefore(now) || known.at().isAfter(now)) {
            known = new Remembered(now, read());
            remembered = known;
        }
        return known.states().getOrDefault(name + "#" + language, new TemplateState(true, false));
    }

    private Map<String, TemplateState> read() {
        Map<String, TemplateState> states = new HashMap<>();
        List<Row> rows = table.range(Key.templatePartition(waba), "TEMPLATE#", "TEMPLATE$");
        for (Row row : rows) {
            states.put(
                    row.text(Key.SORT).substring("TEMPLATE#".length()),
                    new TemplateState(
                            row.text("now").isEmpty()
                                    || TemplateStatus.valueOf(row.text("now")).sendable(),
                            row.text("category").equals("MARKETING")));
        }
        return states;
    }

    /** Forgets what is remembered, so that the next look is at the table. */
    public void forget() {
        remembered = new Remembered(Instant.MIN, Map.of());
    }

    /** @param status or category, empty where the news does not speak of it; older news than what is known is ignored */
    public void learn(String name, String language, String status, String category, Instant at) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":at", WorkItems.number(at)));
        StringBuilder sets = new StringBuilder("SET heard = :at");
        Map<String, String> names = new HashMap<>();
        if (!status.isEmpty()) {
            sets.append(", #now = :status");
            names.put("#now", "now");
            values.put(":status", AttributeValue.fromS(status));
        }
        if (!category.isEmpty()) {
            sets.append(", category = :category");
            values.put(":category", AttributeValue.fromS(category));
        }
        UpdateItemRequest.Builder update = UpdateItemRequest.builder()
                .key(Key.template(waba, name, language).attributes())
                .updateExpression(sets.toString())
                .conditionExpression("attribute_not_exists(heard) OR heard <= :at")
                .expressionAttributeValues(values);
        if (!names.isEmpty()) {
            update.expressionAttributeNames(names);
        }
        table.update(update);
        forget();
    }
}
