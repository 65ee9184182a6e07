package in.dakiya.sandbox.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.sandbox.world.World;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** Two orders that the seller cannot send: the first is stopped in time, for the second the courier was faster. */
@Singleton
public class CancelDemo implements Demo {

    private static final String FIRST = "MS-1001";
    private static final String SECOND = "MS-1002";

    private final World world;
    private final ObjectMapper json;

    CancelDemo(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
    }

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public boolean play(Path folder, PrintStream out) throws IOException {
        Stage stage = new Stage(world, json, out);
        stage.open();
        stage.order(FIRST, "ON_NETWORK");
        stage.tell("It is packed and the courier is asked to come. Then the last piece turns out to be sold");
        taps(stage, "Package is Ready to Ship");
        cancels(stage, "1001");
        world.pass(Duration.ofMinutes(10));
        stage.rest();
        boolean cancelled = stage.timeline(FIRST).equals("CANCELLED");
        stage.order(SECOND, "ON_NETWORK");
        taps(stage, "Package is Ready to Ship");
        world.pass(Duration.ofHours(4));
        stage.tell("The courier stands at the door, and somebody types cancel");
        world.shiprocket().depot().cancellationDelay(Duration.ofHours(1));
        cancels(stage, "1002");
        pickedUp(stage);
        boolean kept = stage.timeline(SECOND).equals("PICKED_UP");
        stage.tell("Too late is too late");
        says(stage, "cancel 1002");
        return cancelled && kept;
    }

    private void pickedUp(Stage stage) {
        world.pass(Duration.ofMinutes(2));
        stage.tell("The courier has taken it before he heard of that");
        String awb = world.shiprocket().depot().awbs().get(SECOND);
        world.shiprocket().pushes().scan(awb, 42, "PICKED UP", "Bengaluru_Hub");
        world.shiprocket().pushes().push(awb);
        world.pass(Duration.ofHours(2));
        stage.rest();
    }

    private static void cancels(Stage stage, String number) {
        says(stage, "cancel " + number);
        taps(stage, "Out of stock");
        taps(stage, "Yes, cancel");
    }

    private static void taps(Stage stage, String button) {
        stage.seller.taps(button);
        stage.rest();
    }

    private static void says(Stage stage, String text) {
        stage.seller.says(text);
        stage.rest();
    }
}
