package in.dakiya.logistics;

import in.dakiya.order.Parcel;

/**
 * A parcel for which couriers are sought, before anything is booked. It holds nothing personal.
 *
 * @param collectPaise to be collected at the door; zero when prepaid
 * @param valuePaise what is declared
 */
public record OfferRequest(
        String account, String fromPincode, String toPincode, Parcel parcel, long collectPaise, long valuePaise) {}
