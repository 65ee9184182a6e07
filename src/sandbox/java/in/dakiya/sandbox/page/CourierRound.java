package in.dakiya.sandbox.page;

import in.dakiya.sandbox.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A courier that moves a parcel one scan further each time it is told to. */
final class CourierRound {

    private record Step(int status, String label, String place) {}

    private static final List<Step> STEPS = List.of(
            new Step(42, "PICKED UP", "Bengaluru_Hub"),
            new Step(18, "IN TRANSIT", "Bengaluru_Gateway"),
            new Step(38, "REACHED DESTINATION HUB", "Mysuru_DC"),
            new Step(17, "OUT FOR DELIVERY", "Mysuru_DC"),
            new Step(7, "DELIVERED", "Mysuru_DC"));

    private final World world;
    private final Map<String, Integer> done = new HashMap<>();

    CourierRound(World world) {
        this.world = world;
    }

    synchronized void next(String order) {
        String awb = world.shiprocket().depot().awbs().getOrDefault(order, "");
        if (awb.isEmpty()) {
            throw new NoSuchElementException("order: the courier has no parcel of " + order);
        }
        int step = done.getOrDefault(order, 0);
        if (step == STEPS.size()) {
            throw new NoSuchElementException("order: " + order + " is delivered");
        }
        done.put(order, step + 1);
        world.shiprocket()
                .pushes()
                .scan(
                        awb,
                        STEPS.get(step).status(),
                        STEPS.get(step).label(),
                        STEPS.get(step).place());
        world.shiprocket().pushes().push(awb);
    }
}
