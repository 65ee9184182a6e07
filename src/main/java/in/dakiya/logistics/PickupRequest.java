package in.dakiya.logistics;

/** @param again true when an earlier pickup failed and the courier is asked once more */
public record PickupRequest(boolean again) {}
