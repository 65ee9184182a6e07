package in.dakiya.table;

import in.dakiya.order.CancelReason;
import in.dakiya.order.Cancellation;
import in.dakiya.order.EventSource;
import in.dakiya.order.Parcel;
import in.dakiya.order.ParcelAnswer;
import in.dakiya.order.Proof;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentLine;
import in.dakiya.order.ShipmentType;
import in.dakiya.work.ParcelWish;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shipments as rows. */
final class ShipmentRows {
    private ShipmentRows() {}

    static Row write(Shipment shipment) {
        Row row = Row.at(Key.shipment(shipment.orderId(), shipment.number()))
                .put("order", shipment.orderId())
                .put("n", shipment.number())
                .put("type", shipment.type().name())
                .put("lines", lines(shipment.lines()))
                .put("partner", shipment.carrier().partner())
                .put("account", shipment.carrier().account())
                .put("pickup", shipment.carrier().pickupLocation())
                .put("pickupOn", shipment.pickupOn())
                .put("refusal", shipment.refusal());
        Shipment.Waybill waybill = shipment.waybill();
        if (waybill != null) {
            row.put("awb", waybill.awb())
                    .put("courier", waybill.courier())
                    .put("url", waybill.trackingUrl())
                    .put("refs", waybill.references())
                    .put("expected", waybill.expectedDelivery());
        }
        Shipment.StoredLabel label = shipment.label();
        if (label != null) {
            row.put("label", label.key()).put("labelAt", label.at());
        }
        Shipment.Dispatch dispatch = shipment.dispatch();
        if (dispatch != null) {
            row.put("sentAt", dispatch.at()).put("courierCode", dispatch.courierCode());
            Long charge = dispatch.chargePaise();
            if (charge != null) {
                row.put("charge", charge);
            }
        }
        Proof proof = shipment.proof();
        if (proof != null) {
            row.put("proof", proof.kind().name())
                    .put("proofAt", proof.at())
                    .put("proofMessage", proof.message())
                    .put("proofTry", proof.attempt());
        }
        return particulars(row, shipment.particulars());
    }

    private static Row particulars(Row row, Shipment.Particulars particulars) {
        Parcel parcel = particulars.parcel();
        if (parcel != null) {
            row.put("grams", parcel.weightGrams())
                    .put("length", parcel.lengthCm())
                    .put("breadth", parcel.breadthCm())
                    .put("height", parcel.heightCm());
        }
        Cancellation cancellation = particulars.cancellation();
        if (cancellation != null) {
            row.put("cancelBy", cancellation.by().name())
                    .put("cancelContact", cancellation.contact())
                    .put("cancelReason", cancellation.reason().name())
                    .put("cancelNote", cancellation.note());
        }
        ParcelAnswer answer = particulars.answer();
        if (answer != null) {
            row.put("ndrTry", answer.attempt())
                    .put("ndrTurn", answer.turn())
                    .put("ndrWish", answer.wish().name())
                    .put("ndrBy", answer.contact())
                    .put("ndrAt", answer.at())
                    .put("ndrEnd", answer.outcome().name());
        }
        return row.put("eway", particulars.ewayBill()).put("track", particulars.trackingKey());
    }

    static Shipment read(Row row) {
        return new Shipment(
                row.text("order"),
                (int) row.number("n"),
                ShipmentType.valueOf(row.text("type")),
                lines(row.text("lines")),
                new Shipment.Carrier(row.text("partner"), row.text("account"), row.text("pickup")),
                waybill(row),
                row.date("pickupOn").orElse(null),
                label(row),
                row.text("refusal"),
                dispatch(row),
                proof(row),
                new Shipment.Particulars(
                        parcel(row), row.text("eway"), row.text("track"), cancellation(row), answer(row)));
    }

    private static @Nullable Cancellation cancellation(Row row) {
        return row.has("cancelReason")
                ? new Cancellation(
                        EventSource.valueOf(row.text("cancelBy")),
                        (int) row.number("cancelContact"),
                        CancelReason.valueOf(row.text("cancelReason")),
                        row.text("cancelNote"))
                : null;
    }

    private static @Nullable ParcelAnswer answer(Row row) {
        return row.has("ndrWish")
                ? new ParcelAnswer(
                        (int) row.number("ndrTry"),
                        (int) row.number("ndrTurn"),
                        ParcelWish.valueOf(row.text("ndrWish")),
                        (int) row.number("ndrBy"),
                        row.instant("ndrAt").orElse(Instant.EPOCH),
                        ParcelAnswer.Outcome.valueOf(row.text("ndrEnd")))
                : null;
    }

    private static @Nullable Parcel parcel(Row row) {
        return row.has("grams")
                ? new Parcel((int) row.number("grams"), (int) row.number("length"), (int) row.number("breadth"), (int)
                        row.number("height"))
                : null;
    }

    private static Shipment.@Nullable Dispatch dispatch(Row row) {
        return row.has("sentAt")
                ? new Shipment.Dispatch(
                        row.instant("sentAt").orElse(Instant.EPOCH),
                        row.text("courierCode"),
                        row.has("charge") ? row.number("charge") : null)
                : null;
    }

    private static @Nullable Proof proof(Row row) {
        return row.has("proof")
                ? new Proof(
                        Proof.Kind.valueOf(row.text("proof")),
                        row.instant("proofAt").orElse(Instant.EPOCH),
                        row.text("proofMessage"),
                        (int) row.number("proofTry"))
                : null;
    }

    private static Shipment.@Nullable Waybill waybill(Row row) {
        return row.has("awb") || row.has("refs")
                ? new Shipment.Waybill(
                        row.text("awb"),
                        row.text("courier"),
                        row.text("url"),
                        row.map("refs"),
                        row.date("expected").orElse(null))
                : null;
    }

    private static Shipment.@Nullable StoredLabel label(Row row) {
        return row.has("label")
                ? new Shipment.StoredLabel(
                        row.text("label"), row.instant("labelAt").orElse(Instant.EPOCH))
                : null;
    }

    private static String lines(List<ShipmentLine> lines) {
        return lines.stream().map(l -> l.line() + "x" + l.quantity()).collect(Collectors.joining(","));
    }

    private static List<ShipmentLine> lines(String joined) {
        if (joined.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(joined.split(","))
                .map(pair -> pair.split("x"))
                .map(pair -> new ShipmentLine(Integer.parseInt(pair[0]), Integer.parseInt(pair[1])))
                .toList();
    }
}
