package in.dakiya.table;

import in.dakiya.order.Change;
import in.dakiya.order.EventSource;
import in.dakiya.order.News;
import in.dakiya.work.PlatformNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes as rows. A change rides on the line of the timeline that is written with it; only where there is none it has an
 * item of its own. GSI1 has it under the day and a part of the orders, in order of time: {@code millis#order#version}.
 */
final class ChangeRows {
    static final String FROM = "CHANGE#";
    /** Parts of a day in the index. An order is always in the same one. */
    static final int SHARDS = 4;

    private static final int MILLIS = 13;
    private static final String NEWS = "news";
    private static final String FIELD = "\t";
    private static final String LINE = "\n";

    private ChangeRows() {}

    /** @param row of the timeline */
    static Row ride(Row row, Change change) {
        return row.put("v", change.version())
                .put("seller", change.sellerId())
                .put(NEWS, change.news().stream().map(ChangeRows::line).collect(Collectors.joining(LINE)))
                .put("gsi1pk", partition(day(change.at()), shard(change.orderId())))
                .put("gsi1sk", sort(change));
    }

    static Row alone(Change change) {
        return ride(Row.at(new Key(Key.orderPartition(change.orderId()), FROM + version(change.version()))), change);
    }

    static boolean isThere(Row row) {
        return row.has(NEWS);
    }

    static Change read(Row row) {
        return new Change(
                row.text(Key.PARTITION).substring(Key.orderPartition("").length()),
                row.text("seller"),
                row.number("v"),
                time(row.text("gsi1sk")),
                Arrays.stream(row.text(NEWS).split(LINE)).map(ChangeRows::news).toList());
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    static String partition(LocalDate day, int shard) {
        return "CHANGES#" + day + "#" + shard;
    }

    private static int shard(String orderId) {
        return Math.floorMod(orderId.hashCode(), SHARDS);
    }

    static String sort(Change change) {
        return sort(change.at()) + "#" + change.orderId() + "#" + version(change.version());
    }

    static Instant time(String sort) {
        return Instant.ofEpochMilli(Long.parseLong(sort.substring(0, MILLIS)));
    }

    /** Fixed width, so that text order is time order until the year 2286. */
    static String sort(Instant at) {
        return "%013d".formatted(at.toEpochMilli());
    }

    private static String version(long version) {
        return "%06d".formatted(version);
    }

    private static String line(News news) {
        return String.join(
                FIELD,
                news.type().name(),
                Integer.toString(news.shipment()),
                news.status(),
                news.source().name(),
                news.reason(),
                news.detail());
    }

    private static News news(String line) {
        List<String> fields = Arrays.asList(line.split(FIELD, -1));
        return new News(
                PlatformNotice.Type.valueOf(fields.get(0)),
                Integer.parseInt(fields.get(1)),
                fields.get(2),
                EventSource.valueOf(fields.get(3)),
                fields.get(4),
                fields.get(5));
    }
}
