package in.dakiya.table;

import in.dakiya.order.ShipmentEvent;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Dialogues "Mark as Shipped". Each is one item for a person and a shipment: what he has said so far, and at the same
 * time the work of asking him what comes next.
 */
@ApplicationScoped
public class Dialogues {

    /** As many messages are known again; an album has ten. */
    private static final int MARKS = 16;

    /** As many questions can be quoted. */
    private static final int QUESTIONS = 3;

    /** Meta repeats a webhook that was not answered; after a day an ended dialogue need not know its messages. */
    private static final Duration ENDED_KEPT = Duration.ofDays(1);

    private final WorkItems works;
    private final InstantSource clock;

    public Dialogues(WorkItems works, InstantSource clock) {
        this.works = works;
        this.clock = clock;
    }

    private static String name(String orderId, int shipment) {
        return "DIALOGUE#" + orderId + "#" + shipment;
    }

    static String mark(String wamid) {
        return Long.toHexString(ShipmentEvent.contentHash("dialogue", wamid));
    }

    /**
     * The next step, on the condition that the step before is the one that was read.
     *
     * @param due when he is to be asked
     */
    public PlannedWork step(
            Transaction transaction,
            Person person,
            Optional<PersonFile.Dialogue> before,
            Notice next,
            String wamid,
            Instant due) {
        PlannedWork work = new PlannedWork(
                name(next.orderId(), next.shipment()), new Work.Tell(new Audience.Somebody(person), next), due);
        Row row = works.row(Key.personPartition(person), work)
                .put("ver", before.map(PersonFile.Dialogue::version).orElse(0L) + 1)
                .put("touched", clock.instant())
                .put("heard", String.join(",", heard(before, wamid)))
                .put("asked", String.join(",", asked(before)))
                .put("ttl", clock.instant().plus(PersonFile.Dialogue.KEPT).getEpochSecond());
        if (before.isEmpty()) {
            transaction.putNew(Transaction.Guard.UNCHANGED, row);
        } else {
            transaction.putIf(Transaction.Guard.UNCHANGED, row, "ver = :read", Map.of(":read", version(before.get())));
        }
        return work;
    }

    /** The dialogue has come to its end; what was still to be asked in it is not asked. */
    public Transaction end(
            Transaction transaction, Person person, PersonFile.Dialogue before, String wamid, boolean shipped) {
        return transaction.update(
                Transaction.Guard.UNCHANGED,
                Key.work(Key.personPartition(person), name(before.orderId(), before.shipment())),
                "SET ended = :yes, shipped = :shipped, done = :now, touched = :now, heard = :heard, ver = ver + :one, #ttl = :ttl"
                        + " REMOVE gsi2pk, gsi2sk, lease, unsure, facts",
                "ver = :read",
                Map.of(
                        ":yes", AttributeValue.fromBool(true),
                        ":shipped", AttributeValue.fromBool(shipped),
                        ":now", WorkItems.number(clock.instant()),
                        ":heard", AttributeValue.fromS(String.join(",", heard(Optional.of(before), wamid))),
                        ":one", AttributeValue.fromN("1"),
                        ":ttl", WorkItems.seconds(clock.instant().plus(ENDED_KEPT)),
                        ":read", version(before)),
                Map.of("#ttl", "ttl"));
    }

    private static AttributeValue version(PersonFile.Dialogue before) {
        return AttributeValue.fromN(Long.toString(before.version()));
    }

    private static List<String> heard(Optional<PersonFile.Dialogue> before, String wamid) {
        List<String> marks =
                new ArrayList<>(before.map(PersonFile.Dialogue::heard).orElse(List.of()));
        marks.add(mark(wamid));
        return marks.subList(Math.max(0, marks.size() - MARKS), marks.size());
    }

    private static List<String> asked(Optional<PersonFile.Dialogue> before) {
        List<String> asked = before.map(PersonFile.Dialogue::asked).orElse(List.of());
        return asked.subList(Math.max(0, asked.size() - QUESTIONS), asked.size());
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static List<String> asked(Row row) {
        List<String> asked = new ArrayList<>(list(row.text("asked")));
        if (row.has("wamid")) {
            asked.add(row.text("wamid"));
        }
        return asked;
    }

    static Optional<PersonFile.Dialogue> read(Row row) {
        if (!(WorkRows.read(row) instanceof Work.Tell tell)) {
            return Optional.empty();
        }
        Notice notice = tell.notice();
        return Optional.of(new PersonFile.Dialogue(
                notice.orderId(),
                notice.shipment(),
                notice.facts(),
                row.number("ver"),
                row.instant("touched").orElse(Instant.EPOCH),
                list(row.text("heard")),
                asked(row),
                row.flag("ended"),
                row.flag("shipped")));
    }
}
