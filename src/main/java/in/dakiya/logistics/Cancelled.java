package in.dakiya.logistics;

/** @param confirmed false where the partner took the request and tells of the end by its callbacks */
public record Cancelled(boolean confirmed) {}
