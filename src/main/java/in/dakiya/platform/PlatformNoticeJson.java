package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.work.PlatformNotice;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as the platform reads it. What there is nothing to say of is null. */
public final class PlatformNoticeJson {
    private PlatformNoticeJson() {}

    public static byte[] write(PlatformNotice notice) {
        return Json.bytes(json(notice));
    }

    static ObjectNode json(PlatformNotice notice) {
        return Json.object()
                .put("id", id(notice))
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
    }

    /** The same whenever the same is told, by notice or in the change feed. */
    private static String id(PlatformNotice notice) {
        String concern = notice.orderId().isEmpty() ? "SELLER#" + notice.sellerId() : "ORDER#" + notice.orderId();
        String reference = concern + "|" + notice.workName();
        return UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
