package in.dakiya.sandbox.meta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project's templates: every {@code *.json} of a folder, or of {@code /templates} on the class path. */
final class TemplateFiles {
    private TemplateFiles() {}

    static List<byte[]> of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> contents = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                contents.add(Files.readAllBytes(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<byte[]> ofClassPath(ClassLoader loader) {
        @Nullable URL folder = loader.getResource("templates");
        if (folder == null) {
            throw new IllegalStateException("no folder templates on the class path");
        }
        try {
            return folder.getProtocol().equals("jar") ? ofJar(folder.toURI()) : of(Path.of(folder.toURI()));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot read the templates", e);
        }
    }

    private static List<byte[]> ofJar(URI folder) throws IOException {
        String[] jarAndFolder = folder.toString().split("!", 2);
        try (FileSystem jar = FileSystems.newFileSystem(URI.create(jarAndFolder[0]), Map.of())) {
            return of(jar.getPath(jarAndFolder[1]));
        }
    }
}
