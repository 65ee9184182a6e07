package in.dakiya.sandbox.meta;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** How a person's phone behaves, and what of Meta's rules holds for this person alone. */
final class Habits {
    private final Queue<MetaCode> nextFailures = new ArrayDeque<>();
    private boolean online = true;
    private boolean reachable = true;
    private boolean readReceipts = true;
    private boolean experiment;
    private boolean marketingStopped;

    synchronized void online(boolean is) {
        online = is;
    }

    synchronized void reachable(boolean is) {
        reachable = is;
    }

    synchronized void readReceipts(boolean are) {
        readReceipts = are;
    }

    synchronized void experiment(boolean is) {
        experiment = is;
    }

    synchronized void marketingStopped(boolean is) {
        marketingStopped = is;
    }

    synchronized void failNext(MetaCode code) {
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
