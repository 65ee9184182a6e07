package in.dakiya.dialogue;

/**
 * What can be tapped.
 *
 * @param argument the code of a courier for {@link Act#COURIER}, else empty
 */
public record Option(Act act, String argument) {

    /** The meaning of a button or a row. */
    public enum Act {
        COURIER,
        OWN_DELIVERY,
        OTHER,
        USE_ANYWAY,
        DONE,
        SKIP,
        CONFIRM,
        CHANGE,
        CHANGE_COURIER,
        CHANGE_NUMBER,
        CHANGE_PHOTOS,
        CHANGE_DATE,
        CHANGE_CHARGE,
        BACK,
        CANCEL,
        YES,
        NO
    }

    public static Option of(Act act) {
        return new Option(act, "");
    }

    /** The choice of a courier of the catalogue. */
    public static Option courier(String code) {
        return new Option(Act.COURIER, code);
    }
}
