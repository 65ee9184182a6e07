package in.dakiya.order;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A State or Union Territory of India: ISO 3166-2:IN code (without the prefix), GST state code (CBIC) and name.
 * Old codes and names that are still in use are understood, one form is answered.
 */
public enum State {
    AN("35", "Andaman and Nicobar Islands"),
    AP("37", "Andhra Pradesh"),
    AR("12", "Arunachal Pradesh"),
    AS("18", "Assam"),
    BR("10", "Bihar"),
    CH("04", "Chandigarh"),
    CG("22", "Chhattisgarh", "CT"),
    DH(
            "26",
            "Dadra and Nagar Haveli and Daman and Diu",
            "DN",
            "DD",
            "DNHDD",
            "Daman and Diu",
            "Dadra and Nagar Haveli"),
    DL("07", "Delhi", "New Delhi", "NCT of Delhi"),
    GA("30", "Goa"),
    GJ("24", "Gujarat"),
    HP("02", "Himachal Pradesh"),
    HR("06", "Haryana"),
    JH("20", "Jharkhand"),
    JK("01", "Jammu and Kashmir"),
    KA("29", "Karnataka"),
    KL("32", "Kerala"),
    LA("38", "Ladakh"),
    LD("31", "Lakshadweep"),
    MH("27", "Maharashtra"),
    ML("17", "Meghalaya"),
    MN("14", "Manipur"),
    MP("23", "Madhya Pradesh"),
    MZ("15", "Mizoram"),
    NL("13", "Nagaland"),
    OD("21", "Odisha", "OR", "Orissa"),
    PB("03", "Punjab"),
    PY("34", "Puducherry", "Pondicherry"),
    RJ("08", "Rajasthan"),
    SK("11", "Sikkim"),
    TN("33", "Tamil Nadu", "Tamilnadu"),
    TS("36", "Telangana", "TG"),
    TR("16", "Tripura"),
    UK("05", "Uttarakhand", "UT", "UA", "Uttaranchal"),
    UP("09", "Uttar Pradesh"),
    WB("19", "West Bengal");

    private static final Map<String, State> KNOWN = new HashMap<>();

    static {
        for (State state : values()) {
            KNOWN.put(state.name(), state);
            KNOWN.put(fold(state.fullName), state);
            for (String other : state.others) {
                KNOWN.put(fold(other), state);
            }
        }
    }

    private final String gstCode;
    private final String fullName;
    private final String[] others;

    State(String gstCode, String fullName, String... others) {
        this.gstCode = gstCode;
        this.fullName = fullName;
        this.others = others;
    }

    /** Two digits, the first two of every GSTIN of this State. */
    public String gstCode() {
        return gstCode;
    }

    /** The name in English, as couriers and invoices write it. */
    public String fullName() {
        return fullName;
    }

    /** Understands new and old codes (with or without {@code IN-}) and names, in any case. */
    public static Optional<State> parse(String text) {
        String folded = fold(text);
        return Optional.ofNullable(KNOWN.get(folded.startsWith("IN-") ? folded.substring(3) : folded));
    }

    private static String fold(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace("&", "AND").replaceAll("\\s+", " ");
    }
}
