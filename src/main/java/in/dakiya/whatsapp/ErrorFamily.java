package in.dakiya.whatsapp;

import java.util.Set;

/**
 * What Meta's error codes have in common: what is to be done (Meta: Cloud API error codes). The same code may come as the
 * answer to a send and, later, in a {@code failed} status.
 */
public enum ErrorFamily {
    /** Out of order for a moment, or we are too fast: again, with growing waits. */
    TRY_AGAIN,
    /** Too much to this one person: 4^n seconds for him alone. */
    PAIR_LIMIT,
    /** The access token is refused: read again, once, then everything waits for an operator. */
    TOKEN,
    /** Account, number, payment or permission: everything waits for an operator. */
    ACCOUNT,
    /** More than 24 hours since he wrote: an approved template instead. */
    TEMPLATE_NEEDED,
    /** The template is paused, disabled or not there: it waits, and an operator is told. */
    TEMPLATE_STATE,
    /** No message reaches this person. */
    UNREACHABLE,
    /** Meta withholds this one message from this person: not worth another try. */
    WITHHELD,
    /** An uploaded file could not be used: uploaded again, once. */
    MEDIA,
    /** The message itself is wrong: a defect of ours. */
    DEFECT;

    private static final Set<Integer> MOMENTARY =
            Set.of(1, 2, 4, 80007, 130429, 131000, 131016, 131057, 133004, 133016, 134101);
    private static final Set<Integer> ACCOUNTS = Set.of(
            3, 10, 33, 368, 130497, 131005, 131030, 131031, 131037, 131042, 131045, 131048, 131063, 131064, 132007,
            133000, 133005, 133006, 133008, 133009, 133010, 133015, 134011);
    private static final Set<Integer> NOBODY = Set.of(130403, 131021, 131026, 131062);
    private static final Set<Integer> WITHHOLDING = Set.of(130472, 131049, 131050);
    private static final Set<Integer> TEMPLATES = Set.of(132001, 132015, 132016);

    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /**
     * @param code Meta's, 0 where there is none
     * @param httpStatus of the answer, 0 for a status webhook; it decides only where the code says nothing
     */
    public static ErrorFamily of(int code, int httpStatus) {
        if (code == 190 || (code == 0 && httpStatus == UNAUTHORIZED)) {
            return TOKEN;
        }
        if (MOMENTARY.contains(code)) {
            return TRY_AGAIN;
        }
        if (ACCOUNTS.contains(code) || (code >= FIRST_PERMISSION && code <= LAST_PERMISSION)) {
            return ACCOUNT;
        }
        if (NOBODY.contains(code)) {
            return UNREACHABLE;
        }
        if (WITHHOLDING.contains(code)) {
            return WITHHELD;
        }
        if (TEMPLATES.contains(code)) {
            return TEMPLATE_STATE;
        }
        return switch (code) {
            case 131056 -> PAIR_LIMIT;
            case 131047 -> TEMPLATE_NEEDED;
            case 131052, 131053 -> MEDIA;
            default ->
                httpStatus >= SERVER_ERROR || httpStatus == TOO_MANY || isUnspoken(code, httpStatus)
                        ? TRY_AGAIN
                        : DEFECT;
        };
    }

    /** A failed status without a code says nothing against trying again. */
    private static boolean isUnspoken(int code, int httpStatus) {
        return code == 0 && httpStatus == 0;
    }
}
