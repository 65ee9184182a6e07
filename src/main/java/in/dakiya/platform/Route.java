package in.dakiya.platform;

/** What a request wants, as its method and path say. */
public sealed interface Route {

    record RegisterSeller(String sellerId) implements Route {}

    record ReadSeller(String sellerId) implements Route {}

    record ConfirmSeller(String sellerId) implements Route {}

    record PlaceOrder() implements Route {}

    record ReadOrder(String orderId) implements Route {}

    record ChangeOrder(String orderId) implements Route {}
    /** Gives its invoice a number. */
    record NumberInvoice(String orderId) implements Route {}

    record CancelOrder(String orderId) implements Route {}

    /** @param shipment as it stands in the path, not read yet */
    record DeliveryCode(String orderId, String shipment) implements Route {}

    /** The platform decides on a claim. The shipment as above. */
    record Proof(String orderId, String shipment) implements Route {}

    /** The platform reports on a shipment of its own. The shipment as above. */
    record ReportEvents(String orderId, String shipment) implements Route {}

    /** The platform gives the label of a shipment of its own. The shipment as above. */
    record GiveLabel(String orderId, String shipment) implements Route {}

    record ListOrders(String sellerId) implements Route {}

    record ListChanges() implements Route {}

    /** Its body may be a PDF. */
    default boolean takesPdf() {
        return this instanceof GiveLabel;
    }

    /** The page of a parcel, for anybody who has its address. */
    record Track(String token) implements Route {}

    /** Whether the platform's signature has to come with it. */
    default boolean isSigned() {
        return !(this instanceof Track);
    }

    /** A body in JSON has to come with it. */
    default boolean takesBody() {
        return switch (this) {
            case RegisterSeller ignored -> true;
            case PlaceOrder ignored -> true;
            case ChangeOrder ignored -> true;
            case CancelOrder ignored -> true;
            case DeliveryCode ignored -> true;
            case Proof ignored -> true;
            case NumberInvoice ignored -> true;
            case ReportEvents ignored -> true;
            // A PDF or, in JSON, where it is.
            case GiveLabel ignored -> true;
            // Its body may be left out.
            case ConfirmSeller ignored -> false;
            case ReadSeller ignored -> false;
            case ReadOrder ignored -> false;
            case ListOrders ignored -> false;
            case Track ignored -> false;
            case ListChanges ignored -> false;
        };
    }
}
