package in.dakiya.sandbox;

import in.dakiya.sandbox.demo.BusyDayDemo;
import in.dakiya.sandbox.demo.CancelDemo;
import in.dakiya.sandbox.demo.Demo;
import in.dakiya.sandbox.demo.FailedDeliveryDemo;
import in.dakiya.sandbox.demo.OffNetworkDemo;
import in.dakiya.sandbox.demo.OnNetworkDemo;
import in.dakiya.sandbox.page.RunningWorld;
import in.dakiya.sandbox.world.Wiring;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The local world as a program: {@code sandbox} keeps it running, {@code demo} plays one story and ends. */
public final class Main {

    private static final int DOOR = 8080;
    private static final List<String> STORIES = List.of("on-network", "off-network", "ndr", "busy-day", "cancel");

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        String verb = words.isEmpty() ? "" : words.getFirst();
        switch (verb) {
            case "demo" -> demo(words);
            case "sandbox" -> sandbox(words);
            default -> refuse("Say demo or sandbox.");
        }
    }

    private static void demo(List<String> words) {
        String story = words.size() > 1 ? words.get(1) : STORIES.getFirst();
        if (!STORIES.contains(story)) {
            refuse("There is no story '" + story + "'. There are: " + String.join(", ", STORIES));
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        begin(0, Optional.of(now.toString()));
        Quarkus.run(Told.class, (code, error) -> end(code, error), story);
    }

    private static void sandbox(List<String> words) {
        int port = port(words);
        if (!isFree(port)) {
            refuse("Port " + port + " is taken. Stop what uses it, or say --port with another one.");
        }
        begin(port, Optional.empty());
        Quarkus.run(Sandbox.class, (code, error) -> end(code, error), "sandbox");
    }

    private static int port(List<String> words) {
        int at = words.indexOf("--port");
        if (at < 0) {
            return DOOR;
        }
        String text = at + 1 < words.size() ? words.get(at + 1) : "";
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            refuse("--port wants a number up to 65535.");
        }
        return Integer.parseInt(text);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void begin(int port, Optional<String> standingClock) {
        Path services = Path.of(System.getProperty("world.directory", "target/world"));
        if (!Files.isDirectory(services.resolve("dynamodb"))) {
            refuse("The local services are not in " + services + ". Start with ./dakiya, which fetches them.");
        }
        System.err.println("Starting DynamoDB Local, SQS, S3, a pretend WhatsApp and a pretend Shiprocket ...");
        Map<String, String> config = Wiring.start(services, Path.of("template.yaml"), port, standingClock);
        config.forEach(System::setProperty);
        System.setProperty("quarkus.log.console.json.enabled", "false");
        System.setProperty("quarkus.log.level", System.getProperty("dakiya.log", "ERROR"));
    }

    private static void refuse(String why) {
        System.err.println("dakiya: " + why);
        System.exit(2);
    }

    private static void end(int code, Throwable error) {
        if (error != null) {
            error.printStackTrace();
        }
        System.exit(error == null ? code : 1);
    }

    /** Plays the story in a world whose clock stands still until it is moved. */
    public static final class Told implements QuarkusApplication {
        private final OnNetworkDemo onNetwork;
        private final OffNetworkDemo offNetwork;
        private final FailedDeliveryDemo failedDelivery;
        private final BusyDayDemo busyDay;
        private final CancelDemo cancel;

        Told(
                OnNetworkDemo onNetwork,
                OffNetworkDemo offNetwork,
                FailedDeliveryDemo failedDelivery,
                BusyDayDemo busyDay,
                CancelDemo cancel) {
            this.onNetwork = onNetwork;
            this.offNetwork = offNetwork;
            this.failedDelivery = failedDelivery;
            this.busyDay = busyDay;
            this.cancel = cancel;
        }

        @Override
        public int run(String... arguments) throws IOException {
            for (Demo demo : List.of(onNetwork, offNetwork, failedDelivery, busyDay, cancel)) {
                if (demo.name().equals(arguments[0])) {
                    return demo.play(Path.of("target/demo"), System.out) ? 0 : 1;
                }
            }
            throw new IllegalArgumentException("no story " + arguments[0]);
        }
    }

    /** Keeps the world running until the process is stopped. */
    public static final class Sandbox implements QuarkusApplication {
        private final RunningWorld world;

        Sandbox(RunningWorld world) {
            this.world = world;
        }

        @Override
        public int run(String... arguments) {
            world.start(System.out);
            Quarkus.waitForExit();
            return 0;
        }
    }
}
