package in.dakiya.chat;

/**
 * Where a customer follows his parcel.
 *
 * @param base the public address of the tracking pages, without a slash at its end; empty where there is none
 * @param token of the shipment, empty where it has no page
 */
public record TrackingLink(String base, String token) {

    /** A template's button needs some end of an address: this one leads to "not found". */
    private static final String NO_PAGE = "none";

    public static final TrackingLink NONE = new TrackingLink("", "");

    /** What follows {@code /t/} in a template's button. */
    String suffix() {
        return token.isEmpty() ? NO_PAGE : token;
    }

    /** The whole address, or empty. */
    String url() {
        return base.isEmpty() || token.isEmpty() ? "" : base + "/t/" + token;
    }

    /** Not the token: whoever has it sees the page. */
    @Override
    public String toString() {
        return "TrackingLink[" + base + "]";
    }
}
