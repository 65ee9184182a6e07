package in.dakiya.sandbox.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * template.yaml, as far as the local world needs it: the local world has what is declared there, so what is missing there
 * is missing here. {@code !Ref Table} and its like become a {@link Reference}.
 */
public final class Template {

    private final Map<String, Object> root;

    private Template(Map<String, Object> root) {
        this.root = root;
    }

    /** An intrinsic function and what it is applied to, for example {@code Ref} and {@code Table}. */
    public record Reference(String function, String target) {}

    /** A function's export, environment and triggers. */
    public record Function(
            String logicalId, String export, Map<String, Object> environment, int timeoutSeconds, List<Event> events) {}

    /** What wakes a function. */
    public sealed interface Event {
        record Http(String method, String path) implements Event {}

        record Queue(String logicalId, int batchSize) implements Event {}

        record Schedule(String expression) implements Event {}
    }

    /** @throws UncheckedIOException when it cannot be read */
    public static Template read(Path file) {
        Yaml yaml = new Yaml(new Intrinsics());
        try {
            return new Template(yaml.load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("template.yaml is not at " + file.toAbsolutePath(), e);
        }
    }

    private static final class Intrinsics extends SafeConstructor {
        Intrinsics() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return new Reference(node.getTag().getValue().substring(1), text(node));
                }
            });
        }

        private static String text(Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode list -> list.getValue().toString();
                case MappingNode map -> map.getValue().toString();
                default -> node.toString();
            };
        }
    }

    @SuppressWarnings("unchecked") // YAML has maps with text keys here
    private static Map<String, Object> map(Object parent, String key) {
        Object value = ((Map<String, Object>) parent).get(key);
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private Stream<Map.Entry<String, Object>> resources(String type) {
        return map(root, "Resources").entrySet().stream()
                .filter(e -> ((Map<?, ?>) e.getValue()).get("Type").equals(type));
    }

    /** Properties of the only resource of a type. */
    public Map<String, Object> only(String type) {
        return map(resources(type).findFirst().orElseThrow().getValue(), "Properties");
    }

    /** Properties of all resources of a type, by logical id. */
    public Map<String, Map<String, Object>> all(String type) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        resources(type).forEach(entry -> all.put(entry.getKey(), map(entry.getValue(), "Properties")));
        return all;
    }

    public List<String> logicalIds(String type) {
        return resources(type).map(Map.Entry::getKey).toList();
    }

    public List<Function> functions() {
        List<Function> functions = new ArrayList<>();
        Map<String, Object> global = map(map(root, "Globals"), "Function");
        resources("AWS::Serverless::Function").forEach(entry -> {
            Map<String, Object> properties = map(entry.getValue(), "Properties");
            Map<String, Object> environment = new TreeMap<>(map(map(global, "Environment"), "Variables"));
            environment.putAll(map(map(properties, "Environment"), "Variables"));
            Object timeout = properties.getOrDefault("Timeout", global.get("Timeout"));
            functions.add(new Function(
                    entry.getKey(),
                    String.valueOf(environment.get("QUARKUS_FUNQY_EXPORT")),
                    environment,
                    (Integer) timeout,
                    events(map(properties, "Events"))));
        });
        return functions;
    }

    private static List<Event> events(Map<String, Object> events) {
        return events.values().stream().map(Template::event).toList();
    }

    private static Event event(Object event) {
        Map<String, Object> properties = map(event, "Properties");
        Object type = ((Map<?, ?>) event).get("Type");
        return switch (type.toString()) {
            case "HttpApi" ->
                new Event.Http(
                        properties.get("Method").toString(),
                        properties.get("Path").toString());
            case "SQS" -> {
                String arn = ((Reference) properties.get("Queue")).target();
                yield new Event.Queue(arn.substring(0, arn.indexOf('.')), (Integer) properties.get("BatchSize"));
            }
            case "ScheduleV2" ->
                new Event.Schedule(properties.get("ScheduleExpression").toString());
            default -> throw new IllegalArgumentException("The local world knows no trigger " + type);
        };
    }
}
