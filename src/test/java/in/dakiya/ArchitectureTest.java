package in.dakiya;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.core.ObjectCodec;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** How the code is laid out. What is said here is held; why it is so is in CONTRIBUTING.md and docs/adr. */
@AnalyzeClasses(packages = "in.dakiya", importOptions = ArchitectureTest.OfTheProgram.class)
class ArchitectureTest {

    /** What is deployed: neither tests nor the local world, which the tests' compiler puts beside them. */
    static final class OfTheProgram implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/test-classes/");
        }
    }

    private static final String[] DOMAIN = {
        "in.dakiya.order..",
        "in.dakiya.chat..",
        "in.dakiya.work..",
        "in.dakiya.otp..",
        "in.dakiya.courier..",
        "in.dakiya.dialogue..",
        "in.dakiya.invoice..",
        "in.dakiya.page..",
        "in.dakiya.text.."
    };

    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN)
                    .or(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations..")));

    @ArchTest
    static final ArchRule theDomainNeitherCallsNorWaits = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.sql..", "javax.net..", "javax.sql..", "java.nio.file..");

    @ArchTest
    static final ArchRule functionsAreThin = noClasses()
            .that()
            .resideInAPackage("in.dakiya.function..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule nobodyCallsAFunction = noClasses()
            .that()
            .resideOutsideOfPackage("in.dakiya.function..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("in.dakiya.function..");

    @ArchTest
    static final ArchRule onlyTheTableSpeaksToDynamo = only("in.dakiya.table..", "dynamodb");

    @ArchTest
    static final ArchRule onlyTheBellSpeaksToQueues = only("in.dakiya.bell..", "sqs");

    @ArchTest
    static final ArchRule onlyDocumentsSpeakToTheBucket = only("in.dakiya.documents..", "s3");

    @ArchTest
    static final ArchRule onlyTheConfigurationReadsSecrets = only("in.dakiya.config..", "secretsmanager");

    private static ArchRule only(String owner, String service) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk.services." + service + "..");
    }

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that(areNotTheConfiguration())
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule chanceIsInjected = noClasses()
            .that(areNotTheConfiguration())
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SecureRandom.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random");

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass>
            areNotTheConfiguration() {
        return not(resideInAnyPackage("in.dakiya.config..")).as("are not the configuration");
    }

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers)");

    @ArchTest
    static final ArchRule theProgramKnowsNothingOfTheLocalWorld =
            noClasses().should().dependOnClassesThat().resideInAPackage("in.dakiya.sandbox..");

    @ArchTest
    static final ArchRule logsGoThroughOneDoor = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule nothingIsFoundByReflection = noClasses()
            .that(resideOutsideOfPackages("in.dakiya.config.."))
            .should()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.ServiceLoader");

    /** What is bound by reflection must be registered for the native image: trees need not. */
    @ArchTest
    static final ArchRule jsonIsReadAndWrittenAsTrees = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("readValue|treeToValue|valueToTree|convertValue|writeValue.*"))
                    .and(target(owner(assignableTo(ObjectCodec.class)))));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("in.dakiya.(**)").should().beFreeOfCycles();
}
