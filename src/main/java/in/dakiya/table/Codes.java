package in.dakiya.table;

import in.dakiya.otp.DeliveryCode;
import in.dakiya.otp.Issue;
import in.dakiya.otp.Proof;
import in.dakiya.otp.Sends;
import in.dakiya.otp.Tries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is kept of delivery codes: all but the code, which is computed where it is sent and where it is checked. */
@ApplicationScoped
public class Codes {

    private static final String VERSION = "ver";

    private final Table table;
    private final Committer committer;

    public Codes(Table table, Committer committer) {
        this.table = table;
        this.committer = committer;
    }

    public Optional<DeliveryCode> find(String orderId, int shipment) {
        return table.get(Key.code(orderId, shipment)).map(Codes::read);
    }

    /** A first code. */
    public Transaction issue(Transaction transaction, String orderId, int shipment, DeliveryCode code) {
        return transaction.putNew(Transaction.Guard.NEW, row(orderId, shipment, code));
    }

    /** A change, on the condition that it is still the one before. */
    public Transaction save(Transaction transaction, String orderId, int shipment, DeliveryCode after) {
        return transaction.putIf(
                Transaction.Guard.UNCHANGED,
                row(orderId, shipment, after),
                VERSION + " = :read",
                Map.of(":read", AttributeValue.fromN(Long.toString(after.version() - 1))));
    }

    /** The same as a write of its own; false where it is not the one before any more. */
    public boolean save(String orderId, int shipment, DeliveryCode after) {
        Transaction alone = save(committer.begin(), orderId, shipment, after);
        return committer.commit(alone) instanceof Transaction.Outcome.Committed;
    }

    private static Row row(String orderId, int shipment, DeliveryCode code) {
        Row row = Row.at(Key.code(orderId, shipment))
                .put(VERSION, code.version())
                .put("issue", code.issueNumber())
                .put("key", code.keyId())
                .put("factor", code.movingFactor())
                .put("issued", code.issue().at())
                .put("wrong", code.tries().wrong())
                .put("wrongEver", code.tries().wrongEver())
                .put("locks", code.tries().locks())
                .put("lockedUntil", code.tries().lockedUntil())
                .put("counted", joined(code.tries().counted()))
                .put(
                        "sends",
                        joined(code.sends().times().stream()
                                .map(Instant::toEpochMilli)
                                .toList()))
                .put("fetched", code.fetched());
        Proof proof = code.proof();
        if (proof != null) {
            row.put("usedAt", proof.at()).put("usedBy", proof.wamid()).put("usedTry", proof.attempt());
        }
        return row;
    }

    private static DeliveryCode read(Row row) {
        return new DeliveryCode(
                new Issue(
                        (int) row.number("issue"),
                        row.text("key"),
                        row.number("factor"),
                        row.instant("issued").orElse(Instant.EPOCH)),
                new Tries(
                        (int) row.number("wrong"),
                        (int) row.number("wrongEver"),
                        (int) row.number("locks"),
                        row.instant("lockedUntil").orElse(null),
                        numbers(row.text("counted"))),
                proof(row),
                new Sends(numbers(row.text("sends")).stream()
                        .map(Instant::ofEpochMilli)
                        .toList()),
                row.flag("fetched"),
                row.number(VERSION));
    }

    private static @Nullable Proof proof(Row row) {
        return row.has("usedAt")
                ? new Proof(
                        row.text("usedBy"),
                        (int) row.number("usedTry"),
                        row.instant("usedAt").orElse(Instant.EPOCH))
                : null;
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> numbers(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }
}
