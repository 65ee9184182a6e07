package in.dakiya.table;

import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Work of an order as it stands, for those who must not come in its way. */
@ApplicationScoped
public class StandingWork {

    private static final String BOOKINGS = "BOOK#";
    /** Follows every character that a name may have. */
    private static final String END = "~";

    private final Table table;

    public StandingWork(Table table) {
        this.table = table;
    }

    /**
     * A booking.
     *
     * @param work what is to be booked
     * @param held somebody has taken it, and has not said what came of it
     * @param unsure its effect may exist
     * @param reachedPartner something of it is kept at the partner
     */
    public record Standing(
            String name, Work.Book work, boolean done, boolean held, boolean unsure, boolean reachedPartner) {

        /** Whoever does it may act on what was read before. */
        public boolean mayBeUnderWay() {
            return !done && (held || unsure);
        }
    }

    public List<Standing> bookings(String orderId) {
        int before = Key.work("", "").sort().length();
        return rows(orderId, BOOKINGS).stream()
                .map(row -> new Standing(
                        row.text(Key.SORT).substring(before),
                        (Work.Book) WorkRows.read(row),
                        row.has("done"),
                        row.has("lease"),
                        row.flag("unsure"),
                        !row.map("prog").isEmpty()))
                .toList();
    }

    /** True once the seller was told of the order, or is being told of it. */
    public boolean sellerWasTold(String orderId) {
        return Stream.of("TELL#NEW_ORDER#", "TELL#BOOKING_REFUSED#")
                .flatMap(prefix -> rows(orderId, prefix).stream())
                .anyMatch(tell -> tell.has("done") || tell.has("lease") || tell.flag("unsure"));
    }

    private List<Row> rows(String orderId, String prefix) {
        String partition = Key.orderPartition(orderId);
        return table.range(
                partition,
                Key.work(partition, prefix).sort(),
                Key.work(partition, prefix + END).sort());
    }

    /** Forgets what an attempt has reached, provided that nobody is at it: the next begins with what is there then. */
    public void beginAnew(Transaction transaction, String partition, String name) {
        transaction.update(
                Transaction.Guard.UNCHANGED,
                Key.work(partition, name),
                "REMOVE prog",
                "attribute_exists(pk) AND attribute_not_exists(done) AND attribute_not_exists(lease)"
                        + " AND (attribute_not_exists(unsure) OR unsure = :no)",
                Map.of(":no", AttributeValue.fromBool(false)),
                Map.of());
    }
}
