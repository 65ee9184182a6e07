package in.dakiya.tracking;

import in.dakiya.fulfilment.Partners;
import in.dakiya.logistics.Callback;
import in.dakiya.logistics.CallbackReading;
import in.dakiya.logistics.TrackingReport;
import in.dakiya.table.Awbs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A courier calls. Authenticated first, answered at once, and nothing that is ours is lost. */
@ApplicationScoped
public class ReceiveCallback {

    private static final Logger LOG = Logger.getLogger(ReceiveCallback.class);

    private final Partners partners;
    private final Awbs awbs;
    private final RecordReports recording;

    public ReceiveCallback(Partners partners, Awbs awbs, RecordReports recording) {
        this.partners = partners;
        this.awbs = awbs;
        this.recording = recording;
    }

    /** What the caller is to be answered. */
    public enum Verdict {
        TAKEN,
        NOT_AUTHENTIC,
        NO_SUCH_PATH
    }

    public Verdict receive(String path, Callback callback) {
        Optional<Partners.Account> account = partners.ofPath(path);
        if (account.isEmpty()) {
            return Verdict.NO_SUCH_PATH;
        }
        Partners.Account from = account.get();
        return switch (from.partner().readCallback(from.name(), callback)) {
            case CallbackReading.NotAuthentic ignored -> Verdict.NOT_AUTHENTIC;
            case CallbackReading.Unreadable unreadable -> {
                LOG.warnf("callback of %s not understood: %s", from.partner().name(), unreadable.why());
                yield Verdict.TAKEN;
            }
            case CallbackReading.Reports reports -> {
                reports.reports().forEach(report -> take(from, report));
                yield Verdict.TAKEN;
            }
        };
    }

    private void take(Partners.Account from, TrackingReport report) {
        String partner = from.partner().name();
        List<Awbs.Known> shipments = awbs.find(partner, report.awb());
        if (shipments.isEmpty()) {
            LOG.infof("callback of %s for an AWB that is not known (yet): kept", partner);
            awbs.keepUnknown(partner, report);
            return;
        }
        // A courier uses a number again after months: the report is about the shipment that got it last.
        Awbs.Known latest = shipments.get(shipments.size() - 1);
        recording.pushed(new RecordReports.About(latest.orderId(), latest.shipment(), partner, from.name()), report);
    }
}
