package in.dakiya.sandbox.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.sandbox.world.World;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** An on-network order from placed to Delivered. */
@Singleton
public class OnNetworkDemo implements Demo {

    private final World world;
    private final ObjectMapper json;

    OnNetworkDemo(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
    }

    @Override
    public String name() {
        return "on-network";
    }

    @Override
    public boolean play(Path folder, PrintStream out) throws IOException {
        Stage stage = new Stage(world, json, out);
        stage.open();
        stage.order("ON_NETWORK");
        stage.tell("The parcel is packed");
        stage.seller.taps("Package is Ready to Ship");
        stage.rest();
        scan(stage, Duration.ofHours(3), 42, "PICKED UP");
        scan(stage, Duration.ofHours(9), 18, "IN TRANSIT");
        scan(stage, Duration.ofHours(20), 38, "REACHED DESTINATION HUB");
        scan(stage, Duration.ofHours(4), 17, "OUT FOR DELIVERY");
        scan(stage, Duration.ofHours(3), 7, "DELIVERED");
        boolean delivered = stage.close();
        stage.keepLabel(folder);
        return delivered;
    }

    private void scan(Stage stage, Duration later, int status, String label) {
        world.pass(later);
        stage.tell(later.toHours() + " hours later the courier scans: " + label);
        String awb = world.shiprocket().depot().awbs().get(Stage.ORDER);
        world.shiprocket().pushes().scan(awb, status, label, "Mysuru_DC");
        world.shiprocket().pushes().push(awb);
        stage.rest();
    }
}
