package in.dakiya.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Since when a partner's account has answered no call. Kept with its {@link CallBudget}, which every call reads anyway:
 * while all is well it costs nothing.
 */
@ApplicationScoped
public class PartnerSilence {

    /** Also the time between two alarms. */
    static final Duration ALARMING = Duration.ofHours(1);

    static final String SINCE = "silent";

    private final Table table;

    public PartnerSilence(Table table) {
        this.table = table;
    }

    /** @param calls how many have failed, one after the other */
    public record Silence(Instant since, long calls) {}

    /** One more call has failed. Says so once an hour, to one of all processes, when it has lasted for an hour. */
    public Optional<Silence> noted(String partner, String account, Instant now) {
        Key key = Key.bucket(partner, account);
        Row row = table.update(UpdateItemRequest.builder()
                        .key(key.attributes())
                        .updateExpression("SET silent = if_not_exists(silent, :now) ADD unanswered :one")
                        .expressionAttributeValues(
                                Map.of(":now", WorkItems.number(now), ":one", AttributeValue.fromN("1")))
                        .returnValues(ReturnValue.ALL_NEW))
                .orElseThrow();
        Silence silence = new Silence(row.instant(SINCE).orElse(now), row.number("unanswered"));
        return silence.since().plus(ALARMING).isAfter(now) || !isOurs(key, now)
                ? Optional.empty()
                : Optional.of(silence);
    }

    private boolean isOurs(Key key, Instant now) {
        return table.update(UpdateItemRequest.builder()
                        .key(key.attributes())
                        .updateExpression("SET alarmed = :now")
                        .conditionExpression("attribute_not_exists(alarmed) OR alarmed <= :before")
                        .expressionAttributeValues(Map.of(
                                ":now", WorkItems.number(now), ":before", WorkItems.number(now.minus(ALARMING)))))
                .isPresent();
    }

    /** It has answered. */
    public void ended(String partner, String account) {
        table.update(UpdateItemRequest.builder()
                .key(Key.bucket(partner, account).attributes())
                .updateExpression("REMOVE silent, unanswered, alarmed"));
    }
}
