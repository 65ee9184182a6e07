package in.dakiya.sandbox.story;

import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Choice;
import in.dakiya.sandbox.meta.Person;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A seller who works through what he sees in his chat, a tap at a time: packs an order, opens the next, asks for more. */
final class BusySeller {

    private static final Pattern READY = Pattern.compile("rts:o:([^:]+):1");
    private static final Pattern ROW = Pattern.compile("det:o:([^:]+):1");
    private static final Pattern MORE = Pattern.compile("sho:.+");

    private final Person person;
    private final Set<String> ready = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> listed = new HashSet<>();

    BusySeller(Person person) {
        this.person = person;
    }

    /** The orders that he has marked as ready. */
    Set<String> ready() {
        return Set.copyOf(ready);
    }

    /** The orders that he was shown: each by itself, or in a list. */
    Set<String> shown() {
        Set<String> shown = new HashSet<>();
        for (ChatLine line : person.chat()) {
            for (Choice choice : line.bubble().choices()) {
                order(READY, choice).or(() -> order(ROW, choice)).ifPresent(shown::add);
            }
        }
        return shown;
    }

    /** One tap, if there is something to do. */
    void acts() {
        if (!tapped(READY, id -> !ready.contains(id), ready) && !tapped(ROW, this::isNew, opened)) {
            asksForMore();
        }
    }

    private boolean isNew(String id) {
        return !ready.contains(id) && !opened.contains(id);
    }

    private boolean tapped(Pattern what, Predicate<String> wanted, Set<String> done) {
        for (ChatLine line : person.chat().reversed()) {
            for (Choice choice : line.bubble().choices()) {
                Optional<String> id = order(what, choice).filter(wanted);
                if (!line.mine() && id.isPresent()) {
                    person.taps(choice.payload(), line.id());
                    done.add(id.get());
                    return true;
                }
            }
        }
        return false;
    }

    private void asksForMore() {
        for (ChatLine line : person.chat().reversed()) {
            for (Choice choice : line.bubble().choices()) {
                if (!line.mine() && MORE.matcher(choice.payload()).matches() && listed.add(line.id())) {
                    person.taps(choice.payload(), line.id());
                    return;
                }
            }
        }
    }

    private static Optional<String> order(Pattern what, Choice choice) {
        Matcher id = what.matcher(choice.payload());
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }
}
