package in.dakiya.sandbox.meta;

import in.dakiya.sandbox.fault.Faults;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How calls to Meta go wrong: the next ones, or the call with a number, counted from one. Beside these the shared
 * {@link Faults} are asked at each call, which has its number among all services' calls there.
 */
public final class Troubles {

    /** What happens to one call. */
    public enum Trouble {
        /** 500 with 131000; nothing is done. */
        ERROR_500,
        /** 503 with 2; nothing is done. */
        ERROR_503,
        /** No answer until {@link #calm}; nothing is done. */
        TIMEOUT,
        /** It is done after {@link #slowness}. */
        SLOW,
        /** It is done, and the connection breaks. */
        ANSWER_LOST
    }

    /** Carries the shared decision out of the call. */
    private static final class Faulted extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Faults.Fault fault;

        Faulted(Faults.Fault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }
    }

    private final Faults faults;
    private final Map<Integer, Trouble> byNumber = new HashMap<>();
    private final Queue<Trouble> next = new ArrayDeque<>();
    private CountDownLatch silence = new CountDownLatch(1);
    private Duration slowness = Duration.ofSeconds(1);
    private boolean down;
    private int calls;

    Troubles(Faults faults) {
        this.faults = faults;
    }

    /** The call with this number from now on, beginning with one. */
    public synchronized void at(int call, Trouble trouble) {
        byNumber.put(calls + call, trouble);
    }

    public synchronized void next(int times, Trouble trouble) {
        for (int i = 0; i < times; i++) {
            next.add(trouble);
        }
    }

    /** Every call is answered by 503, until it is up again. */
    public synchronized void down(boolean is) {
        down = is;
    }

    /** How long a slow call takes, in real time. */
    public synchronized void slowness(Duration other) {
        slowness = other;
    }

    /** From now on all goes well, and calls that hang end. */
    public synchronized void calm() {
        byNumber.clear();
        next.clear();
        down = false;
        silence.countDown();
        silence = new CountDownLatch(1);
    }

    /** Makes the call; nothing comes back where the caller gets no answer. */
    Optional<Answer> through(String operation, Supplier<Answer> effect) {
        @Nullable Trouble trouble = decide();
        if (trouble == null) {
            return shared(operation, effect);
        }
        return switch (trouble) {
            case ERROR_500 -> Optional.of(Answer.refusal(new MetaRefusal(MetaCode.SOMETHING_WRONG)));
            case ERROR_503 -> Optional.of(Answer.refusal(new MetaRefusal(MetaCode.SERVICE_DOWN)));
            case TIMEOUT -> {
                hang(Duration.ofHours(1));
                yield Optional.empty();
            }
            case SLOW -> {
                hang(slowness());
                yield Optional.of(effect.get());
            }
            case ANSWER_LOST -> {
                var unused = effect.get();
                yield Optional.empty();
            }
        };
    }

    private Optional<Answer> shared(String operation, Supplier<Answer> effect) {
        try {
            return Optional.of(faults.call(Faults.Service.META, operation, effect::get, Faulted::new));
        } catch (Faulted faulted) {
            return switch (faulted.fault) {
                case ERROR -> Optional.of(Answer.refusal(new MetaRefusal(MetaCode.SOMETHING_WRONG)));
                case CONFLICT -> Optional.of(Answer.refusal(new MetaRefusal(MetaCode.SERVICE_DOWN)));
                case THROTTLED -> Optional.of(Answer.refusal(new MetaRefusal(MetaCode.THROUGHPUT)));
                case ANSWER_LOST -> Optional.empty();
            };
        }
    }

    private synchronized @Nullable Trouble decide() {
        calls++;
        if (down) {
            return Trouble.ERROR_503;
        }
        @Nullable Trouble numbered = byNumber.remove(calls);
        return numbered == null ? next.poll() : numbered;
    }

    private synchronized Duration slowness() {
        return slowness;
    }

    private synchronized CountDownLatch silence() {
        return silence;
    }

    private void hang(Duration longest) {
        try {
            var unused = silence().await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
