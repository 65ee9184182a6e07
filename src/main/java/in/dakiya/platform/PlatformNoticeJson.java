package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.work.PlatformNotice;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as the platform reads it. What there is nothing to say of is null. */
public final class PlatformNoticeJson {
    private PlatformNoticeJson() {}

    /** @param reference of its work: the same gives the same id, however often the notice is sent */
    public static byte[] write(String reference, PlatformNotice notice) {
        ObjectNode json = Json.object()
                .put("id", id(reference))
                .put("type", notice.type().wireName())
                .put("sellerId", notice.sellerId())
                .put("orderId", orNull(notice.orderId()))
                .put("shipment", notice.shipment() == 0 ? null : notice.shipment())
                .put("status", orNull(notice.status()))
                .put("source", notice.source())
                .put("reason", orNull(notice.reason()))
                .put("detail", orNull(notice.detail()))
                .put("awb", orNull(notice.awb()))
                .put("courier", orNull(notice.courier()))
                .put("at", Times.write(notice.at()))
                .put("version", notice.version());
        return Json.bytes(json);
    }

    private static String id(String reference) {
        return UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
