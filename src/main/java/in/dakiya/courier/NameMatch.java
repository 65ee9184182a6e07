package in.dakiya.courier;

import java.util.List;

/** Which courier a typed name means. */
public sealed interface NameMatch {

    /** Its name or one of its other names. */
    record Exact(Courier courier) implements NameMatch {}

    /** One that is spelt nearly so: to be asked about. */
    record Likely(Courier courier) implements NameMatch {}

    /** Two to nine that it may mean. */
    record Several(List<Courier> couriers) implements NameMatch {
        public Several {
            couriers = List.copyOf(couriers);
        }
    }

    /** None that we know. */
    record Unknown() implements NameMatch {}
}
