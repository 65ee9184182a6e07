package in.dakiya.otp;

/** Who asks for a new code. Sellers and customers cannot. */
public enum Requester {
    PLATFORM,
    OPERATOR
}
