package in.dakiya.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.chat.Inbound;
import in.dakiya.chat.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what became of a message of ours (Meta: status messages webhook). */
final class StatusReader {

    private StatusReader() {}

    static Inbound read(JsonNode status, String phoneNumberId, Instant now) {
        String wamid = status.path("id").asText();
        Verdict verdict = verdict(status.path("status").asText());
        if (!MessageReader.isWamid(wamid) || verdict == null) {
            return new Inbound.Ignored("status");
        }
        String data = status.path("biz_opaque_callback_data").asText();
        String category = status.path("pricing").path("category").asText();
        return new Inbound.Settled(
                wamid,
                verdict,
                data.isEmpty() ? null : data,
                MetaTime.read(status.path("timestamp"), now),
                status.path("errors").path(0).path("code").asInt(),
                category.isEmpty() ? null : category,
                phoneNumberId);
    }

    private static @Nullable Verdict verdict(String status) {
        return switch (status) {
            case "sent" -> Verdict.SENT;
            case "delivered" -> Verdict.DELIVERED;
            case "read", "played" -> Verdict.READ;
            case "failed" -> Verdict.FAILED;
            default -> null;
        };
    }
}
