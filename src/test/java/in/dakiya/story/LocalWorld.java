package in.dakiya.story;

import in.dakiya.sandbox.world.Wiring;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** DynamoDB Local, SQS and S3 on loopback for all tests that boot the application. The clock stands still. */
public class LocalWorld implements QuarkusTestResourceLifecycleManager {

    /** A Sunday, a quarter past ten in the morning in India. */
    public static final String START = "2026-11-22T04:45:00Z";

    @Override
    public Map<String, String> start() {
        return Wiring.start(
                Path.of(System.getProperty("world.directory")), Path.of("template.yaml"), 0, Optional.of(START));
    }

    @Override
    public void stop() {
        // The services end with the process.
    }
}
