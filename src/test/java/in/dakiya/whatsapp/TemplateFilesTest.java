package in.dakiya.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template files are what Meta will review: they obey its rules, and every language says the same. */
class TemplateFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/templates");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsNamedByItsNameAndLanguage(Path file) throws IOException {
        JsonNode template = JSON.readTree(file.toFile());
        String expected =
                template.path("name").asText() + "." + template.path("language").asText() + ".json";
        assertThat(file.getFileName().toString()).isEqualTo(expected);
        assertThat(template.path("name").asText()).matches("[a-z0-9_]{1,512}");
    }

    @ParameterizedTest
    @MethodSource("files")
    void textsKeepMetasLimits(Path file) throws IOException {
        for (JsonNode component : JSON.readTree(file.toFile()).path("components")) {
            String text = component.path("text").asText();
            switch (component.path("type").asText()) {
                case "HEADER", "FOOTER" -> assertThat(text).hasSizeLessThanOrEqualTo(60);
                case "BODY" -> {
                    assertThat(text).hasSizeLessThanOrEqualTo(1024);
                    assertThat(text).doesNotStartWith("{{").doesNotEndWith("}}");
                    assertThat(text).doesNotContain("}}{{").doesNotContain("}} {{");
                }
                case "BUTTONS" ->
                    component
                            .path("buttons")
                            .forEach(b -> assertThat(b.path("text").asText())
                                    .isNotEmpty()
                                    .hasSizeLessThanOrEqualTo(25));
                default -> throw new AssertionError("unknown component in " + file);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPlaceholderHasAnExample(Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        TemplateDefinition definition = TemplateDefinition.read(root);
        Set<String> wanted = new TreeSet<>(definition.headerParameters());
        wanted.addAll(definition.bodyParameters());
        Set<String> given = new TreeSet<>();
        root.findValues("param_name").forEach(name -> given.add(name.asText()));
        assertThat(given).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLanguageWantsTheSameAndHasTheSameButtons(Path file) throws IOException {
        TemplateDefinition definition = TemplateDefinition.read(JSON.readTree(file.toFile()));
        TemplateDefinition english = new TemplateCatalog(JSON).find(definition.name(), "en");
        assertThat(new TreeSet<>(definition.bodyParameters())).isEqualTo(new TreeSet<>(english.bodyParameters()));
        assertThat(definition.headerParameters()).isEqualTo(english.headerParameters());
        assertThat(definition.buttons()).isEqualTo(english.buttons());
        assertThat(definition.category()).isEqualTo(english.category());
        assertThat(definition.documentHeader()).isEqualTo(english.documentHeader());
    }

    @Test
    void everyTemplateIsThereInEnglishAndHindi() throws IOException {
        Set<String> english = new TreeSet<>();
        Set<String> hindi = new TreeSet<>();
        for (Path file : files()) {
            String[] parts = file.getFileName().toString().split("\\.");
            (parts[1].equals("en") ? english : hindi).add(parts[0]);
        }
        assertThat(hindi).isEqualTo(english).isNotEmpty();
    }

    @Test
    void aLanguageThatIsNotThereFallsBackToEnglish() {
        assertThat(new TemplateCatalog(JSON).find("customer_shipped_v1", "ta").language())
                .isEqualTo("en");
    }
}
