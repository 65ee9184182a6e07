package in.dakiya.table;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * New orders that are gathered for one person, to be told in one message. A digest is a work item of his, named by the
 * time at which it is due; the orders in it stand below it. It takes orders until it is looked at for the first time,
 * and no more than can be taken out again in one transaction.
 */
@ApplicationScoped
public class Digests {

    /** Each order of a digest may have to be told by itself after all: with the digest's end one transaction. */
    static final int MOST = 90;

    private static final String NAME = "DIGEST#";

    private final Table table;
    private final People people;
    private final WorkItems works;
    private final InstantSource clock;

    public Digests(Table table, People people, WorkItems works, InstantSource clock) {
        this.table = table;
        this.people = people;
        this.works = works;
        this.clock = clock;
    }

    /** A shipment that somebody is to be told of. */
    public record Gathered(String sellerId, String orderId, int shipment) {}

    /** The work of telling what is gathered until this time. */
    public static PlannedWork digest(Person person, String sellerId, Instant due) {
        Notice notice = Notice.of(NoticeKind.NEW_ORDERS, sellerId, "", 0);
        return new PlannedWork(NAME + due.toEpochMilli(), new Work.Tell(new Audience.Somebody(person), notice), due);
    }

    /** Begins a digest with its first order. Refused by {@link Transaction.Guard#NEW} where there is one of this time. */
    public Transaction begin(Transaction transaction, Person person, PlannedWork digest, Gathered first) {
        Row row = works.row(Key.personPartition(person), digest).put("orders", 1);
        transaction.putNew(Transaction.Guard.NEW, row).put(row(person, digest, first));
        return people.gathering(transaction, person, digest.due());
    }

    /** One more order. Refused by {@link Transaction.Guard#UNCHANGED} where the digest takes none or is not there. */
    public Transaction join(Transaction transaction, Person person, PlannedWork digest, Gathered another) {
        transaction.update(
                Transaction.Guard.UNCHANGED,
                Key.work(Key.personPartition(person), digest.name()),
                "ADD orders :one",
                "attribute_exists(pk) AND attribute_not_exists(att) AND attribute_not_exists(done) AND orders < :most",
                Map.of(
                        ":one", AttributeValue.fromN("1"),
                        ":most", AttributeValue.fromN(Integer.toString(MOST))),
                Map.of());
        return transaction.put(row(person, digest, another));
    }

    private Row row(Person person, PlannedWork digest, Gathered order) {
        return Row.at(Key.gathered(person, digest.name(), order.orderId(), order.shipment()))
                .put("seller", order.sellerId())
                .put("order", order.orderId())
                .put("ship", order.shipment())
                .put("ttl", clock.instant().plus(WorkItems.KEPT).getEpochSecond());
    }

    /** What is gathered in a digest, in no order. */
    public List<Gathered> gathered(Person person, String digest) {
        String from = Key.WORK_PREFIX + digest + "#";
        return table.range(Key.personPartition(person), from, from + "~").stream()
                .map(row -> new Gathered(row.text("seller"), row.text("order"), (int) row.number("ship")))
                .toList();
    }
}
