package in.dakiya.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Meta's times: Unix seconds, as a string or as a number. */
final class MetaTime {

    private MetaTime() {}

    /** Now where there is none or none that can be; a clock that is ahead of ours is not believed. */
    static Instant read(JsonNode node, Instant now) {
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(node.asText().strip()));
            return at.isAfter(now) || at.getEpochSecond() <= 0 ? now : at;
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return now;
        }
    }
}
