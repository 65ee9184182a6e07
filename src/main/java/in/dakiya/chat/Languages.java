package in.dakiya.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The languages that the chat speaks: one file of texts each. To add one, add its file and its name here. */
public final class Languages {

    /** English first: it answers for every language that is not here. */
    public static final List<String> SPOKEN = List.of("en", "hi");

    private static final Map<String, Texts> ALL = load();

    private Languages() {}

    /** The texts of the language, or English. */
    public static Texts texts(String language) {
        Texts found = ALL.get(language);
        return found == null ? ALL.getOrDefault("en", new Texts("en", Map.of())) : found;
    }

    private static Map<String, Texts> load() {
        Map<String, Texts> all = new HashMap<>();
        SPOKEN.forEach(language -> all.put(language, load(language)));
        return all;
    }

    private static Texts load(String language) {
        Properties properties = new Properties();
        try (InputStream file = Languages.class.getResourceAsStream("/texts/" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("No texts in " + language);
            }
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> byKey = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> byKey.put(key, properties.getProperty(key)));
        return new Texts(language, byKey);
    }
}
