package in.dakiya.logistics;

import in.dakiya.order.Address;
import in.dakiya.order.Item;
import in.dakiya.order.Parcel;
import in.dakiya.order.Payment;
import java.time.Instant;
import java.util.List;

/**
 * All a partner needs to book one shipment.
 *
 * @param reference ours and deterministic, at most 50 characters; never used for another shipment
 * @param items what travels in it
 * @param courierId which of the offered couriers is wanted, empty for the partner's own choice
 * @param ewayBill 12 digits, empty where there is none
 * @param itemsPaise value of the goods, lines and charges included, in paise
 * @param collectPaise to be collected at the door; zero when prepaid
 */
public record BookingRequest(
        String account,
        String reference,
        Instant orderedAt,
        String pickupLocation,
        String pickupPincode,
        String customerName,
        String customerPhone,
        String customerEmail,
        Address deliverTo,
        List<Item> items,
        long itemsPaise,
        long collectPaise,
        Payment.Method payment,
        Parcel parcel,
        String courierId,
        String ewayBill) {

    public BookingRequest {
        items = List.copyOf(items);
    }
}
