package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.fault.Faults.Call;
import in.dakiya.sandbox.fault.Faults.Service;
import in.dakiya.sandbox.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/**
 * Plays a story once for each of its moments: just before each of its calls to the table and to the courier somebody else
 * acts, and what he does is done to its end before the story goes on. Other calls change nothing that two can want.
 */
final class EachMoment {

    private static final Set<Service> SHARED = Set.of(Service.DYNAMODB, Service.SHIPROCKET);

    private EachMoment() {}

    /** @param play one story; the number is of the call, zero where he acts behind all of them; its calls without him */
    static void somebodyActs(World world, IntFunction<List<Call>> play) {
        List<Call> plan = play.apply(0);
        List<String> broken = new ArrayList<>();
        for (Call call : plan) {
            if (SHARED.contains(call.service())) {
                try {
                    var unused = play.apply(call.number());
                } catch (RuntimeException | AssertionError e) {
                    broken.add("before " + call + ": " + e.getMessage());
                }
            }
        }
        assertThat(broken).as("%d calls, one at a time", plan.size()).isEmpty();
    }

    /** One story: this is begun, and at its moment that is done; then three hours go by. */
    static List<Call> play(World world, int moment, Runnable begun, Runnable deed) {
        AtomicBoolean acted = new AtomicBoolean();
        Runnable toItsEnd = () -> {
            acted.set(true);
            deed.run();
            world.settle();
        };
        world.faults().reset(moment);
        world.faults().meanwhile(moment, toItsEnd);
        begun.run();
        world.settle();
        List<Call> calls = world.faults().calls();
        if (moment == 0) {
            toItsEnd.run();
        }
        assertThat(acted).as("he acted at moment %d", moment).isTrue();
        world.pass(Duration.ofHours(3));
        return calls;
    }
}
