package in.dakiya.conversation;

import in.dakiya.chat.Intent;
import in.dakiya.chat.Payload;
import in.dakiya.order.Cancelling;
import in.dakiya.order.CourierChoice;
import in.dakiya.order.Handover;
import in.dakiya.order.SelfShipping;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import java.util.Optional;
import java.util.function.Predicate;

/** What a word that names an order can do to one of its parcels, and to which of them. */
final class ParcelActs {
    private ParcelActs() {}

    /** @param act what a tap on the parcel's row in a list does */
    record ParcelAct(Predicate<ShipmentHead> fits, Payload.Act act) {}

    /** Nothing where the word is about the order as a whole. */
    static Optional<ParcelAct> of(Intent intent) {
        return Optional.ofNullable(
                switch (intent) {
                    case Intent.Ready ignored -> new ParcelAct(ParcelActs::packable, Payload.Act.READY);
                    case Intent.Offers ignored -> new ParcelAct(CourierChoice::isWanted, Payload.Act.CREATE_SHIPMENT);
                    case Intent.Weigh ignored -> new ParcelAct(CourierChoice::isWanted, Payload.Act.CHANGE_WEIGHT);
                    case Intent.MarkShipped ignored -> new ParcelAct(SelfShipping::shippable, Payload.Act.MARK_SHIPPED);
                    case Intent.Address ignored -> new ParcelAct(ParcelActs::addressed, Payload.Act.DELIVERY_ADDRESS);
                    case Intent.BoxText ignored -> new ParcelAct(ParcelActs::addressed, Payload.Act.DELIVERY_ADDRESS);
                    case Intent.Label ignored -> new ParcelAct(ParcelActs::labelled, Payload.Act.OWN_LABEL);
                    case Intent.Correct ignored -> new ParcelAct(Handover::open, Payload.Act.CORRECT);
                    case Intent.ConfirmDelivery ignored -> new ParcelAct(Handover::open, Payload.Act.CONFIRM_DELIVERY);
                    case Intent.YesDelivered ignored -> new ParcelAct(Handover::open, Payload.Act.CONFIRM_DELIVERY);
                    case Intent.Code ignored -> new ParcelAct(Handover::open, Payload.Act.CODE_FOR);
                    case Intent.ResendCode ignored -> new ParcelAct(Handover::open, Payload.Act.RESEND_CODE);
                    case Intent.NoCode ignored -> new ParcelAct(Handover::open, Payload.Act.NO_CODE);
                    case Intent.NotArriving ignored -> new ParcelAct(Handover::open, Payload.Act.NOT_ARRIVING);
                    case Intent.GetCode ignored -> new ParcelAct(Handover::open, Payload.Act.GET_CODE);
                    case Intent.Received ignored -> new ParcelAct(Handover::open, Payload.Act.RECEIVED);
                    case Intent.NotReceived ignored -> new ParcelAct(ParcelActs::delivered, Payload.Act.NOT_RECEIVED);
                    case Intent.Cancel ignored -> new ParcelAct(Cancelling::possible, Payload.Act.CANNOT_FULFIL);
                    default -> null;
                });
    }

    private static boolean packable(ShipmentHead shipment) {
        ShipmentStatus status = shipment.state().status();
        return shipment.type() == ShipmentType.ON_NETWORK
                && (status == ShipmentStatus.MANIFESTED || status == ShipmentStatus.PICKUP_FAILED);
    }

    private static boolean addressed(ShipmentHead shipment) {
        return shipment.type() == ShipmentType.OFF_NETWORK && labelled(shipment);
    }

    private static boolean labelled(ShipmentHead shipment) {
        return !shipment.state().status().terminal();
    }

    private static boolean delivered(ShipmentHead shipment) {
        return shipment.state().status() == ShipmentStatus.DELIVERED;
    }
}
