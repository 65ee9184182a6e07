package in.dakiya.papers;

import in.dakiya.papers.Sign.Place;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a syllable of an Indian script into glyphs in the order in which they are drawn: half and joined consonants,
 * the Ra that rides on top, vowel signs that are written before their consonant. It follows the steps of Microsoft's
 * "Developing OpenType Fonts for Indic Scripts"; substitutions that depend on their surroundings, and the fine placing
 * of marks, are left out, which is legible though not always beautiful.
 */
final class IndicShaper {

    private static final List<String> ORTHOGRAPHIC = List.of("nukt", "akhn", "rkrf");
    private static final List<String> JOINING = List.of("vatu", "cjct");
    private static final List<String> PRESENTATION = List.of("pres", "abvs", "blws", "psts", "haln");

    private final Script script;
    private final Typeface typeface;

    IndicShaper(Script script) {
        this.script = script;
        this.typeface = Typeface.of(Face.of(script));
    }

    List<Cluster> shape(String text) {
        List<Cluster> clusters = new ArrayList<>();
        for (String syllable : Syllables.of(script, text)) {
            List<Glyph> glyphs = glyphs(signs(syllable), clusters.isEmpty());
            clusters.add(new Cluster(typeface, glyphs, syllable));
        }
        return clusters;
    }

    private List<Glyph> glyphs(List<Sign> signs, boolean first) {
        SignList list = new SignList(typeface, signs);
        boolean reph = takeReph(list);
        Sign rider = reph ? list.removeFirst() : null;
        list.markBase(baseOf(list));
        joinVowels(list);
        list.turnHalants();
        ORTHOGRAPHIC.forEach(list::substitute);
        boolean prefixed = list.substitute("pref", Place.AFTER);
        list.substitute("blwf", Place.AFTER);
        list.substitute("half", Place.BEFORE);
        list.substitute("pstf", Place.AFTER);
        JOINING.forEach(list::substitute);
        moveWrittenFirst(list);
        if (prefixed) {
            list.moveBeforeBase("pref");
        }
        if (rider != null) {
            list.insertRider(rider, script.reph());
        }
        if (first) {
            list.substituteFirst("init");
        }
        PRESENTATION.forEach(list::substitute);
        return list.drawn();
    }

    /** Vowel signs of two parts are taken apart, so that the first can go to the front. */
    private List<Sign> signs(String syllable) {
        List<Sign> signs = new ArrayList<>();
        syllable.codePoints().forEach(character -> {
            if (Letter.isJoiner(character)) {
                signs.add(new Sign(Sign.INVISIBLE, "", character, Letter.JOINER, Place.AFTER));
            } else if (script.letter(character) == Letter.VOWEL_SIGN) {
                Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                        .codePoints()
                        .forEach(part -> signs.add(sign(part)));
            } else {
                signs.add(sign(character));
            }
        });
        return signs;
    }

    private Sign sign(int character) {
        return new Sign(
                typeface.glyph(character),
                Character.toString(character),
                character,
                script.letter(character),
                Place.AFTER);
    }

    /** A Ra with halant that begins a cluster becomes one sign, to be put on top of what follows. */
    private boolean takeReph(SignList list) {
        if (script.reph() == Script.Reph.NONE || list.size() < 3) {
            return false;
        }
        boolean begins = list.get(0).character() == script.ra()
                && list.get(1).letter() == Letter.HALANT
                && list.get(2).letter() == Letter.CONSONANT;
        return begins && list.joinFirstTwo("rphf");
    }

    /** The last consonant that has no form of its own below or behind another one. */
    private int baseOf(SignList list) {
        int base = list.lastConsonant(list.size());
        while (base > 1 && list.hangsBehind(base) && list.lastConsonant(base) >= 0) {
            base = list.lastConsonant(base);
        }
        return base;
    }

    private void joinVowels(SignList list) {
        list.moveBehindBase(sign -> script.joinsFirstConsonant(sign.character()));
    }

    private void moveWrittenFirst(SignList list) {
        boolean nextToBase = script == Script.TAMIL || script == Script.MALAYALAM;
        list.moveToFront(sign -> script.writtenFirst(sign.character()), nextToBase);
    }
}
