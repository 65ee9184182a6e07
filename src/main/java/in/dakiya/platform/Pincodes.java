package in.dakiya.platform;

import in.dakiya.order.State;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which States a pincode may lie in, by its first three digits (the sorting district of India Post). Made from India
 * Post's directory; where a district crosses a border, or a State was divided and people still write the old one, all of
 * them are allowed. So a mismatch is a mistake, and a match is no proof.
 */
final class Pincodes {

    private static final String DISTRICTS = """
            110 DL; 121-136 HR; 140 PB CH HR; 141-159 PB; 160 CH PB HR; 171-177 HP; 180-193 JK; 194 JK LA;
            201-243 UP; 244 UP UK; 245 UP; 246-249 UP UK; 250-261 UP; 262-263 UP UK; 264-285 UP;
            301-345 RJ; 360-361 GJ; 362 GJ DH; 363-395 GJ; 396 GJ DH;
            400-402 MH; 403 GA; 404-445 MH; 450-488 MP; 490-497 CG;
            500-509 TS AP; 510-532 AP; 533 AP PY; 534-539 AP; 560-599 KA;
            600-604 TN; 605 TN PY; 606 TN; 607 TN PY; 608 TN; 609 TN PY; 610-643 TN;
            670-672 KL; 673 KL PY; 674-681 KL; 682 KL LD; 683-699 KL;
            700-736 WB; 737 SK; 738-743 WB; 744 AN; 751-770 OD;
            781-782 AS; 783 AS ML; 784-788 AS; 790-792 AR; 793-794 ML; 795 MN; 796 MZ; 797-798 NL; 799 TR;
            800-812 BR; 813-816 BR JH; 821-825 BR JH; 826-835 JH; 841-855 BR
            """;

    private static final int FIRST_OF_ARMY = 900;
    private static final Map<Integer, Set<State>> STATES = parse();

    private Pincodes() {}

    /** The States of a pincode of six digits; none where no such district exists. */
    static Set<State> states(String pincode) {
        int district = Integer.parseInt(pincode.substring(0, 3));
        // The Army Postal Service has its own circle, wherever a unit is.
        return district >= FIRST_OF_ARMY ? EnumSet.allOf(State.class) : STATES.getOrDefault(district, Set.of());
    }

    private static Map<Integer, Set<State>> parse() {
        Map<Integer, Set<State>> byDistrict = new HashMap<>();
        for (String entry : DISTRICTS.strip().split(";\\s*")) {
            String[] words = entry.split(" ");
            String[] range = words[0].split("-");
            Set<State> states = EnumSet.noneOf(State.class);
            for (int i = 1; i < words.length; i++) {
                states.add(State.valueOf(words[i]));
            }
            int last = Integer.parseInt(range[range.length - 1]);
            for (int district = Integer.parseInt(range[0]); district <= last; district++) {
                byDistrict.put(district, states);
            }
        }
        return Map.copyOf(byDistrict);
    }
}
