package in.dakiya.sandbox.shiprocket;

import java.util.Map;

/** Shiprocket's status of an order, which is another table than that of its shipment. */
record OrderStatus(int code, String label) {

    private static final OrderStatus REQUESTED = new OrderStatus(18, "CANCELLATION REQUESTED");
    private static final OrderStatus CANCELLED = new OrderStatus(5, "CANCELED");

    private static final Map<Integer, OrderStatus> OF_SHIPMENT = Map.ofEntries(
            Map.entry(3, new OrderStatus(4, "PICKUP SCHEDULED")),
            Map.entry(4, new OrderStatus(12, "PICKUP QUEUED")),
            Map.entry(13, new OrderStatus(14, "PICKUP ERROR")),
            Map.entry(15, new OrderStatus(13, "PICKUP RESCHEDULED")),
            Map.entry(Parcel.CANCELLATION_REQUESTED, REQUESTED),
            Map.entry(19, new OrderStatus(34, "OUT FOR PICKUP")),
            Map.entry(20, new OrderStatus(35, "PICKUP EXCEPTION")),
            Map.entry(42, new OrderStatus(51, "PICKED UP")),
            Map.entry(6, new OrderStatus(6, "SHIPPED")),
            Map.entry(18, new OrderStatus(20, "IN TRANSIT")),
            Map.entry(38, new OrderStatus(43, "REACHED AT DESTINATION HUB")),
            Map.entry(17, new OrderStatus(19, "OUT FOR DELIVERY")),
            Map.entry(21, new OrderStatus(36, "UNDELIVERED")),
            Map.entry(7, new OrderStatus(7, "DELIVERED")),
            Map.entry(Parcel.CANCELLED, CANCELLED),
            Map.entry(9, new OrderStatus(15, "RTO INITIATED")),
            Map.entry(46, new OrderStatus(55, "RTO IN TRANSIT")),
            Map.entry(10, new OrderStatus(16, "RTO DELIVERED")));

    static OrderStatus of(Parcel parcel) {
        if (parcel.isEnding()) {
            return parcel.status == Parcel.CANCELLED ? CANCELLED : REQUESTED;
        }
        return parcel.awb.isEmpty()
                ? new OrderStatus(1, "NEW")
                : OF_SHIPMENT.getOrDefault(parcel.status, new OrderStatus(3, "READY TO SHIP"));
    }
}
