package in.dakiya.whatsapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The template files of this artifact: {@code templates/<name>.<language>.json}, in Meta's creation format. */
@ApplicationScoped
public class TemplateCatalog {

    private static final String FALLBACK = "en";

    private final ObjectMapper json;
    private final Map<String, Optional<TemplateDefinition>> read = new ConcurrentHashMap<>();

    public TemplateCatalog(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The template in the language wished for, in English where it has not been translated.
     *
     * @throws IllegalArgumentException where there is no template of this name
     */
    public TemplateDefinition find(String name, String language) {
        return exact(name, language)
                .or(() -> exact(name, FALLBACK))
                .orElseThrow(() -> new IllegalArgumentException("no template " + name));
    }

    private Optional<TemplateDefinition> exact(String name, String language) {
        return read.computeIfAbsent(name + "." + language, this::load);
    }

    private Optional<TemplateDefinition> load(String file) {
        try (InputStream in = TemplateCatalog.class.getResourceAsStream("/templates/" + file + ".json")) {
            return in == null ? Optional.empty() : Optional.of(TemplateDefinition.read(json.readTree(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("template " + file, e);
        }
    }
}
