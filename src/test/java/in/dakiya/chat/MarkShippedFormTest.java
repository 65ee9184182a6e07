package in.dakiya.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.courier.Couriers;
import in.dakiya.courier.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form "Mark as Shipped" as Meta takes it (Meta: Flows, components), and as its answer is read. */
class MarkShippedFormTest {

    private static final Map<String, Integer> LONGEST_LABEL =
            Map.of("TextInput", 20, "Dropdown", 20, "DatePicker", 40, "PhotoPicker", 80, "Footer", 35);

    private final JsonNode form = read();
    private final JsonNode screen = form.path("screens").path(0);

    private static JsonNode read() {
        try (InputStream file = MarkShippedFormTest.class.getResourceAsStream("/flows/mark_shipped.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new AssertionError("the form cannot be read", e);
        }
    }

    private List<JsonNode> parts() {
        List<JsonNode> parts = new ArrayList<>();
        screen.at("/layout/children").forEach(parts::add);
        return parts;
    }

    private JsonNode part(String type) {
        return parts().stream()
                .filter(part -> part.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsOneScreenThatNeedsNoServer() {
        assertThat(form.path("version").asText()).isEqualTo("7.3");
        assertThat(form.path("screens")).hasSize(1);
        assertThat(form.has("data_api_version")).isFalse();
        assertThat(screen.path("id").asText()).isEqualTo("SHIPMENT");
        assertThat(screen.path("terminal").asBoolean()).isTrue();
        assertThat(screen.path("data").has("order_no")).isTrue();
    }

    @Test
    void itsCouriersAreThoseOfTheCatalogue() {
        List<String> ids = new ArrayList<>();
        for (JsonNode choice : part("Dropdown").path("data-source")) {
            ids.add(choice.path("id").asText());
            assertThat(Couriers.byCode(choice.path("id").asText()))
                    .as(choice.toString())
                    .isPresent();
            assertThat(choice.path("title").asText()).hasSizeLessThanOrEqualTo(30);
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Couriers.all().stream()
                        .filter(courier -> courier.kind() == Kind.COURIER)
                        .map(courier -> courier.code())
                        .limit(10))
                .allMatch(ids::contains);
        assertThat(ids).contains("self_delivery", "other");
    }

    @Test
    void asManyPhotosAsAShipmentHasAndNoLargerThanAreKept() {
        JsonNode photos = part("PhotoPicker");
        assertThat(photos.path("name").asText()).isEqualTo("photos");
        assertThat(photos.path("min-uploaded-photos").asInt(-1)).isZero();
        assertThat(photos.path("max-uploaded-photos").asInt()).isEqualTo(10);
        assertThat(photos.path("max-file-size-kb").asInt()).isEqualTo(10 * 1024);
    }

    @Test
    void allThatIsAskedIsSentBackByTheNamesThatAreRead() {
        JsonNode action = part("Footer").path("on-click-action");
        assertThat(action.path("name").asText()).isEqualTo("complete");
        List<String> sent = new ArrayList<>();
        action.path("payload").properties().forEach(field -> {
            assertThat(field.getValue().asText()).isEqualTo("${form." + field.getKey() + "}");
            sent.add(field.getKey());
        });
        List<String> asked = parts().stream()
                .filter(part -> part.has("name"))
                .map(part -> part.path("name").asText())
                .toList();
        assertThat(sent).containsExactlyElementsOf(asked);
        assertThat(sent)
                .containsExactlyInAnyOrder("courier", "courier_name", "tracking_no", "expected", "charge", "photos");
    }

    @Test
    void noTextIsLongerThanMetaTakes() {
        for (JsonNode part : parts()) {
            int longest = LONGEST_LABEL.getOrDefault(part.path("type").asText(), 80);
            assertThat(part.path("label").asText()).as(part.toString()).hasSizeLessThanOrEqualTo(longest);
            assertThat(part.path("helper-text").asText()).hasSizeLessThanOrEqualTo(80);
        }
    }
}
