package in.dakiya.sandbox.story;

import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Choice;
import in.dakiya.sandbox.meta.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A seller who works through what he sees in his chat, a tap at a time: packs what is open, asks for more, opens the next. */
final class BusySeller {

    private static final Pattern READY = Pattern.compile("rts:o:([^:]+):1");
    private static final Pattern ROW = Pattern.compile("det:o:([^:]+):1");
    private static final Pattern MORE = Pattern.compile("sho:.+");

    private final Person person;
    private final Set<String> ready = new HashSet<>();
    private final Set<String> tapped = new HashSet<>();

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
        if (!taps(READY) && !asksForMore() && !taps(ROW) && !ready.containsAll(shown())) {
            asksAgain();
        }
    }

    /** What he opens in one list and cannot pack yet, he opens again in the next. */
    private boolean taps(Pattern what) {
        for (ChatLine line : seen()) {
            for (Choice choice : line.bubble().choices()) {
                Optional<String> id = order(what, choice).filter(order -> !ready.contains(order));
                if (id.isPresent() && tapped.add(line.id() + choice.payload())) {
                    person.taps(choice.payload(), line.id());
                    if (what == READY) {
                        ready.add(id.get());
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private boolean asksForMore() {
        for (ChatLine line : seen()) {
            for (Choice choice : line.bubble().choices()) {
                if (MORE.matcher(choice.payload()).matches() && tapped.add(line.id() + choice.payload())) {
                    person.taps(choice.payload(), line.id());
                    return true;
                }
            }
        }
        return false;
    }

    private void asksAgain() {
        tapped.removeIf(tap -> tap.contains("sho:s:"));
    }

    private List<ChatLine> seen() {
        return person.chat().reversed().stream().filter(line -> !line.mine()).toList();
    }

    private static Optional<String> order(Pattern what, Choice choice) {
        Matcher id = what.matcher(choice.payload());
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }
}
