package in.dakiya.invoice;

import java.util.List;

/** What became of an order that was to be invoiced. */
public sealed interface Draft {

    record Ready(Invoice invoice) implements Draft {}

    /** No lawful invoice can be made; {@code obstacles} is not empty. */
    record Refused(List<Obstacle> obstacles) implements Draft {
        public Refused {
            obstacles = List.copyOf(obstacles);
        }
    }

    sealed interface Obstacle {

        /** The seller is registered, and the platform did not say what rate a line of the order has. */
        record RateUnknown(int line) implements Obstacle {}

        /** A composition taxpayer may not sell goods to another State (section 10(2)(c) CGST Act). */
        record CompositionAcrossStates() implements Obstacle {}

        /** Taxable and exempt goods share a paper only where the customer is not registered (Rule 46A CGST). */
        record MixedToRegistered() implements Obstacle {}
    }
}
