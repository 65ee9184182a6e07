package in.dakiya.order;

/** Who said it. The constants stand in the order of what they are worth: when two report the same event, the later one holds. */
public enum EventSource {
    /** An unsigned push of the partner. */
    PARTNER(1),
    PLATFORM(2),
    CUSTOMER(3),
    SELLER(4),
    /** Dakiya itself. */
    SYSTEM(5),
    /** Read from the partner by us: a fresh read. */
    PARTNER_READ(6),
    /** A person who checked; may correct what is final. */
    OPERATOR(7);

    private final byte code;

    EventSource(int code) {
        this.code = (byte) code;
    }

    /** A number from 1 to 15 for storage. Codes never change and are never given to another source. */
    public byte code() {
        return code;
    }

    /** The name in the API, which does not tell how the partner was heard. */
    public String publicName() {
        return partner() ? PARTNER.name() : name();
    }

    /** The partner's clock stamped it. */
    public boolean partner() {
        return this == PARTNER || this == PARTNER_READ;
    }

    /**
     * The source with this code.
     *
     * @throws IllegalArgumentException when no source has it
     */
    public static EventSource of(byte code) {
        for (EventSource source : values()) {
            if (source.code == code) {
                return source;
            }
        }
        throw new IllegalArgumentException("No event source has the code " + code);
    }
}
