package in.dakiya.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native image keeps what is registered: all that functions take and give, and the error they end with. */
class ReflectedTypesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static RegisterForReflection registered() {
        return ReflectedTypes.class.getAnnotation(RegisterForReflection.class);
    }

    private static Stream<Class<?>> typesOfFunctions() {
        return new ClassFileImporter()
                .importPackages("in.dakiya.function").stream()
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Funq.class))
                        .flatMap(ReflectedTypesTest::types);
    }

    private static Stream<Class<?>> types(Method function) {
        return Stream.concat(Stream.of(function.getReturnType()), Arrays.stream(function.getParameterTypes()));
    }

    /** The type and all that its properties hold, as Jackson sees them. */
    private static void collect(JavaType type, Set<String> found) {
        Class<?> raw = type.getRawClass();
        for (int i = 0; i < type.containedTypeCount(); i++) {
            collect(type.containedType(i), found);
        }
        if (raw.isPrimitive() || raw.getName().startsWith("java.") || JsonNode.class.isAssignableFrom(raw)) {
            return;
        }
        if (found.add(raw.getName())) {
            List<BeanPropertyDefinition> properties =
                    JSON.getSerializationConfig().introspect(type).findProperties();
            properties.forEach(property -> collect(property.getPrimaryType(), found));
        }
    }

    @Test
    void everythingThatAFunctionTakesOrGivesIsRegistered() {
        Set<String> needed = new TreeSet<>();
        typesOfFunctions().forEach(type -> collect(JSON.constructType(type), needed));
        assertThat(needed).isNotEmpty();
        assertThat(Arrays.stream(registered().targets()).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void theErrorOfAFunctionCanBeWritten() {
        assertThat(registered().classNames()).containsExactly(FunctionError.class.getName());
    }
}
