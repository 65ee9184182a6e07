package in.dakiya.sandbox.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;

/**
 * Decides, for each outgoing call of the application, whether it goes well. Every call has a number, counted from one
 * since the last {@link #reset}, so that a story can be played once for each of its calls with that one going wrong.
 */
public final class Faults {

    /** How a call goes wrong. */
    public enum Fault {
        /** Nothing is done and the caller gets an error. */
        ERROR,
        /** It is done, and the caller gets an error. */
        ANSWER_LOST,
        /** Another transaction touched the same item. */
        CONFLICT,
        /** Too many requests. */
        THROTTLED
    }

    /** The services that are called. */
    public enum Service {
        DYNAMODB,
        SQS,
        S3,
        META,
        SHIPROCKET,
        SHOP
    }

    /** One call that was made. */
    public record Call(int number, Service service, String operation) {}

    private record Rule(BiPredicate<Call, Random> when, Fault fault) {}

    private final List<Call> calls = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Integer, Runnable> deeds = new HashMap<>();
    private Random random = new Random(1);

    public synchronized void reset(long seed) {
        calls.clear();
        rules.clear();
        deeds.clear();
        random = new Random(seed);
    }

    /** From now on calls go well again; their numbers go on. */
    public synchronized void calm() {
        rules.clear();
    }

    public synchronized void at(int number, Fault fault) {
        rules.add(new Rule((call, ignored) -> call.number() == number, fault));
    }

    /** Just before this call, and behind all calls before it, somebody else does something. */
    public synchronized void meanwhile(int number, Runnable deed) {
        deeds.put(number, deed);
    }

    /** The next so many calls of this operation. */
    public synchronized void next(Service service, String operation, int times, Fault fault) {
        int[] left = {times};
        rules.add(new Rule(
                (call, ignored) -> call.service() == service && call.operation().equals(operation) && left[0]-- > 0,
                fault));
    }

    /** Each call of a service with this probability, by the seed. */
    public synchronized void sometimes(Service service, double probability, Fault fault) {
        rules.add(new Rule((call, dice) -> call.service() == service && dice.nextDouble() < probability, fault));
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private synchronized Call count(Service service, String operation) {
        Call call = new Call(calls.size() + 1, service, operation);
        calls.add(call);
        return call;
    }

    private synchronized Runnable meanwhile(Call call) {
        return Objects.requireNonNullElse(deeds.remove(call.number()), () -> {});
    }

    private synchronized Optional<Fault> decide(Call call) {
        return rules.stream()
                .filter(rule -> rule.when().test(call, random))
                .map(Rule::fault)
                .findFirst();
    }

    /** Makes the call, or lets it go wrong. */
    public <T> T call(Service service, String operation, Callable<T> effect, Errors errors) {
        Call call = count(service, operation);
        meanwhile(call).run();
        Optional<Fault> fault = decide(call);
        if (fault.isPresent() && fault.get() != Fault.ANSWER_LOST) {
            throw errors.of(fault.get());
        }
        T answer = run(effect);
        if (fault.isPresent()) {
            throw errors.of(Fault.ANSWER_LOST);
        }
        return answer;
    }

    private static <T> T run(Callable<T> effect) {
        try {
            return effect.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a service's client throws for a fault. */
    @FunctionalInterface
    public interface Errors {
        RuntimeException of(Fault fault);
    }
}
