package in.dakiya.sandbox.world;

import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.gateway.Template;
import in.dakiya.sandbox.meter.Meter;
import in.dakiya.sandbox.meter.ObservedDynamo;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** In the local world time can be moved, chance has a seed, and every outgoing call is counted and can go wrong. */
class WorldBeans {

    private static final int BEFORE_THE_REAL_ONES = 100;

    @Produces
    @Singleton
    Template template(@ConfigProperty(name = "dakiya.sandbox.template") String file) {
        return Template.read(Path.of(file));
    }

    @Produces
    @Singleton
    LocalStack stack(Template template, Config config) {
        return new LocalStack(template, config);
    }

    @Produces
    @Singleton
    Faults faults() {
        return new Faults();
    }

    @Produces
    @Singleton
    Meter meter() {
        return new Meter();
    }

    @Produces
    @Singleton
    @Typed(MovableClock.class)
    MovableClock movableClock(@ConfigProperty(name = "dakiya.sandbox.start") Optional<String> start) {
        return new MovableClock(
                start.map(time -> InstantSource.fixed(Instant.parse(time))).orElse(Clock.systemUTC()));
    }

    @Produces
    @Alternative
    @Priority(BEFORE_THE_REAL_ONES)
    @ApplicationScoped
    InstantSource clock(MovableClock clock) {
        return clock;
    }

    @Produces
    @Alternative
    @Priority(BEFORE_THE_REAL_ONES)
    @ApplicationScoped
    RandomGenerator random(@ConfigProperty(name = "dakiya.sandbox.seed", defaultValue = "1") long seed) {
        return new Random(seed);
    }

    @Produces
    @Alternative
    @Priority(BEFORE_THE_REAL_ONES)
    @ApplicationScoped
    DynamoDbClient dynamo(LocalStack stack, Meter meter, Faults faults) {
        return new ObservedDynamo(stack.dynamo(), meter, faults);
    }

    @Produces
    @Singleton
    @Typed(DelayedBells.class)
    DelayedBells bells(LocalStack stack, Faults faults, MovableClock clock) {
        return new DelayedBells(stack.sqs(), faults, clock);
    }

    @Produces
    @Alternative
    @Priority(BEFORE_THE_REAL_ONES)
    @ApplicationScoped
    SqsClient sqs(DelayedBells bells) {
        return bells;
    }

    @Produces
    @Alternative
    @Priority(BEFORE_THE_REAL_ONES)
    @ApplicationScoped
    S3Client s3(LocalStack stack, Faults faults) {
        return new ObservedDocuments(stack.s3(), faults);
    }
}
