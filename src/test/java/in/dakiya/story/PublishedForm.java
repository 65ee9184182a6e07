package in.dakiya.story;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The form "Mark as Shipped" is published, and its id configured. */
public class PublishedForm implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("dakiya.whatsapp.flow-id", "1234567890123456");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
