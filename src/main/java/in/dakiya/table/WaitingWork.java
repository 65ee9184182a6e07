package in.dakiya.table;

import in.dakiya.bell.Bells;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Work that waits, for its time or for a person, seen by who has not claimed it: see {@link WorkItems} for who has. */
@ApplicationScoped
public class WaitingWork {

    private final Table table;
    private final Bells bells;
    private final WorkBells workBells;
    private final InstantSource clock;

    public WaitingWork(Table table, Bells bells, InstantSource clock) {
        this.table = table;
        this.bells = bells;
        this.workBells = new WorkBells(clock);
        this.clock = clock;
    }

    /** What it was to look after has come about: it is done, whoever may hold it. Nothing where there is no such work. */
    public void settled(String partition, String name) {
        Instant now = clock.instant();
        table.update(UpdateItemRequest.builder()
                .key(Key.work(partition, name).attributes())
                .updateExpression("SET done = :now, #ttl = :ttl REMOVE gsi2pk, gsi2sk, lease, unsure, failure")
                .conditionExpression("attribute_exists(pk) AND attribute_not_exists(done)")
                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                .expressionAttributeValues(
                        Map.of(":now", WorkItems.number(now), ":ttl", WorkItems.seconds(now.plus(WorkItems.KEPT)))));
    }

    /** Sets parked work going again; false when there is none of this key. */
    public boolean replay(String partition, String name) {
        Optional<Row> row = table.get(Key.work(partition, name)).filter(r -> r.has("parked"));
        row.ifPresent(parked -> wake(partition, name, WorkRows.read(parked), "REMOVE parked, att, failure"));
        return row.isPresent();
    }

    /** Unfinished work is wanted now, for example because what it waited for has come. */
    public boolean hasten(String partition, String name) {
        Optional<Row> row = table.get(Key.work(partition, name)).filter(r -> !r.has("done") && !r.has("parked"));
        row.ifPresent(waiting -> wake(partition, name, WorkRows.read(waiting), ""));
        return row.isPresent();
    }

    private void wake(String partition, String name, Work work, String removing) {
        Instant now = clock.instant();
        table.update(UpdateItemRequest.builder()
                .key(Key.work(partition, name).attributes())
                .updateExpression("SET due = :now, gsi2pk = :index, gsi2sk = :sweep " + removing)
                .conditionExpression("attribute_exists(pk) AND attribute_not_exists(done)")
                .expressionAttributeValues(Map.of(
                        ":now", WorkItems.number(now),
                        ":index", AttributeValue.fromS(DueIndex.partition(partition, name, work)),
                        ":sweep", AttributeValue.fromS(DueIndex.sort(now, true)))));
        bells.ring(List.of(workBells.bell(partition, name, work, now)));
    }
}
