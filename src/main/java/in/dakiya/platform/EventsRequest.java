package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.ByPlatform;
import in.dakiya.order.EventKind;
import in.dakiya.order.ShipmentSignal;
import in.dakiya.order.ShipmentStatus;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a platform reports on a shipment that it books and tracks itself. */
public final class EventsRequest {

    private static final int MOST = 50;
    /** How far ahead of ours the platform's clock may be. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final TextRule CODE = TextRule.matching(
            60, "[A-Za-z0-9][A-Za-z0-9 ._/-]*", "must be a code of letters, digits, spaces, dots, dashes and slashes");

    /** States in the words of the API, and what is no state; not those that only we or the seller bring about. */
    private static final Map<String, EventKind> KINDS = Stream.of(
                    Stream.<EventKind>of(ShipmentStatus.values()).filter(EventsRequest::isReported),
                    Stream.<EventKind>of(
                            ShipmentSignal.ON_HOLD,
                            ShipmentSignal.HOLD_OVER,
                            ShipmentSignal.RTS_REFUSED,
                            ShipmentSignal.CANCEL_REFUSED))
            .flatMap(Function.identity())
            .collect(Collectors.toMap(EventKind::name, Function.identity()));

    private EventsRequest() {}

    private static boolean isReported(EventKind kind) {
        return kind != ShipmentStatus.CREATED
                && kind != ShipmentStatus.RTS_REQUESTED
                && kind != ShipmentStatus.CANCEL_REQUESTED;
    }

    /** @param now what comes later than ten minutes after it is refused */
    public static Reading<List<ByPlatform.Said>> read(byte[] body, Instant now) {
        ObjectNode json;
        try {
            json = Json.object(body);
        } catch (UnreadableJsonException e) {
            return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
        }
        FieldErrors errors = new FieldErrors();
        return errors.reading(Fields.of(json, errors).list("events", MOST).stream()
                .map(fields -> event(fields, now))
                .toList());
    }

    private static ByPlatform.Said event(Fields fields, Instant now) {
        fields.text("id", TextRule.line(100), "");
        EventKind kind = kind(fields);
        Instant at = Times.required(fields, "at");
        if (at.isAfter(now.plus(AHEAD))) {
            fields.wrong("at", "lies in the future");
        }
        String awb = fields.text("awb", PlacedShipments.AWB, "");
        if (kind == ShipmentStatus.MANIFESTED && awb.isEmpty() && !fields.has("awb")) {
            fields.wrong("awb", "is required with MANIFESTED");
        }
        return new ByPlatform.Said(
                kind,
                at,
                fields.text("location", TextRule.line(100), ""),
                fields.text("reason", CODE, ""),
                awb,
                fields.text("courier", TextRule.line(100), ""),
                fields.text("trackingUrl", TextRule.LINK, ""),
                day(fields));
    }

    private static EventKind kind(Fields fields) {
        String name = fields.text("status", TextRule.line(40));
        EventKind kind = KINDS.get(name);
        if (kind == null && !name.isEmpty()) {
            fields.wrong(
                    "status",
                    "must be one of " + KINDS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return kind == null ? ShipmentSignal.UNKNOWN : kind;
    }

    private static @Nullable LocalDate day(Fields fields) {
        String text = fields.text("expectedDelivery", TextRule.line(10), "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fields.wrong("expectedDelivery", "must be a day, such as 2026-11-26");
            return null;
        }
    }
}
