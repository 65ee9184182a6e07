package in.dakiya.fulfilment;

import in.dakiya.logistics.BookingRequest;
import in.dakiya.order.Order;
import in.dakiya.order.Payment;
import in.dakiya.order.Seller;
import in.dakiya.order.Shares;
import in.dakiya.order.Shipment;
import in.dakiya.table.Orders;

/** What a partner is told of a shipment that it is to carry. */
final class BookingRequests {
    private BookingRequests() {}

    /** @param courier the partner's id of the one that is to carry it, empty where that is left to the partner */
    static BookingRequest of(Orders.Whole whole, Seller seller, String courier) {
        Order order = whole.order();
        Shipment.Carrier carrier = whole.shipment().carrier();
        Shares.Share share = Shares.of(order, whole.shipment());
        return new BookingRequest(
                carrier.account(),
                reference(whole),
                order.placedAt(),
                carrier.pickupLocation(),
                seller.address().pincode(),
                order.customer().name(),
                order.customer().phone(),
                order.customer().email(),
                order.customer().address(),
                share.items(),
                share.valuePaise(),
                share.collectPaise(),
                share.collectPaise() > 0 ? Payment.Method.COD : Payment.Method.PREPAID,
                whole.shipment().parcel(order, seller),
                courier,
                whole.shipment().particulars().ewayBill());
    }

    /**
     * Ours at the partner: the order's id, and from the second shipment on its number too. What the partner has of an order
     * that was changed since goes by the old reference, and is not found again.
     */
    private static String reference(Orders.Whole whole) {
        int number = whole.shipment().number();
        int revision = whole.order().revision();
        String reference = number == 1 ? whole.order().orderId() : whole.order().orderId() + "-" + number;
        return revision == 0 ? reference : reference + "-r" + revision;
    }
}
