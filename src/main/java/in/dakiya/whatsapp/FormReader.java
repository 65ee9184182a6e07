package in.dakiya.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.chat.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what a completed form has sent back: a JSON object inside a string (Meta: WhatsApp Flows, response). */
final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_PHOTOS = 10;
    private static final int LONGEST_FIELD = 200;

    private FormReader() {}

    static Content read(String response) {
        JsonNode form;
        try {
            form = JSON.readTree(response);
        } catch (JsonProcessingException e) {
            return new Content.Other("interactive");
        }
        if (form == null || !form.isObject()) {
            return new Content.Other("interactive");
        }
        Map<String, String> fields = new HashMap<>();
        form.properties().forEach(field -> {
            if (field.getValue().isValueNode()
                    && !field.getValue().isNull()
                    && field.getValue().asText().length() <= LONGEST_FIELD) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        });
        return new Content.Form(form.path("flow_token").asText(), fields, photos(form.path("photos")));
    }

    private static List<Content.Photo> photos(JsonNode array) {
        List<Content.Photo> photos = new ArrayList<>();
        for (JsonNode photo : array) {
            String id = photo.path("id").asText();
            if (id.matches(MessageReader.MEDIA) && photos.size() < MOST_PHOTOS) {
                photos.add(new Content.Photo(
                        id,
                        photo.path("mime_type").asText().toLowerCase(Locale.ROOT),
                        photo.path("sha256").asText(),
                        ""));
            }
        }
        return photos;
    }
}
