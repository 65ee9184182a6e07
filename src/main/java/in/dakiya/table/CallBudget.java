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

    /**
     * Leave to make a call, or not yet.
     *
     * @param delay zero where the call may be made now
     * @param silent whether the calls before it have failed ({@link PartnerSilence})
     */
    public record Leave(Duration delay, boolean silent) {

        public boolean granted() {
            return delay.isZero();
        }
    }

    /** Spends one call; otherwise says how long to wait. */
    public Leave spend(String partner, String account, Instant now) {
        Key key = Key.bucket(partner, account);
        Optional<Row> bucket = table.glance(key);
        boolean silent = bucket.filter(row -> row.has(PartnerSilence.SINCE)).isPresent();
        Instant spent = bucket.flatMap(row -> row.instant("spent")).orElse(Instant.EPOCH);
        Instant base = spent.isBefore(now) ? now : spent;
        if (base.isAfter(now.plus(BURST))) {
            return new Leave(Duration.between(now, base).minus(BURST).plus(BETWEEN), silent);
        }
        boolean ours = table.update(UpdateItemRequest.builder()
                        .key(key.attributes())
                        .updateExpression("SET spent = :after")
                        .conditionExpression("attribute_not_exists(spent) OR spent = :before")
                        .expressionAttributeValues(Map.of(
                                ":after", WorkItems.number(base.plus(BETWEEN)),
                                ":before", WorkItems.number(spent))))
                .isPresent();
        return new Leave(ours ? Duration.ZERO : BETWEEN, silent);
    }
}
