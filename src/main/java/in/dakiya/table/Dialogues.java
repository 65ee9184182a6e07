package in.dakiya.table;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Dialogues "Mark as Shipped". Each is one item for a person and a shipment: what he has said so far, and at the same
 * time the work of asking him what comes next.
 */
@ApplicationScoped
public class Dialogues {

    /** A dialogue that nobody goes on with is forgotten after this. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final WorkItems works;
    private final InstantSource clock;

    public Dialogues(WorkItems works, InstantSource clock) {
        this.works = works;
        this.clock = clock;
    }

    public static String name(String orderId, int shipment) {
        return "DIALOGUE#" + orderId + "#" + shipment;
    }

    /** The next step, on the condition that the step before is the one that was read. */
    public PlannedWork step(
            Transaction transaction,
            Person person,
            Optional<PersonFile.OpenDraft> before,
            Notice next,
            Instant now) {
        PlannedWork work = new PlannedWork(
                name(next.orderId(), next.shipment()), new Work.Tell(new Audience.Somebody(person), next), now);
        Row row = works.row(Key.personPartition(person), work)
                .put("ver", before.map(PersonFile.OpenDraft::version).orElse(0L) + 1)
                .put("touched", now)
                .put("ttl", clock.instant().plus(KEPT).getEpochSecond());
        if (before.isEmpty()) {
            transaction.putNew(Transaction.Guard.VERSION, row);
        } else {
            transaction.putIf(
                    Transaction.Guard.VERSION,
                    row,
                    "ver = :read",
                    Map.of(
                            ":read",
                            AttributeValue.fromN(Long.toString(before.get().version()))));
        }
        return work;
    }

    /** The dialogue has come to its end. */
    public void end(Transaction transaction, Person person, String orderId, int shipment) {
        transaction.delete(Key.work(Key.personPartition(person), name(orderId, shipment)));
    }

    static Optional<PersonFile.OpenDraft> read(Row row) {
        return WorkRows.read(row) instanceof Work.Tell tell
                ? Optional.of(new PersonFile.OpenDraft(
                        tell.notice().orderId(),
                        tell.notice().shipment(),
                        tell.notice().facts(),
                        row.number("ver"),
                        row.instant("touched").orElse(Instant.EPOCH)))
                : Optional.empty();
    }
}
