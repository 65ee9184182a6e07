package in.dakiya.logistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A courier or courier aggregator. A new one is one package with one bean of this type; nothing else changes.
 *
 * <p>No call throws for what a partner may answer: every outcome is a {@link PartnerAnswer}. Calls that move money are
 * told through {@link Checkpoint} what earlier attempts had reached, and read back before they repeat.
 */
public interface LogisticsPartner {

    /** The name by which sellers and shipments refer to it, for example {@code shiprocket}. */
    String name();

    /** The configured accounts, by name. */
    Set<String> accounts();

    /** Creates the shipment, chooses a courier and assigns the AWB. Safe to call again with the same checkpoint. */
    PartnerAnswer<Booking> book(BookingRequest request, Checkpoint checkpoint);

    /**
     * What an attempt whose answer was lost has left at the partner under this reference, perhaps without an AWB; books
     * nothing.
     */
    PartnerAnswer<Optional<Booking>> find(BookingRequest request);

    /** The couriers that would carry it, the most sensible choice first; refused where none would. Books nothing. */
    PartnerAnswer<List<Offer>> offers(OfferRequest request);

    /** Asks the courier to come. Safe to call again: an earlier attempt's effect is found, not repeated. */
    PartnerAnswer<Pickup> requestPickup(Booking booking, PickupRequest request, Checkpoint checkpoint);

    /** The shipping label; {@link PartnerAnswer.NotYet} while the courier has not made it. */
    PartnerAnswer<Label> label(Booking booking);

    /**
     * Takes the booking back, before the courier has the parcel. Safe to call again: what is cancelled already is done.
     * Refused with {@link Refusal#TOO_LATE} where the courier has it.
     *
     * @return whether the partner has confirmed it, or will say so by its callbacks
     */
    PartnerAnswer<Cancelled> cancel(Booking booking, Checkpoint checkpoint);

    /**
     * Says what is to be done after a failed delivery. Safe to call again. Refused with {@link Refusal#TOO_LATE} where the
     * courier no longer asks.
     */
    PartnerAnswer<Heard> answerFailedDelivery(Booking booking, FailedDeliveryAnswer answer, Checkpoint checkpoint);

    /**
     * The whole history of each AWB that the partner knows; unknown ones are absent from the answer.
     *
     * @param awbs at most {@link #trackingBatchSize()}
     */
    PartnerAnswer<Map<String, TrackingReport>> track(String account, List<String> awbs);

    /** How many AWBs one tracking call takes. */
    int trackingBatchSize();

    /** Reads a callback. The path has named the account; the partner says whether the call is its own. */
    CallbackReading readCallback(String account, Callback callback);

    /** The account whose callbacks arrive at {@code /logistics/{path}/callbacks}, if it is one of this partner. */
    Optional<String> accountOfPath(String path);
}
