package in.dakiya.sandbox.meta;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** How a person's phone behaves, and what of Meta's rules holds for this person alone. */
public final class Habits {
    private final Queue<MetaCode> nextFailures = new ArrayDeque<>();
    private boolean online = true;
    private boolean reachable = true;
    private boolean readReceipts = true;
    private boolean experiment;
    private boolean marketingStopped;

    Habits() {}

    synchronized void online(boolean is) {
        online = is;
    }

    /** Not on WhatsApp at all: everything fails with 131026. */
    public synchronized void reachable(boolean is) {
        reachable = is;
    }

    /** Whether the business learns what was read. */
    public synchronized void readReceipts(boolean are) {
        readReceipts = are;
    }

    /** Marketing fails with 130472. */
    public synchronized void experiment(boolean is) {
        experiment = is;
    }

    /** Marketing fails with 131050. */
    public synchronized void marketingStopped(boolean is) {
        marketingStopped = is;
    }

    /** The next message is accepted and then fails with this code. */
    public synchronized void failNext(MetaCode code) {
        nextFailures.add(code);
    }

    synchronized boolean isOnline() {
        return online;
    }

    synchronized boolean hasReadReceipts() {
        return readReceipts;
    }

    /** Why a message that was accepted never arrives. */
    synchronized Optional<MetaCode> failure(Draft draft, boolean windowOpen) {
        MetaCode wanted = nextFailures.poll();
        if (wanted != null) {
            return Optional.of(wanted);
        }
        boolean marketing = draft.category() == PriceCategory.MARKETING;
        if (!reachable) {
            return Optional.of(MetaCode.UNDELIVERABLE);
        }
        if (!draft.template() && !windowOpen) {
            return Optional.of(MetaCode.WINDOW_CLOSED);
        }
        if (marketing && experiment) {
            return Optional.of(MetaCode.EXPERIMENT);
        }
        return marketing && marketingStopped ? Optional.of(MetaCode.MARKETING_STOPPED) : draft.laterFailure();
    }
}
