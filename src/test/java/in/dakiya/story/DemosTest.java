package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.demo.CancelDemo;
import in.dakiya.sandbox.demo.Demo;
import in.dakiya.sandbox.demo.FailedDeliveryDemo;
import in.dakiya.sandbox.world.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./dakiya demo ndr} and {@code demo cancel} print; the busy day is in {@link BusyDayTest}. */
@QuarkusTest
@QuarkusTestResource(LocalWorld.class)
class DemosTest {

    @Inject
    World world;

    @Inject
    FailedDeliveryDemo failedDelivery;

    @Inject
    CancelDemo cancel;

    @TempDir
    Path folder;

    @BeforeEach
    void anew() {
        world.resetWithQuickQueues(90);
    }

    private String played(Demo demo) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        assertThat(demo.play(folder, new PrintStream(told, true, StandardCharsets.UTF_8)))
                .as(told.toString(StandardCharsets.UTF_8))
                .isTrue();
        // Lines are broken where the paper ends.
        return told.toString(StandardCharsets.UTF_8).replaceAll("\\s+\\|?\\s*", " ");
    }

    @Test
    void notDeliveredAtFirst() throws IOException {
        assertThat(played(failedDelivery))
                .contains(
                        "Delivery attempt 1 did not succeed",
                        "+919800000001",
                        "asked to deliver again on",
                        "out for delivery",
                        "Order 1001 was delivered");
    }

    @Test
    void oneIsCancelledAndForTheOtherTheCourierWasFaster() throws IOException {
        assertThat(played(cancel))
                .contains("Order 1001 is cancelled", "Credit note", "1002 was not cancelled, it was too late");
    }
}
