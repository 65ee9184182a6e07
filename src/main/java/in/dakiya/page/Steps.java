package in.dakiya.page;

import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import java.util.ArrayList;
import java.util.List;

/** How far a parcel is, as steps that a customer knows. */
final class Steps {

    enum Name {
        PLACED,
        PACKING,
        SHIPPED,
        NEAR,
        OUT,
        DELIVERED,
        BACK,
        RETURNED,
        DISPOSED,
        CANCELLED,
        LOST,
        DAMAGED
    }

    enum Mark {
        DONE,
        NOW,
        NEXT
    }

    record Step(Name name, Mark mark) {}

    private static final List<Name> COURIER =
            List.of(Name.PLACED, Name.PACKING, Name.SHIPPED, Name.NEAR, Name.OUT, Name.DELIVERED);
    /** Nobody scans a parcel that the seller ships himself. */
    private static final List<Name> SELF = List.of(Name.PLACED, Name.SHIPPED, Name.DELIVERED);

    private Steps() {}

    static List<Step> of(ShipmentStatus status, ShipmentType type) {
        return switch (status) {
            case CREATED -> forward(Name.PLACED, type);
            case MANIFESTED, RTS_REQUESTED, PICKUP_SCHEDULED, OUT_FOR_PICKUP, PICKUP_FAILED ->
                forward(Name.PACKING, type);
            case PICKED_UP, IN_TRANSIT -> forward(Name.SHIPPED, type);
            case AT_DESTINATION -> forward(Name.NEAR, type);
            case OUT_FOR_DELIVERY, DELIVERY_FAILED -> forward(Name.OUT, type);
            case DELIVERED -> marked(way(type), Name.DELIVERED, Mark.DONE);
            case RTO_INITIATED, RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY ->
                marked(List.of(Name.PLACED, Name.SHIPPED, Name.BACK, Name.RETURNED), Name.BACK, Mark.NOW);
            case RTO_DELIVERED -> ended(Name.PLACED, Name.SHIPPED, Name.BACK, Name.RETURNED);
            case RTO_DISPOSED -> ended(Name.PLACED, Name.SHIPPED, Name.BACK, Name.DISPOSED);
            case CANCEL_REQUESTED -> marked(List.of(Name.PLACED, Name.CANCELLED), Name.CANCELLED, Mark.NOW);
            case CANCELLED -> ended(Name.PLACED, Name.CANCELLED);
            case LOST -> ended(Name.PLACED, Name.SHIPPED, Name.LOST);
            case DAMAGED -> ended(Name.PLACED, Name.SHIPPED, Name.DAMAGED);
        };
    }

    private static List<Name> way(ShipmentType type) {
        return type == ShipmentType.OFF_NETWORK ? SELF : COURIER;
    }

    /** A status that this kind of parcel does not usually have stands at the last step before it. */
    private static List<Step> forward(Name now, ShipmentType type) {
        List<Name> way = way(type);
        Name at = now;
        while (!way.contains(at)) {
            at = Name.values()[at.ordinal() - 1];
        }
        return marked(way, at, Mark.NOW);
    }

    private static List<Step> ended(Name... names) {
        return marked(List.of(names), names[names.length - 1], Mark.DONE);
    }

    private static List<Step> marked(List<Name> way, Name at, Mark mark) {
        List<Step> steps = new ArrayList<>();
        int here = way.indexOf(at);
        for (int i = 0; i < way.size(); i++) {
            steps.add(new Step(way.get(i), i < here ? Mark.DONE : i == here ? mark : Mark.NEXT));
        }
        return steps;
    }
}
