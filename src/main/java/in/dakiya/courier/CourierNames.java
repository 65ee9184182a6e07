package in.dakiya.courier;

import in.dakiya.text.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds couriers by what people type: other spellings, a word too many, a letter wrong. */
final class CourierNames {

    /** Longer ones are no names: they cost nothing. */
    private static final int LONGEST = 60;

    private static final int SHORTEST_START = 4;
    private static final int MOST = 9;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

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

    private final List<Name> names = new ArrayList<>();

    /**
     * A name as it is compared.
     *
     * @param whole its letters and digits
     * @param special without words that many names have
     */
    private record Name(String whole, String special, Courier courier) {}

    CourierNames(Collection<Courier> couriers) {
        for (Courier courier : couriers) {
            Stream.concat(Stream.of(courier.name(), courier.code()), courier.aliases().stream())
                    .map(PlainText::folded)
                    .map(name -> new Name(letters(name), special(name), courier))
                    .distinct()
                    .forEach(names::add);
        }
    }

    NameMatch match(String typed) {
        if (typed.length() > LONGEST * 4) {
            return new NameMatch.Unknown();
        }
        String folded = PlainText.folded(typed);
        String whole = letters(folded);
        if (whole.isEmpty() || folded.length() > LONGEST) {
            return new NameMatch.Unknown();
        }
        String special = special(folded);
        Set<Courier> exact =
                having(name -> name.whole().equals(whole) || name.special().equals(special));
        if (exact.size() == 1) {
            return new NameMatch.Exact(exact.iterator().next());
        }
        Set<Courier> near = exact.isEmpty() ? near(special) : exact;
        return switch (near.size()) {
            case 0 -> new NameMatch.Unknown();
            case 1 -> new NameMatch.Likely(near.iterator().next());
            default -> new NameMatch.Several(near.stream().limit(MOST).toList());
        };
    }

    private Set<Courier> near(String special) {
        if (special.length() < SHORTEST_START) {
            return Set.of();
        }
        Set<Courier> starting = having(name -> starts(special, name.special()));
        if (!starting.isEmpty()) {
            return starting;
        }
        for (int distance = 1; distance <= mistakes(special); distance++) {
            int allowed = distance;
            Set<Courier> misspelt = having(name -> EditDistance.within(special, name.special(), allowed));
            if (!misspelt.isEmpty()) {
                return misspelt;
            }
        }
        return Set.of();
    }

    private Set<Courier> having(Predicate<Name> condition) {
        return names.stream().filter(condition).map(Name::courier).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean starts(String typed, String name) {
        return name.startsWith(typed) || (name.length() >= SHORTEST_START && typed.startsWith(name));
    }

    private static int mistakes(String name) {
        return name.length() < 6 ? 1 : name.length() < 10 ? 2 : 3;
    }

    /** Without general words, unless nothing else is there. */
    private static String special(String folded) {
        String joined = Arrays.stream(BETWEEN.split(folded))
                .filter(word -> !GENERAL.contains(word))
                .collect(Collectors.joining());
        return joined.isEmpty() ? letters(folded) : joined;
    }

    private static String letters(String text) {
        return BETWEEN.matcher(text).replaceAll("");
    }
}
