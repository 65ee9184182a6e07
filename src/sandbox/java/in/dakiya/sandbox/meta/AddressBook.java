package in.dakiya.sandbox.meta;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Everybody with a phone. A number that nobody has named yet gets a person when it is written to. */
final class AddressBook {
    private final Map<String, Person> byNumber = new ConcurrentHashMap<>();
    private final Map<String, Person> byUserId = new ConcurrentHashMap<>();
    private final MetaSettings settings;
    private final Network network;

    AddressBook(MetaSettings settings, Network network) {
        this.settings = settings;
        this.network = network;
    }

    Person person(String number) {
        return person(number, Ids::bsuid);
    }

    Person person(String number, Function<String, String> userId) {
        return byNumber.computeIfAbsent(number, digits -> {
            if (!digits.matches("\\d{8,15}")) {
                throw new IllegalArgumentException("digits with country code, please");
            }
            Person person = new Person(digits, userId.apply(digits), network);
            byUserId.put(person.userId(), person);
            return person;
        });
    }

    /** Everybody, by number. */
    List<Person> all() {
        return byNumber.values().stream()
                .sorted(Comparator.comparing(Person::number))
                .toList();
    }

    /** Whom a send call means. Where both are given, the number wins. */
    Person addressee(Part message) {
        if (message.has("to")) {
            return person(digits(message));
        }
        if (!message.has("recipient")) {
            throw new MetaRefusal(MetaCode.PARAMETER, "The parameter to is required.");
        }
        String userId = message.text("recipient", 140);
        if (!userId.matches("[A-Z]{2}\\.[A-Za-z0-9]{1,128}")) {
            throw message.refused("recipient", "is not a business-scoped user ID.");
        }
        Person person = byUserId.get(userId);
        if (person == null) {
            throw new MetaRefusal(MetaCode.UNDELIVERABLE, "No user of this business has this ID.");
        }
        return person;
    }

    // Without plus and country code Meta puts the business's own country code before, as the real one does.
    private String digits(Part message) {
        String to = message.text("to", 30);
        String digits = to.replaceAll("[ ()+-]", "");
        if (!to.matches("\\+?[0-9][0-9 ()-]*") || digits.length() < 8 || digits.length() > 15) {
            throw message.refused("to", "is not a phone number.");
        }
        String country = settings.displayNumber().substring(0, 2);
        boolean complete = to.startsWith("+") || (digits.startsWith(country) && digits.length() == 12);
        String number = complete ? digits : country + digits;
        if (number.equals(settings.displayNumber())) {
            throw new MetaRefusal(MetaCode.TO_ITSELF);
        }
        return number;
    }
}
