package in.dakiya.sandbox.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.sandbox.shiprocket.Pushes;
import in.dakiya.sandbox.world.World;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** An on-network order that was not delivered at first: the seller says what to do, the courier does it. */
@Singleton
public class FailedDeliveryDemo implements Demo {

    private final World world;
    private final ObjectMapper json;

    FailedDeliveryDemo(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
    }

    @Override
    public String name() {
        return "ndr";
    }

    @Override
    public boolean play(Path folder, PrintStream out) throws IOException {
        Stage stage = new Stage(world, json, out);
        stage.open();
        stage.order("ON_NETWORK");
        stage.tell("The parcel is packed");
        taps(stage, "Package is Ready to Ship");
        scan(stage, Duration.ofHours(3), 42, "PICKED UP");
        scan(stage, Duration.ofHours(29), 17, "OUT FOR DELIVERY");
        scan(stage, Duration.ofHours(3), 21, "Customer not available, phone switched off");
        stage.tell("The seller calls the customer, who will be at home tomorrow");
        taps(stage, "Customer contact");
        taps(stage, "Deliver again");
        world.pass(Duration.ofHours(21));
        stage.tell("The next day the courier tries again");
        pushes().carriesOutAnswer(awb());
        pushes().push(awb());
        stage.rest();
        stage.seller.says("status 1001");
        stage.rest();
        scan(stage, Duration.ofHours(2), 7, "DELIVERED");
        boolean delivered = stage.close();
        stage.keepLabel(folder);
        return delivered;
    }

    private static void taps(Stage stage, String button) {
        stage.seller.taps(button);
        stage.rest();
    }

    private void scan(Stage stage, Duration later, int status, String label) {
        world.pass(later);
        stage.tell(later.toHours() + " hours later the courier scans: " + label);
        pushes().scan(awb(), status, label, "Mysuru_DC");
        pushes().push(awb());
        stage.rest();
    }

    private Pushes pushes() {
        return world.shiprocket().pushes();
    }

    private String awb() {
        return world.shiprocket().depot().awbs().get(Stage.ORDER);
    }
}
