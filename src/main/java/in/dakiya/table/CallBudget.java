package in.dakiya.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One token bucket for all tracking calls to a partner's account, shared by all workers. Shiprocket publishes no limit;
 * one call a second with a short burst is what integrators live with.
 */
@ApplicationScoped
public class CallBudget {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration BURST = Duration.ofSeconds(5);

    private final Table table;

    public CallBudget(Table table) {
        this.table = table;
    }

    /** Spends one call; otherwise says how long to wait. */
    public Optional<Duration> spend(String partner, String account, Instant now) {
        Key key = Key.bucket(partner, account);
        Instant spent = table.glance(key).flatMap(row -> row.instant("spent")).orElse(Instant.EPOCH);
        Instant base = spent.isBefore(now) ? now : spent;
        if (base.isAfter(now.plus(BURST))) {
            return Optional.of(Duration.between(now, base).minus(BURST).plus(BETWEEN));
        }
        boolean ours = table.update(UpdateItemRequest.builder()
                        .key(key.attributes())
                        .updateExpression("SET spent = :after")
                        .conditionExpression("attribute_not_exists(spent) OR spent = :before")
                        .expressionAttributeValues(Map.of(
                                ":after", WorkItems.number(base.plus(BETWEEN)),
                                ":before", WorkItems.number(spent))))
                .isPresent();
        return ours ? Optional.empty() : Optional.of(BETWEEN);
    }
}
