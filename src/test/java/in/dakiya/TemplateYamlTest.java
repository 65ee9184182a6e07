package in.dakiya;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import in.dakiya.sandbox.gateway.Template;
import in.dakiya.sandbox.gateway.Template.Event;
import in.dakiya.sandbox.gateway.Template.Function;
import io.quarkus.funqy.Funq;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What is deployed, what the code exports, and what the API's description says are the same. */
class TemplateYamlTest {

    private static final Template TEMPLATE = Template.read(Path.of("template.yaml"));
    private static final JavaClasses PROGRAM = new ClassFileImporter().importPath("target/classes");

    /** Paths that Meta and couriers call: their formats are theirs, so the platform's description leaves them out. */
    private static final Set<String> OF_OTHERS = Set.of(
            "whatsapp-webhook GET /whatsapp/webhook",
            "whatsapp-webhook POST /whatsapp/webhook",
            "tracking-updates POST /logistics/{path}/callbacks");

    private static final String PLATFORMS_DOOR = "order-api";
    /** What no mapping of ours knows: the runtime's own, and the two secrets. */
    private static final Set<String> NOT_OF_A_MAPPING =
            Set.of("DISABLE_SIGNAL_HANDLERS", "QUARKUS_FUNQY_EXPORT", "DAKIYA_SECRETS_EDGE", "DAKIYA_SECRETS_WORK");

    static List<Function> functions() {
        return TEMPLATE.functions();
    }

    static Set<Map.Entry<String, Map<String, Object>>> declared() {
        return TEMPLATE.all("AWS::Serverless::Function").entrySet();
    }

    @Test
    void everyExportHasItsFunctionAndEveryFunctionItsExport() {
        List<String> exports = PROGRAM.get("in.dakiya.function.Outbox").getPackage().getClasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Funq.class))
                .map(method -> method.getAnnotationOfType(Funq.class).value())
                .toList();
        assertThat(exports).contains("whatsapp-webhook", "rts-labeling", "tracking-updates");
        assertThat(functions().stream().map(Function::export)).containsExactlyInAnyOrderElementsOf(exports);
    }

    @Test
    void everyPathOfTheDescriptionIsRoutedAndEveryRouteDescribed() throws IOException {
        Set<String> routed = functions().stream()
                .flatMap(f -> f.events().stream()
                        .filter(Event.Http.class::isInstance)
                        .map(Event.Http.class::cast)
                        .map(http -> f.export() + " " + http.method() + " " + http.path()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routed).containsAll(OF_OTHERS);
        routed.removeAll(OF_OTHERS);
        assertThat(routed).isEqualTo(described());
    }

    private static Set<String> described() throws IOException {
        Set<String> all = new TreeSet<>();
        try (InputStream file = TemplateYamlTest.class.getResourceAsStream("/openapi/dakiya.yaml")) {
            Map<String, Map<String, Map<String, Object>>> api = new Yaml().load(file);
            api.get("paths")
                    .forEach((path, operations) -> operations.keySet().stream()
                            .filter(key -> Set.of("get", "head", "put", "post", "patch", "delete")
                                    .contains(key))
                            .forEach(method ->
                                    all.add(PLATFORMS_DOOR + " " + method.toUpperCase(Locale.ROOT) + " " + path)));
        }
        return all;
    }

    /** AWS: Lambda with SQS, "set the queue's visibility timeout to at least six times the function's timeout". */
    @ParameterizedTest
    @MethodSource("functions")
    void aMessageStaysUnseenSixTimesAsLongAsItsFunctionMayRun(Function function) {
        function.events().stream()
                .filter(Event.Queue.class::isInstance)
                .map(Event.Queue.class::cast)
                .map(queue -> TEMPLATE.all("AWS::SQS::Queue").get(queue.logicalId()))
                .forEach(queue -> assertThat((Integer) queue.get("VisibilityTimeout"))
                        .isGreaterThanOrEqualTo(6 * function.timeoutSeconds()));
    }

    /** AWS: the integration ends after 30 seconds, whatever the function still does. */
    @ParameterizedTest
    @MethodSource("functions")
    void whoAnswersTheDoorAnswersInTime(Function function) {
        if (function.events().stream().anyMatch(Event.Http.class::isInstance)) {
            assertThat(function.timeoutSeconds()).isLessThan(30);
        }
    }

    @Test
    void everyQueueThatWakesAFunctionHasADeadLetterQueue() {
        functions().stream()
                .flatMap(f -> f.events().stream())
                .filter(Event.Queue.class::isInstance)
                .map(Event.Queue.class::cast)
                .forEach(queue -> assertThat(TEMPLATE.all("AWS::SQS::Queue").get(queue.logicalId()))
                        .containsKey("RedrivePolicy"));
    }

    @ParameterizedTest
    @MethodSource("declared")
    void everyMappingReportsSingleFailures(Map.Entry<String, Map<String, Object>> function) {
        events(function.getValue())
                .filter(event -> "SQS".equals(event.get("Type")))
                .map(event -> (Map<?, ?>) event.get("Properties"))
                .forEach(properties -> assertThat(properties.get("FunctionResponseTypes"))
                        .as(function.getKey())
                        .isEqualTo(List.of("ReportBatchItemFailures")));
    }

    private static Stream<Map<?, ?>> events(Map<String, Object> function) {
        return ((Map<?, ?>) function.get("Events")).values().stream().map(event -> (Map<?, ?>) event);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyVariableIsAKeyThatTheCodeKnows(Function function) {
        List<String> patterns = mappedVariables();
        assertThat(function.environment().keySet())
                .allSatisfy(name -> assertThat(NOT_OF_A_MAPPING.contains(name)
                                || patterns.stream().anyMatch(name::matches))
                        .as(name)
                        .isTrue());
    }

    /** The environment form of every key of every mapping, as a pattern: a key of a map is any word. */
    private static List<String> mappedVariables() {
        List<String> patterns = new ArrayList<>();
        PROGRAM.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(JavaClass::reflect)
                .forEach(type -> collect(
                        type, variable(type.getAnnotation(ConfigMapping.class).prefix()), patterns));
        assertThat(patterns).contains("DAKIYA_TABLE", "DAKIYA_QUEUE_RTS_LABELING");
        return patterns;
    }

    private static void collect(Class<?> mapping, String prefix, List<String> patterns) {
        for (Method method : mapping.getMethods()) {
            String words = method.getName().replaceAll("([a-z])([A-Z])", "$1-$2");
            Type type = method.getGenericReturnType();
            String name = prefix + "_" + variable(words);
            if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
                collect((Class<?>) map.getActualTypeArguments()[1], name + "_[A-Z0-9]+", patterns);
            } else if (type instanceof Class<?> group && group.getEnclosingClass() == mapping) {
                collect(group, name, patterns);
            } else if (type instanceof Class<?> group && isGroup(group)) {
                collect(group, name, patterns);
            } else {
                patterns.add(name);
            }
        }
    }

    private static boolean isGroup(Class<?> type) {
        return type.isInterface() && type.getName().startsWith("in.dakiya.");
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("declared")
    void nobodyMayDoEverythingOrToEverything(Map.Entry<String, Map<String, Object>> function) {
        List<Map<?, ?>> statements = statements(function.getValue().get("Policies"));
        assertThat(statements).as(function.getKey()).isNotEmpty();
        for (Map<?, ?> statement : statements) {
            assertThat(statement.get("Effect")).isEqualTo("Allow");
            assertThat(each(statement.get("Action")))
                    .allSatisfy(action -> assertThat(action.toString())
                            .matches("[a-z0-9]+:[A-Za-z]+")
                            .isNotEqualTo("dynamodb:Scan"));
            assertThat(each(statement.get("Resource")))
                    .allSatisfy(resource -> assertThat(resource)
                            .as("a resource of this stack, or a parameter")
                            .isInstanceOf(Template.Reference.class));
        }
    }

    /** Those that are not called from outside and need what verifies all the same: to sign notices, to compare codes. */
    private static final Set<String> NEED_WHAT_VERIFIES = Set.of("outbox", "otp-confirmation");

    /** Who is called from outside may not read what logs in. */
    @ParameterizedTest
    @MethodSource("functions")
    void whoIsCalledFromOutsideReadsNothingThatLogsIn(Function function) {
        boolean open = function.events().stream().anyMatch(Event.Http.class::isInstance);
        assertThat(function.environment().containsKey("DAKIYA_SECRETS_EDGE"))
                .isEqualTo(open || NEED_WHAT_VERIFIES.contains(function.export()));
        assertThat(open && function.environment().containsKey("DAKIYA_SECRETS_WORK"))
                .isFalse();
    }

    private static List<Map<?, ?>> statements(Object policies) {
        List<Map<?, ?>> all = new ArrayList<>();
        for (Object policy : each(policies)) {
            for (Object statement : each(((Map<?, ?>) policy).get("Statement"))) {
                all.add((Map<?, ?>) statement);
            }
        }
        return all;
    }

    private static Collection<?> each(Object oneOrMany) {
        return oneOrMany instanceof Collection<?> many ? many : List.of(oneOrMany);
    }
}
