package in.dakiya.courier;

/** Why a tracking number is asked about before it is taken. */
public enum Doubt {
    /** Not of the courier's usual shape. */
    WRONG_SHAPE,
    /** The right shape, but its check digit says that a digit is wrong. */
    WRONG_CHECK_DIGIT,
    /** Not of this courier's shape, but of another one's. */
    LOOKS_LIKE_OTHER_COURIER,
    LOOKS_LIKE_PHONE,
    LOOKS_LIKE_PINCODE
}
