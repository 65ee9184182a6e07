package in.dakiya.papers;

import in.dakiya.papers.Sign.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The signs of one syllable, which are moved and combined until they stand as they are drawn. */
final class SignList {

    private static final List<String> HANGING = List.of("blwf", "pstf", "pref");

    private final Typeface typeface;
    private final List<Sign> signs;

    SignList(Typeface typeface, List<Sign> signs) {
        this.typeface = typeface;
        this.signs = new ArrayList<>(signs);
    }

    int size() {
        return signs.size();
    }

    Sign get(int index) {
        return signs.get(index);
    }

    Sign removeFirst() {
        return signs.removeFirst();
    }

    /** Index of the last consonant before {@code end}, -1 where there is none. */
    int lastConsonant(int end) {
        int index = end - 1;
        while (index >= 0 && signs.get(index).letter() != Letter.CONSONANT) {
            index--;
        }
        return index;
    }

    /** The consonant follows a halant and has a form that hangs below or stands behind another consonant. */
    boolean hangsBehind(int consonant) {
        Sign halant = signs.get(consonant - 1);
        if (halant.letter() != Letter.HALANT) {
            return false;
        }
        int glyph = signs.get(consonant).glyph();
        return HANGING.stream()
                        .anyMatch(name -> typeface.feature(name)
                                .of(List.of(halant.glyph(), glyph))
                                .isPresent())
                || hangsInOlderFonts(halant, glyph);
    }

    private boolean hangsInOlderFonts(Sign halant, int glyph) {
        return HANGING.stream()
                .anyMatch(name -> typeface.feature(name)
                        .of(List.of(glyph, halant.glyph()))
                        .isPresent());
    }

    void markBase(int base) {
        for (int i = 0; i < signs.size(); i++) {
            Place place = i < base ? Place.BEFORE : i == base ? Place.BASE : Place.AFTER;
            signs.set(i, signs.get(i).at(place));
        }
    }

    private int base() {
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i).place() == Place.BASE) {
                return i;
            }
        }
        return 0;
    }

    /** Fonts of the older kind have the consonant before its halant in what hangs below. */
    void turnHalants() {
        for (int i = base() + 1; i + 1 < signs.size(); i++) {
            Sign halant = signs.get(i);
            Sign consonant = signs.get(i + 1);
            if (halant.letter() == Letter.HALANT
                    && consonant.letter() == Letter.CONSONANT
                    && hangsInOlderFonts(halant, consonant.glyph())) {
                signs.set(i, consonant);
                signs.set(i + 1, halant);
                i++;
            }
        }
    }

    void substitute(String feature) {
        substitute(feature, sign -> true);
    }

    boolean substitute(String feature, Place place) {
        return substitute(feature, sign -> sign.place() == place);
    }

    void substituteFirst(String feature) {
        if (!signs.isEmpty()) {
            typeface.feature(feature)
                    .of(List.of(signs.getFirst().glyph()))
                    .ifPresent(glyph -> signs.set(0, signs.getFirst().replacedBy(glyph)));
        }
    }

    private boolean substitute(String feature, Predicate<Sign> allowed) {
        Substitutions substitutions = typeface.feature(feature);
        boolean any = false;
        for (int i = 0; i < signs.size(); i++) {
            for (int length = Math.min(substitutions.longest(), signs.size() - i); length > 0; length--) {
                if (replace(substitutions, i, length, allowed)) {
                    any = true;
                    break;
                }
            }
        }
        return any;
    }

    private boolean replace(Substitutions substitutions, int start, int length, Predicate<Sign> allowed) {
        List<Sign> window = signs.subList(start, start + length);
        if (!window.stream().allMatch(allowed) || heldApart(window, start + length)) {
            return false;
        }
        Optional<Integer> glyph =
                substitutions.of(window.stream().map(Sign::glyph).toList());
        if (glyph.isEmpty()) {
            return false;
        }
        Sign joined = window.stream().reduce(Sign::joinedTo).orElseThrow().replacedBy(glyph.get());
        window.clear();
        signs.add(start, joined);
        return true;
    }

    /** A zero width non-joiner after a halant asks for the halant to be seen. */
    private boolean heldApart(List<Sign> window, int end) {
        return window.getLast().letter() == Letter.HALANT
                && end < signs.size()
                && signs.get(end).character() == Letter.ZERO_WIDTH_NON_JOINER;
    }

    boolean joinFirstTwo(String feature) {
        return replace(typeface.feature(feature), 0, 2, sign -> true);
    }

    void moveBehindBase(Predicate<Sign> chosen) {
        int target = base() + 1;
        while (target < signs.size() && signs.get(target).letter() == Letter.NUKTA) {
            target++;
        }
        for (int i = target; i < signs.size(); i++) {
            if (chosen.test(signs.get(i))) {
                signs.add(target, signs.remove(i));
                target++;
            }
        }
    }

    /** @param nextToBase directly before the base; else before the whole cluster, but after a halant that shows */
    void moveToFront(Predicate<Sign> chosen, boolean nextToBase) {
        int base = base();
        int target = base;
        while (!nextToBase && target > 0 && signs.get(target - 1).letter() != Letter.HALANT) {
            target--;
        }
        for (int i = base + 1; i < signs.size(); i++) {
            if (chosen.test(signs.get(i))) {
                signs.add(target, signs.remove(i).at(Place.BEFORE));
                target++;
            }
        }
    }

    /** What the feature made goes before the base. */
    void moveBeforeBase(String feature) {
        Substitutions made = typeface.feature(feature);
        int base = base();
        for (int i = base + 1; i < signs.size(); i++) {
            if (made.glyphs().containsValue(signs.get(i).glyph())) {
                signs.add(base, signs.remove(i).at(Place.BEFORE));
            }
        }
    }

    void insertRider(Sign rider, Script.Reph order) {
        int target = base() + 1;
        while (target < signs.size() && carries(signs.get(target), order)) {
            target++;
        }
        signs.add(target, rider.at(Place.AFTER));
    }

    private static boolean carries(Sign sign, Script.Reph order) {
        return switch (sign.letter()) {
            case MODIFIER -> false;
            case VOWEL_SIGN -> order == Script.Reph.AFTER_VOWEL_SIGNS;
            default -> order != Script.Reph.AFTER_BASE;
        };
    }

    List<Glyph> drawn() {
        return signs.stream()
                .filter(sign -> sign.glyph() != Sign.INVISIBLE)
                .map(sign -> new Glyph(sign.glyph(), sign.text()))
                .toList();
    }
}
