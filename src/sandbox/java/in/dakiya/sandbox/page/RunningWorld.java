package in.dakiya.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.sandbox.gateway.Triggers;
import in.dakiya.sandbox.world.World;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** The world with nobody to push it: queues, schedule, webhooks and courier go on by themselves. */
@Singleton
public class RunningWorld {

    private static final Duration TICK = Duration.ofMinutes(1);
    /** Car Nicobar: where a seller sees what happens when no courier goes there. */
    private static final String FAR_AWAY = "744301";

    private final World world;
    private final ObjectMapper json;

    RunningWorld(World world, ObjectMapper json) {
        this.world = world;
        this.json = json;
    }

    public void start(PrintStream out) {
        world.meta().webhooks().automatic(true);
        // Those of the documentation's papers; whoever else turns up is a person.
        world.meta().phone("919900000001").named("Kalaa Crafts");
        world.meta().phone("919800000001").named("Asha Rao");
        world.shiprocket().depot().market().nobodyServes(FAR_AWAY);
        for (Triggers.Mapping mapping : world.triggers().mappings()) {
            loop(mapping.export(), () -> world.triggers().drain(mapping, 1));
        }
        loop("bells", () -> {
            world.releaseBells();
            Thread.sleep(200);
        });
        Instant[] next = {world.clock().instant().plus(TICK)};
        loop("schedule", () -> {
            Thread.sleep(500);
            if (!world.clock().instant().isBefore(next[0])) {
                next[0] = world.clock().instant().plus(TICK);
                world.triggers().tick();
            }
        });
        new Page(world, json).open(world.server(), world.door());
        out.println("The door is open: " + world.address().toString().replace("127.0.0.1", "localhost"));
        out.println("Stop with Ctrl-C.");
    }

    /** Work that goes on until the process ends. */
    private interface Round {
        void go() throws InterruptedException;
    }

    private static void loop(String name, Round round) {
        Thread.ofVirtual().name(name).start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    round.go();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    System.err.println(name + ": " + e);
                }
            }
        });
    }
}
