package in.dakiya.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.chat.Inbound;
import in.dakiya.chat.TemplateStatus;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what Meta says about a template: its state, or the category it is billed as. */
final class TemplateNewsReader {

    private static final String NAME = "[a-z0-9_]{1,512}";
    private static final String LANGUAGE = "[A-Za-z_-]{2,10}";

    private TemplateNewsReader() {}

    static Instant time(JsonNode entry, Instant now) {
        return MetaTime.read(entry.path("time"), now);
    }

    static Inbound read(JsonNode value, Instant at) {
        String name = value.path("message_template_name").asText();
        String language = value.path("message_template_language").asText();
        TemplateStatus status = status(value.path("event").asText());
        String category = value.path("new_category").asText().toUpperCase(Locale.ROOT);
        boolean saysSomething = status != null || !category.isEmpty();
        if (!name.matches(NAME) || !language.matches(LANGUAGE) || !saysSomething) {
            return new Inbound.Ignored("template");
        }
        return new Inbound.TemplateNews(name, language, status, category.isEmpty() ? null : category, at);
    }

    private static @Nullable TemplateStatus status(String event) {
        for (TemplateStatus status : TemplateStatus.values()) {
            if (status.name().equals(event)) {
                return status;
            }
        }
        return null;
    }
}
