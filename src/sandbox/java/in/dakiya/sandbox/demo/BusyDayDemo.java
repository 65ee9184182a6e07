package in.dakiya.sandbox.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.sandbox.story.BusyDay;
import in.dakiya.sandbox.world.World;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Eighty orders in ten minutes through one phone. */
@Singleton
public class BusyDayDemo implements Demo {

    private static final long SEED = 80;
    private static final int TEMPLATES = 20;

    private final World world;
    private final ObjectMapper json;

    BusyDayDemo(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
    }

    @Override
    public String name() {
        return "busy-day";
    }

    @Override
    public boolean play(Path folder, PrintStream out) throws IOException {
        Stage stage = new Stage(world, json, out);
        stage.open();
        stage.tell("The next day " + BusyDay.ORDERS + " customers order within ten minutes");
        BusyDay.Outcome day = new BusyDay(world, stage.platform, stage.seller, SEED).play(BusyDay.ORDERS);
        stage.rest();
        stage.tell("What came of it");
        line(out, "orders placed", day.placed());
        line(out, "of these the seller was told of", day.shown());
        line(out, "and marked as ready", day.ready());
        line(out, "labels in his chat", day.labels());
        line(out, "and invoices", day.invoices());
        line(out, "messages to him", day.messages());
        line(out, "of these new orders, several in one", day.digests());
        line(out, "and by template (at most " + TEMPLATES + ")", day.templates());
        line(out, "refused by Meta's pair limit", day.pairRefusals());
        line(out, "minutes until all was ready", (int) day.lasted().toMinutes());
        out.println();
        return day.shown() == BusyDay.ORDERS
                && day.ready() == BusyDay.ORDERS
                && day.labels() == BusyDay.ORDERS
                && day.invoices() == BusyDay.ORDERS
                && day.templates() <= TEMPLATES
                && day.pairRefusals() == 0;
    }

    private static void line(PrintStream out, String what, int count) {
        out.printf("  %-40s %5d%n", what, count);
    }
}
