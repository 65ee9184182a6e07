package in.dakiya.platform;

/** What the platform says of a delivery code or of a seller's claim. */
public final class HandoverRequest {

    private HandoverRequest() {}

    /** {@code {"mode":"REISSUE"}}, the only mode there is. */
    public static Reading<Boolean> reissue(byte[] body) {
        return read(body, fields -> {
            String mode = fields.requiredText("mode", MODE);
            fields.check(mode.isEmpty() || mode.equals("REISSUE"), "mode", "must be REISSUE");
            return true;
        });
    }

    /** {@code {"accept":true}} or false. */
    public static Reading<Boolean> verdict(byte[] body) {
        return read(body, fields -> fields.requiredFlag("accept"));
    }
}
