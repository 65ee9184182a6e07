package in.dakiya.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Tokens of partners, shared by all processes: of many that find one worn out, one fetches the next. */
@ApplicationScoped
public class PartnerSessions {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Table table;
    private final InstantSource clock;

    public PartnerSessions(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param renewAt from when on a new one should be fetched, before this one ends */
    public record Session(String token, Instant renewAt) {}

    public Optional<Session> find(String partner, String account) {
        return table.get(Key.session(partner, account))
                .filter(row -> row.has("token"))
                .map(row -> new Session(row.text("token"), row.instant("renew").orElse(Instant.EPOCH)));
    }

    /**
     * True for the one who may fetch a new token now; the others use the old one or wait.
     *
     * @param wornOut the session that is to be replaced, as it was found; who comes too late finds another in its place
     */
    public boolean mayRenew(String partner, String account, Optional<Session> wornOut) {
        Instant now = clock.instant();
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":until", WorkItems.number(now.plus(LEASE)), ":now", WorkItems.number(now)));
        wornOut.ifPresent(session -> values.put(":old", AttributeValue.fromS(session.token())));
        return table.update(UpdateItemRequest.builder()
                        .key(Key.session(partner, account).attributes())
                        .updateExpression("SET lease = :until")
                        .conditionExpression("(attribute_not_exists(lease) OR lease <= :now) AND "
                                + (wornOut.isPresent() ? "#token = :old" : "attribute_not_exists(#token)"))
                        .expressionAttributeNames(Map.of("#token", "token"))
                        .expressionAttributeValues(values))
                .isPresent();
    }

    public void save(String partner, String account, Session session) {
        table.put(Row.at(Key.session(partner, account))
                .put("token", session.token())
                .put("renew", session.renewAt()));
    }

    /** A fetch that failed: another may try at once. */
    public void giveUp(String partner, String account) {
        table.update(UpdateItemRequest.builder()
                .key(Key.session(partner, account).attributes())
                .updateExpression("SET lease = :none")
                .expressionAttributeValues(Map.of(":none", AttributeValue.fromN("0"))));
    }
}
