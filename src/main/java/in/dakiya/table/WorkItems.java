package in.dakiya.table;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.work.Claim;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Work items: recorded with the decision that wants them, claimed by one worker at a time, finished, put off, or parked.
 *
 * <p>A claim holds for {@link #LEASE}. Who claims an item whose lease ran out without a word knows that an earlier
 * attempt was cut off ({@link Claim#repeated()}).
 */
@ApplicationScoped
public class WorkItems {

    /** Longest time-out of a working function and fifteen seconds. */
    public static final Duration LEASE = Duration.ofSeconds(75);
    /** SQS stops a function that rings for itself about sixteen times; after this many the scheduler rings. */
    static final int SELF_RINGS = 8;
    /** A late {@code failed} of a message may need its work item: they stay this long after they are done. */
    static final Duration KEPT = Duration.ofDays(40);

    private static final String SENT =
            "SET done = :now, #ttl = :ttl, wamid = :wamid REMOVE gsi2pk, gsi2sk, lease, unsure, failure";
    private static final String STILL_SENDING = "tok = :token AND attribute_not_exists(done)"
            + " AND (attribute_not_exists(failedWamid) OR failedWamid <> :wamid)";

    private final Table table;
    private final Bells bells;
    private final WorkBells workBells;
    private final InstantSource clock;
    private final RandomGenerator random;

    public WorkItems(Table table, Bells bells, InstantSource clock, RandomGenerator random) {
        this.table = table;
        this.bells = bells;
        this.workBells = new WorkBells(clock);
        this.clock = clock;
        this.random = random;
    }

    /** Records work with the decision that wants it. Rung after the commit by {@link #ring}. */
    public Transaction plan(Transaction transaction, String partition, PlannedWork planned) {
        return transaction.putNew(Transaction.Guard.NEW, row(partition, planned));
    }

    /** Whether it was planned before, done or not. */
    public boolean isPlanned(String partition, String name) {
        return table.get(Key.work(partition, name)).isPresent();
    }

    Row row(String partition, PlannedWork planned) {
        boolean rung = workBells.rung(planned.due());
        return WorkRows.write(Row.at(Key.work(partition, planned.name())), planned.work())
                .put("due", planned.due())
                .put(DueIndex.PARTITION, DueIndex.partition(partition, planned.name(), planned.work()))
                .put(DueIndex.SORT, DueIndex.sort(planned.due(), rung));
    }

    /** Rings for planned work that is due soon. */
    public Optional<Bell> bell(String partition, PlannedWork planned) {
        return workBells.rung(planned.due())
                ? Optional.of(workBells.bell(partition, planned.name(), planned.work(), planned.due()))
                : Optional.empty();
    }

    /** Rings for a poll that was hastened. */
    Optional<Bell> bellForPoll(String partition, String name, Instant due) {
        return workBells.rung(due)
                ? Optional.of(workBells.bell(partition, name, WorkQueue.TRACKING, due))
                : Optional.empty();
    }

    /** Takes the item for the length of a lease, if it is due, not done, and nobody else's. */
    public Optional<Claim> claim(String partition, String name) {
        return claim(partition, name, " AND due <= :now");
    }

    /** The same before it is due: what it waited for has come. */
    public Optional<Claim> claimEarly(String partition, String name) {
        return claim(partition, name, "");
    }

    private Optional<Claim> claim(String partition, String name, String when) {
        Instant now = clock.instant();
        byte[] token = new byte[8];
        random.nextBytes(token);
        String tokenText = HexFormat.of().formatHex(token);
        return table.update(UpdateItemRequest.builder()
                        .key(Key.work(partition, name).attributes())
                        .updateExpression("SET lease = :until, tok = :token ADD att :one")
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(done)"
                                + " AND attribute_not_exists(parked)" + when
                                + " AND (attribute_not_exists(lease) OR lease <= :now)")
                        .expressionAttributeValues(Map.of(
                                ":until", number(now.plus(LEASE)),
                                ":now", number(now),
                                ":token", AttributeValue.fromS(tokenText),
                                ":one", AttributeValue.fromN("1")))
                        .returnValues(ReturnValue.ALL_OLD))
                .map(before -> new Claim(
                        partition,
                        name,
                        WorkRows.read(before),
                        tokenText,
                        (int) before.number("att") + 1,
                        before.has("lease") || before.flag("unsure"),
                        before.map("prog"),
                        (int) before.number("failure")));
    }

    /** Done, in the transaction of what it came to. */
    public Transaction finish(Transaction transaction, Claim claim) {
        Instant now = clock.instant();
        return transaction.update(
                Transaction.Guard.CLAIM,
                Key.work(claim.partition(), claim.name()),
                "SET done = :now, #ttl = :ttl REMOVE gsi2pk, gsi2sk, lease, unsure, failure",
                "tok = :token AND attribute_not_exists(done)",
                Map.of(
                        ":token", AttributeValue.fromS(claim.token()),
                        ":now", number(now),
                        ":ttl", seconds(now.plus(KEPT))),
                Map.of("#ttl", "ttl"));
    }

    /** Sent, unless Meta has already said that this very message failed: then the work is open again and stays so. */
    public Transaction sent(Transaction transaction, Claim claim, String wamid) {
        return transaction.update(
                Transaction.Guard.CLAIM,
                Key.work(claim.partition(), claim.name()),
                SENT,
                STILL_SENDING,
                sentValues(claim, wamid),
                Map.of("#ttl", "ttl"));
    }

    /** The same, and nothing else is to be written; false when it was settled elsewhere. */
    public boolean sent(Claim claim, String wamid) {
        return table.update(UpdateItemRequest.builder()
                        .key(Key.work(claim.partition(), claim.name()).attributes())
                        .updateExpression(SENT)
                        .conditionExpression(STILL_SENDING)
                        .expressionAttributeNames(Map.of("#ttl", "ttl"))
                        .expressionAttributeValues(sentValues(claim, wamid)))
                .isPresent();
    }

    private Map<String, AttributeValue> sentValues(Claim claim, String wamid) {
        Instant now = clock.instant();
        return Map.of(
                ":token", AttributeValue.fromS(claim.token()),
                ":now", number(now),
                ":ttl", seconds(now.plus(KEPT)),
                ":wamid", AttributeValue.fromS(wamid));
    }

    /** Done, and nothing else is to be written. */
    public void finish(Claim claim) {
        Instant now = clock.instant();
        table.update(mine(claim)
                .updateExpression("SET done = :now, #ttl = :ttl REMOVE gsi2pk, gsi2sk, lease, unsure, failure")
                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                .expressionAttributeValues(Map.of(
                        ":token", AttributeValue.fromS(claim.token()),
                        ":now", number(now),
                        ":ttl", seconds(now.plus(KEPT)))));
    }

    /** Keeps what has been reached, so that the next attempt does not begin anew. False when the lease is lost. */
    public boolean save(Claim claim, Map<String, String> progress) {
        return table.update(mine(claim)
                        .updateExpression("SET prog = :progress")
                        .expressionAttributeValues(Map.of(
                                ":token", AttributeValue.fromS(claim.token()),
                                ":progress", Row.map(progress))))
                .isPresent();
    }

    /**
     * To be done later: gives up the lease and rings with a delay, as often as a queue allows.
     *
     * @param unsure true when the effect of this attempt may exist
     */
    public void putOff(Claim claim, Instant due, boolean unsure, String why) {
        putOff(claim, due, unsure, why, "", Map.of());
    }

    /** The same, with what has been reached meanwhile, in one write. */
    public void putOff(Claim claim, Instant due, boolean unsure, String why, Map<String, String> progress) {
        putOff(claim, due, unsure, why, ", prog = :progress", Map.of(":progress", Row.map(progress)));
    }

    private void putOff(
            Claim claim, Instant due, boolean unsure, String why, String more, Map<String, AttributeValue> moreValues) {
        boolean rung = workBells.rung(due) && claim.attempt() < SELF_RINGS;
        Map<String, AttributeValue> values = new HashMap<>(moreValues);
        values.put(":token", AttributeValue.fromS(claim.token()));
        values.put(":due", number(due));
        values.put(":sweep", AttributeValue.fromS(DueIndex.sort(due, rung)));
        values.put(":why", AttributeValue.fromS(why));
        values.put(":unsure", AttributeValue.fromBool(unsure));
        boolean ours = table.update(mine(claim)
                        .updateExpression("SET due = :due, gsi2sk = :sweep, why = :why, unsure = :unsure" + more
                                + " REMOVE lease, failure")
                        .expressionAttributeValues(values))
                .isPresent();
        if (ours && rung) {
            bells.ring(List.of(workBells.bell(claim.partition(), claim.name(), claim.work(), due)));
        }
    }

    /** A recurring item (a poll) is due again; its attempts count anew. */
    public void renew(Claim claim, Instant due) {
        table.update(mine(claim)
                .updateExpression("SET due = :due, gsi2sk = :sweep REMOVE lease, unsure, att")
                .expressionAttributeValues(Map.of(
                        ":token", AttributeValue.fromS(claim.token()),
                        ":due", number(due),
                        ":sweep", AttributeValue.fromS(DueIndex.sort(due, false)))));
    }

    /** The same, in the transaction of what the poll came to. */
    public Transaction renew(Transaction transaction, Claim claim, Instant due) {
        return transaction.update(
                Transaction.Guard.CLAIM,
                Key.work(claim.partition(), claim.name()),
                "SET due = :due, gsi2sk = :sweep REMOVE lease, unsure, att",
                "tok = :token AND attribute_not_exists(done)",
                Map.of(
                        ":token", AttributeValue.fromS(claim.token()),
                        ":due", number(due),
                        ":sweep", AttributeValue.fromS(DueIndex.sort(due, false))),
                Map.of());
    }

    /** Work that stands already, done or not, is wanted at another time. */
    Transaction hurry(Transaction transaction, String partition, String name, String index, Instant due) {
        return transaction.update(
                Transaction.Guard.UNCHANGED,
                Key.work(partition, name),
                "SET due = :due, gsi2pk = :index, gsi2sk = :sweep REMOVE done, #ttl",
                "attribute_exists(pk)",
                Map.of(
                        ":due", number(due),
                        ":index", AttributeValue.fromS(index),
                        ":sweep", AttributeValue.fromS(DueIndex.sort(due, workBells.rung(due)))),
                Map.of("#ttl", "ttl"));
    }

    /** Hopeless without a person: set aside where it can be seen, and replayed by {@link #replay}. */
    public void park(Claim claim, String why) {
        table.update(mine(claim)
                .updateExpression("SET parked = :why, gsi2pk = :parked, gsi2sk = :now REMOVE lease")
                .expressionAttributeValues(Map.of(
                        ":token", AttributeValue.fromS(claim.token()),
                        ":why", AttributeValue.fromS(why),
                        ":parked", AttributeValue.fromS(DueIndex.PARKED),
                        ":now", AttributeValue.fromS(DueIndex.sort(clock.instant())))));
    }

    /** The same in the transaction of what goes on without it, with what is needed to replay it. */
    public Transaction park(Transaction transaction, Claim claim, String why, Map<String, String> progress) {
        return transaction.update(
                Transaction.Guard.CLAIM,
                Key.work(claim.partition(), claim.name()),
                "SET parked = :why, prog = :progress, gsi2pk = :parked, gsi2sk = :now REMOVE lease",
                "tok = :token AND attribute_not_exists(done)",
                Map.of(
                        ":token", AttributeValue.fromS(claim.token()),
                        ":why", AttributeValue.fromS(why),
                        ":progress", Row.map(progress),
                        ":parked", AttributeValue.fromS(DueIndex.PARKED),
                        ":now", AttributeValue.fromS(DueIndex.sort(clock.instant()))),
                Map.of());
    }

    private static UpdateItemRequest.Builder mine(Claim claim) {
        return UpdateItemRequest.builder()
                .key(Key.work(claim.partition(), claim.name()).attributes())
                .conditionExpression("tok = :token AND attribute_not_exists(done)")
                .returnValues(ReturnValue.UPDATED_NEW);
    }

    static AttributeValue number(Instant at) {
        return AttributeValue.fromN(Long.toString(at.toEpochMilli()));
    }

    static AttributeValue seconds(Instant at) {
        return AttributeValue.fromN(Long.toString(at.getEpochSecond()));
    }
}
