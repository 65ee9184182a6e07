package in.dakiya.story;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.sandbox.fault.Faults;
import in.dakiya.sandbox.fault.Faults.Fault;
import in.dakiya.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Plays a story once for each of its outgoing calls, with that one going wrong. */
final class EachCall {

    /** Where the answer to one of these is lost, nothing is done: as if it had failed. */
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query");

    private EachCall() {}

    /** @param play one story; the number is of the call that goes wrong, zero for none */
    static void goesWrongOnce(World world, Fault fault, BiConsumer<Integer, Fault> play) {
        play.accept(0, fault);
        List<Faults.Call> plan = world.faults().calls();
        List<String> broken = new ArrayList<>();
        for (int number = 1; number <= plan.size(); number++) {
            if (fault == Fault.ANSWER_LOST
                    && READS.contains(plan.get(number - 1).operation())) {
                continue;
            }
            try {
                play.accept(number, fault);
            } catch (RuntimeException | AssertionError e) {
                int at = number;
                String which = world.faults().calls().stream()
                        .filter(c -> c.number() == at)
                        .toList()
                        .toString();
                broken.add(which + ": " + e.getMessage());
            }
        }
        assertThat(broken).as("%d calls, one at a time", plan.size()).isEmpty();
    }
}
