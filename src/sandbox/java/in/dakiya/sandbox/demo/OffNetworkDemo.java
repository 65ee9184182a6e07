package in.dakiya.sandbox.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.sandbox.world.World;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An order that the seller ships himself, from placed to Delivered by the customer's code. */
@Singleton
public class OffNetworkDemo implements Demo {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");

    private final World world;
    private final ObjectMapper json;

    OffNetworkDemo(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
    }

    @Override
    public String name() {
        return "off-network";
    }

    @Override
    public boolean play(Path folder, PrintStream out) throws IOException {
        Stage stage = new Stage(world, json, out);
        stage.open();
        stage.order("OFF_NETWORK");
        stage.tell("Where to?");
        taps(stage, stage.seller, "Delivery address");
        world.pass(Duration.ofHours(2));
        ship(stage);
        world.pass(Duration.ofHours(22));
        stage.tell("The next day, before the courier comes, the customer looks at his phone");
        taps(stage, stage.customer, "get:o:" + Stage.ORDER + ":1");
        String code = code(stage.customer);
        world.pass(Duration.ofHours(3));
        stage.tell("The parcel is at the customer's door");
        taps(stage, stage.seller, "Confirm delivery");
        stage.tell("Misheard twice");
        says(stage, other(code, 1));
        says(stage, other(code, 7));
        stage.tell("Read out again");
        says(stage, code);
        boolean delivered = stage.close();
        stage.keepLabel(folder);
        return delivered;
    }

    private void ship(Stage stage) {
        stage.tell("The parcel goes out by a courier of his own");
        taps(stage, stage.seller, "Mark as Shipped");
        taps(stage, stage.seller, "DTDC");
        says(stage, "B32242001");
        stage.seller.sendsAlbum(List.of(Papers.picture("parcel-1.png"), Papers.picture("parcel-2.png")));
        stage.rest();
        world.pass(Duration.ofSeconds(30));
        stage.rest();
        taps(stage, stage.seller, "Done");
        says(stage, "kal");
        taps(stage, stage.seller, "Confirm");
        stage.tell("He wants a label for it");
        taps(stage, stage.seller, "Label");
    }

    private static void taps(Stage stage, Person person, String button) {
        person.taps(button);
        stage.rest();
    }

    private static void says(Stage stage, String text) {
        stage.seller.says(text);
        stage.rest();
    }

    /** As the customer reads it in his chat. */
    private static String code(Person customer) {
        Matcher code = CODE.matcher(customer.lastSeen().text());
        if (!code.find()) {
            throw new IllegalStateException("no code came");
        }
        return code.group(1);
    }

    private static String other(String code, int by) {
        return "%06d".formatted((Integer.parseInt(code) + by) % 1_000_000);
    }
}
