package in.dakiya.logistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partner knows of one AWB: all scans, in any order. */
public record TrackingReport(
        String awb, List<Scan> scans, @Nullable LocalDate expectedDelivery) {
    public TrackingReport {
        scans = List.copyOf(scans);
    }
}
