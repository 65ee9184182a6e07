package in.dakiya.courier;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds couriers by what people type: other spellings, a word too many, a letter wrong. */
final class CourierNames {

    /** Longer ones are no names: they cost nothing. */
    private static final int LONGEST = 60;

    private static final int SHORTEST_START = 4;
    private static final int MOST = 9;

    private static final Set<String> GENERAL = Set.of(
            "the",
            "courier",
            "couriers",
            "express",
            "logistics",
            "service",
            "services",
            "pvt",
            "ltd",
            "cargo",
            "company",
            "कूरियर",
            "कुरियर",
            "कोरियर",
            "सर्विस");

    private CourierNames() {}

    static NameMatch match(String typed, Collection<Courier> all) {
        if (typed.length() > LONGEST * 4) {
            return new NameMatch.Unknown();
        }
        String folded = PlainText.folded(typed);
        String whole = letters(folded);
        if (whole.isEmpty() || folded.length() > LONGEST) {
            return new NameMatch.Unknown();
        }
        String special = special(folded);
        Set<Courier> exact = having(all, (name, special2) -> name.equals(whole) || special2.equals(special), special);
        if (exact.size() == 1) {
            return new NameMatch.Exact(exact.iterator().next());
        }
        Set<Courier> near = exact.isEmpty() ? near(special, all) : exact;
        return switch (near.size()) {
            case 0 -> new NameMatch.Unknown();
            case 1 -> new NameMatch.Likely(near.iterator().next());
            default -> new NameMatch.Several(near.stream().limit(MOST).toList());
        };
    }

    private static Set<Courier> near(String special, Collection<Courier> all) {
        if (special.length() < SHORTEST_START) {
            return Set.of();
        }
        Set<Courier> starting = having(all, (name, other) -> starts(special, other), special);
        if (!starting.isEmpty()) {
            return starting;
        }
        for (int distance = 1; distance <= mistakes(special); distance++) {
            int allowed = distance;
            Set<Courier> misspelt = having(all, (name, other) -> EditDistance.within(special, other, allowed), special);
            if (!misspelt.isEmpty()) {
                return misspelt;
            }
        }
        return Set.of();
    }

    private static boolean starts(String typed, String name) {
        return name.startsWith(typed) || (name.length() >= SHORTEST_START && typed.startsWith(name));
    }

    private static int mistakes(String name) {
        return name.length() < 6 ? 1 : name.length() < 10 ? 2 : 3;
    }

    private static Set<Courier> having(
            Collection<Courier> all, BiPredicate<String, String> wholeAndSpecial, String special) {
        return all.stream()
                .filter(courier -> names(courier)
                        .map(PlainText::folded)
                        .anyMatch(name -> wholeAndSpecial.test(letters(name), special.isEmpty() ? "" : special(name))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> names(Courier courier) {
        return Stream.concat(Stream.of(courier.name(), courier.code()), courier.aliases().stream());
    }

    /** Without words that many names have, unless nothing else is there. */
    private static String special(String folded) {
        List<String> words = Arrays.stream(folded.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !GENERAL.contains(word))
                .toList();
        String joined = letters(String.join("", words));
        return joined.isEmpty() ? letters(folded) : joined;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
