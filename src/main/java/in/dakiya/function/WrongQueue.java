package in.dakiya.function;

import in.dakiya.work.Claim;

/** Work was rung for on a queue whose function does not do it: an error of ours. */
final class WrongQueue extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongQueue(Claim claim) {
        super("Not for this queue: " + claim.work().getClass().getSimpleName());
    }
}
