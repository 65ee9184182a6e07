package in.dakiya.table;

import in.dakiya.logistics.Scan;
import in.dakiya.logistics.TrackingReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** Which shipment an AWB is. Couriers use numbers again, so one AWB may have had several. */
@ApplicationScoped
public class Awbs {

    private static final Duration UNKNOWN_KEPT = Duration.ofDays(40);
    private static final String UNKNOWN = "UNKNOWN#";

    private final Table table;
    private final InstantSource clock;

    public Awbs(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    public record Known(String orderId, int shipment, Instant since) {}

    /** The oldest first. */
    public List<Known> find(String partner, String awb) {
        return table.range(Key.awbPartition(partner, awb), "0", "~").stream()
                .filter(row -> row.has("order"))
                .map(row -> new Known(
                        row.text("order"),
                        (int) row.number("n"),
                        row.instant("since").orElse(Instant.EPOCH)))
                .sorted(Comparator.comparing(Known::since))
                .toList();
    }

    public Transaction add(
            Transaction transaction, String partner, String awb, String orderId, int shipment, Instant since) {
        return transaction.put(Row.at(Key.awb(partner, awb, orderId, shipment))
                .put("order", orderId)
                .put("n", shipment)
                .put("since", since));
    }

    /**
     * Keeps what was reported of an AWB that no order has (yet): the partner may be faster than our own commit, and the
     * first poll reads the whole history anyway.
     */
    public void keepUnknown(String partner, TrackingReport report) {
        Scan last = report.scans().stream().max(Comparator.comparing(Scan::at)).orElse(null);
        String mark = last == null ? "EMPTY" : last.at().getEpochSecond() + "#" + last.rawCode();
        table.put(Row.at(new Key(Key.awbPartition(partner, report.awb()), UNKNOWN + mark))
                .put("scans", report.scans().size())
                .put("ttl", clock.instant().plus(UNKNOWN_KEPT).getEpochSecond()));
    }
}
