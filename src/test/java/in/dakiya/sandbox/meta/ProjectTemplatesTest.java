package in.dakiya.sandbox.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own templates pass the review's rules, and each can be sent with the examples that stand in it. */
class ProjectTemplatesTest {
    private final Business business = new Business();
    private final Person asha = business.meta.phone("919900000001");

    @AfterEach
    void close() {
        business.close();
    }

    static Stream<JsonNode> templates() {
        List<byte[]> files = TemplateFiles.ofClassPath(ProjectTemplatesTest.class.getClassLoader());
        return files.stream().map(ProjectTemplatesTest::parsed);
    }

    @Test
    void thereAreSome() {
        business.meta.withTemplatesOfClassPath();

        assertThat(business.meta.templates().names())
                .contains("seller_order_booked_v1.en", "seller_order_booked_v1.hi");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void eachCanBeSentWithItsExamples(JsonNode template) {
        business.meta.withTemplatesOfClassPath();
        ObjectNode message = Business.JSON.createObjectNode().put("type", "template");
        ObjectNode sent =
                message.putObject("template").put("name", template.path("name").asText());
        sent.putObject("language").put("code", template.path("language").asText());
        ArrayNode components = sent.putArray("components");
        template.path("components").forEach(component -> add(components, component));

        Business.Answer answer = business.send("+919900000001", message);

        assertThat(answer.body().path("error").toString()).isEmpty();
        assertThat(business.told(answer.wamid())).contains("delivered");
        assertThat(asha.lastSeen().toString()).doesNotContain("{{").doesNotContain("${");
    }

    private void add(ArrayNode components, JsonNode component) {
        String type = component.path("type").asText().toLowerCase(Locale.ROOT);
        JsonNode examples = component.path("example").path(type + "_text_named_params");
        if (type.equals("buttons")) {
            buttons(components, component.path("buttons"));
        } else if (component.path("format").asText().equals("DOCUMENT")) {
            ObjectNode parameter = parameters(components, type).addObject().put("type", "document");
            parameter.putObject("document").put("id", business.uploaded(Business.PDF, "application/pdf"));
        } else if (type.equals("body") && component.path("text").isMissingNode()) {
            parameters(components, type).addObject().put("type", "text").put("text", "482913");
        } else if (!examples.isEmpty()) {
            ArrayNode parameters = parameters(components, type);
            examples.forEach(example -> parameters
                    .addObject()
                    .put("type", "text")
                    .put("parameter_name", example.path("param_name").asText())
                    .put("text", example.path("example").asText()));
        }
    }

    private static void buttons(ArrayNode components, JsonNode buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            if (!buttons.get(i).path("type").asText().equals("QUICK_REPLY")) {
                ObjectNode button = components.addObject().put("type", "button");
                button.put("sub_type", "url").put("index", i);
                button.putArray("parameters")
                        .addObject()
                        .put("type", "text")
                        .put("text", buttons.get(i).path("type").asText().equals("OTP") ? "482913" : "7Qm2kX");
            }
        }
    }

    private static ArrayNode parameters(ArrayNode components, String type) {
        return components.addObject().put("type", type).putArray("parameters");
    }

    private static JsonNode parsed(byte[] file) {
        try {
            return Business.JSON.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
