package in.dakiya.sandbox.page;

import in.dakiya.sandbox.shiprocket.Depot;
import in.dakiya.sandbox.shiprocket.Pushes;
import in.dakiya.sandbox.world.World;
import java.util.Map;
import java.util.NoSuchElementException;

/** A courier that moves a parcel one scan further each time it is told to, or fails to deliver it. */
final class CourierRound {

    private static final int FAILED = 21;
    private static final int OUT = 17;

    private record Step(int status, String label, String place) {}

    private static final Step NOBODY = new Step(FAILED, "Customer not available, phone switched off", "Mysuru_DC");

    private static final Step FIRST = new Step(42, "PICKED UP", "Bengaluru_Hub");

    /** What follows what; after a failed delivery it is what the seller wants. */
    private static final Map<Integer, Step> NEXT = Map.of(
            42,
            new Step(18, "IN TRANSIT", "Bengaluru_Gateway"),
            18,
            new Step(38, "REACHED DESTINATION HUB", "Mysuru_DC"),
            38,
            new Step(OUT, "OUT FOR DELIVERY", "Mysuru_DC"),
            OUT,
            new Step(7, "DELIVERED", "Mysuru_DC"),
            FAILED,
            new Step(OUT, "OUT FOR DELIVERY", "Mysuru_DC"),
            9,
            new Step(46, "RTO IN TRANSIT", "Mysuru_DC"),
            46,
            new Step(10, "RTO DELIVERED", "Bengaluru_Hub"));

    private final World world;

    CourierRound(World world) {
        this.world = world;
    }

    private Depot depot() {
        return world.shiprocket().depot();
    }

    private Pushes pushes() {
        return world.shiprocket().pushes();
    }

    synchronized void next(String order) {
        String awb = awb(order);
        int status = depot().status(awb);
        if (status == FAILED && !depot().answerFor(awb).isEmpty()) {
            pushes().carriesOutAnswer(awb);
        } else if (depot().isInCustody(awb)) {
            Step step = NEXT.get(status);
            if (step == null) {
                throw new NoSuchElementException("order: nothing is left to do for " + order);
            }
            scan(awb, step);
        } else {
            scan(awb, FIRST);
        }
        pushes().push(awb);
    }

    /** Nobody is at home. */
    synchronized void fails(String order) {
        String awb = awb(order);
        if (depot().status(awb) != OUT) {
            throw new NoSuchElementException("order: " + order + " is not out for delivery");
        }
        scan(awb, NOBODY);
        pushes().push(awb);
    }

    private void scan(String awb, Step step) {
        pushes().scan(awb, step.status(), step.label(), step.place());
    }

    private String awb(String order) {
        String awb = depot().awbs().getOrDefault(order, "");
        if (awb.isEmpty() || depot().isCancelled(awb)) {
            throw new NoSuchElementException("order: the courier has no parcel of " + order);
        }
        return awb;
    }
}
