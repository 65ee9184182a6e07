package in.dakiya.logistics;

import java.util.List;

/** What a callback turned out to be. */
public sealed interface CallbackReading {

    /** The call does not prove that it is the partner's. */
    record NotAuthentic() implements CallbackReading {}

    /** The partner's, and these are the reports in it (none where nothing in it concerns tracking). */
    record Reports(List<TrackingReport> reports) implements CallbackReading {
        public Reports {
            reports = List.copyOf(reports);
        }
    }

    /** The partner's, but not to be understood; kept and counted. */
    record Unreadable(String why) implements CallbackReading {}
}
