package in.dakiya.table;

import in.dakiya.order.Change;
import in.dakiya.order.Change.Consignment;
import in.dakiya.work.PlatformNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Every change of every order, by time: the index GSI1 under {@code CHANGES#day#part}. Within one order the order of time
 * is that of versions, because a version is never written with an earlier time than the one before it.
 */
@ApplicationScoped
public class ChangeFeed {

    /** So far back it can be read. */
    public static final Duration KEPT = Duration.ofDays(30);

    /**
     * What is younger is not given out yet: a transaction may be committed this long after its time was taken (a call
     * to the table ends within ten seconds, see application.properties), the index follows within a second, and clocks
     * differ by less. So nothing ever appears before a place that was given out.
     */
    public static final Duration SETTLING = Duration.ofSeconds(15);

    private final Table table;
    private final NoticeStream stream;
    private final InstantSource clock;

    public ChangeFeed(Table table, NoticeStream stream, InstantSource clock) {
        this.table = table;
        this.stream = stream;
        this.clock = clock;
    }

    /** @param next where to go on, also when there is nothing more now */
    public record Page(List<PlatformNotice> changes, FeedPosition next) {}

    /** A change as the index knows it. */
    public record Entry(Key key, String sort) {

        public String orderId() {
            return sort.substring(sort.indexOf('#') + 1, sort.lastIndexOf('#'));
        }

        public long version() {
            return Long.parseLong(sort.substring(sort.lastIndexOf('#') + 1));
        }
    }

    /** The first place that can be read from. */
    public FeedPosition oldest() {
        return FeedPosition.at(clock.instant().minus(KEPT));
    }

    /** Behind all that can be read now. */
    public FeedPosition newest() {
        return FeedPosition.at(clock.instant().minus(SETTLING));
    }

    /** @param most at least one */
    public Page page(FeedPosition from, int most) {
        FeedPosition until = newest();
        List<Entry> entries = entries(from, until, most + 1);
        Map<Key, Change> read = table.getAll(entries.stream().map(Entry::key).toList()).stream()
                .filter(ChangeRows::isThere)
                .collect(Collectors.toMap(Row::key, ChangeRows::read));
        List<Change> changes = entries.stream()
                .flatMap(entry -> Optional.ofNullable(read.get(entry.key())).stream())
                .toList();
        Map<Key, Consignment> consignments = stream.consignments(changes);
        List<PlatformNotice> page = new ArrayList<>();
        FeedPosition reached = from;
        for (Change change : changes) {
            String sort = ChangeRows.sort(change);
            int given = sort.equals(from.sort()) ? from.given() : 0;
            List<PlatformNotice> some = NoticeStream.notices(change, consignments).stream()
                    .skip(given)
                    .limit(most - page.size())
                    .toList();
            page.addAll(some);
            reached = new FeedPosition(sort, given + some.size());
            if (page.size() == most) {
                return new Page(page, reached);
            }
        }
        return new Page(page, entries.size() > most ? reached : later(from, until));
    }

    private static FeedPosition later(FeedPosition one, FeedPosition other) {
        return one.sort().compareTo(other.sort()) > 0 ? one : other;
    }

    /** The first changes from one place to another, in order. */
    public List<Entry> entries(FeedPosition from, FeedPosition until, int most) {
        List<Entry> found = new ArrayList<>();
        LocalDate last = ChangeRows.day(until.time());
        for (LocalDate day = ChangeRows.day(from.time());
                !day.isAfter(last) && found.size() < most;
                day = day.plusDays(1)) {
            found.addAll(ofDay(day, from, until, most - found.size()));
        }
        return found;
    }

    private List<Entry> ofDay(LocalDate day, FeedPosition from, FeedPosition until, int most) {
        List<Entry> all = new ArrayList<>();
        for (int shard = 0; shard < ChangeRows.SHARDS; shard++) {
            all.addAll(ofShard(ChangeRows.partition(day, shard), from, until, most));
        }
        return all.stream()
                .sorted(Comparator.comparing(Entry::sort))
                .limit(most)
                .toList();
    }

    private List<Entry> ofShard(String partition, FeedPosition from, FeedPosition until, int most) {
        if (from.sort().compareTo(until.sort()) > 0) {
            return List.of();
        }
        QueryRequest.Builder request = QueryRequest.builder()
                .indexName("GSI1")
                .keyConditionExpression("gsi1pk = :pk AND gsi1sk BETWEEN :from AND :until")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(partition),
                        ":from", AttributeValue.fromS(from.sort()),
                        ":until", AttributeValue.fromS(until.sort())))
                .limit(most);
        return table.query(request).items().stream()
                .map(Row::of)
                .map(row -> new Entry(row.key(), row.text("gsi1sk")))
                .toList();
    }

    /** The newest version of each order among these. */
    public static Map<String, Long> newestVersions(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::orderId, Entry::version, Math::max));
    }
}
