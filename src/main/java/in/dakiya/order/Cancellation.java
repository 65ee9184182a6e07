package in.dakiya.order;

/**
 * Who wanted a shipment cancelled, and why. It stays where the courier was faster.
 *
 * @param by SELLER or PLATFORM
 * @param contact which of the shop's people, counted as {@link Seller#people()} has them; zero where it was the platform
 * @param note of the platform, without anything of a person (see {@link CancelNote}); may be empty
 */
public record Cancellation(EventSource by, int contact, CancelReason reason, String note) {}
