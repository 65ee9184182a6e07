package in.dakiya.table;

import in.dakiya.chat.Expectation;
import in.dakiya.work.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** WhatsApp users: their window, their roles, their wishes. */
@ApplicationScoped
public class People {

    private static final Duration CUSTOMER_ROLE_KEPT = Duration.ofDays(90);
    /** When he last wrote is known to so much only: ten photos at once need not write it ten times. */
    private static final Duration INBOUND_PRECISION = Duration.ofMinutes(2);

    private final Table table;

    public People(Table table) {
        this.table = table;
    }

    /** The file of a person; an empty one for a stranger. */
    public PersonFile file(Person person) {
        Row user = null;
        Map<String, Boolean> sellers = new HashMap<>();
        Set<String> orders = new HashSet<>();
        List<PersonFile.Dialogue> dialogues = new ArrayList<>();
        for (Row row : table.range(Key.personPartition(person), "A", Key.DIALOGUES_END)) {
            String sort = row.text(Key.SORT);
            if (sort.equals("USER")) {
                user = row;
            } else if (sort.startsWith("SELLER#")) {
                sellers.put(sort.substring("SELLER#".length()), row.flag("confirmed"));
            } else if (sort.startsWith("ORDER#")) {
                orders.add(sort.substring("ORDER#".length()));
            } else if (sort.startsWith(Key.DIALOGUES)) {
                Dialogues.read(row).ifPresent(dialogues::add);
            }
        }
        dialogues.sort(Comparator.comparing(PersonFile.Dialogue::touched).reversed());
        return file(person, user, dialogues, sellers, orders);
    }

    private static PersonFile file(
            Person person,
            @Nullable Row user,
            List<PersonFile.Dialogue> dialogues,
            Map<String, Boolean> sellers,
            Set<String> orders) {
        boolean known = user != null;
        Row row = user == null ? Row.at(Key.person(person)) : user;
        return new PersonFile(
                person,
                known,
                row.instant("inbound").orElse(null),
                row.instant("spent").orElse(null),
                new PersonFile.NewOrders(
                        row.instant("newSpent").orElse(null),
                        row.instant("gather").orElse(null)),
                row.flag("stop"),
                row.flag("unreachable"),
                row.text("lang"),
                row.text("bsuid"),
                row.instant("hinted").orElse(null),
                expected(row),
                row.text("couriers").isEmpty()
                        ? List.of()
                        : List.of(row.text("couriers").split(",")),
                dialogues,
                sellers,
                orders);
    }

    private static PersonFile.@Nullable Expected expected(Row row) {
        return Expectation.parse(row.text("expect"))
                .map(what ->
                        new PersonFile.Expected(what, row.instant("expectUntil").orElse(Instant.EPOCH)))
                .orElse(null);
    }

    /** The person of an inbound message: by phone where there is one, else by the alias of his user id. */
    public Person identify(String phoneNumberId, Optional<String> phone, Optional<String> bsuid) {
        if (phone.isPresent()) {
            return new Person(phoneNumberId, phone.get());
        }
        String id = bsuid.orElseThrow(() -> new IllegalArgumentException("Neither phone nor user id"));
        return table.get(Key.alias(phoneNumberId, id))
                .map(row -> new Person(phoneNumberId, row.text("phone")))
                .orElse(new Person(phoneNumberId, id));
    }

    /**
     * Keeps what a message says of its sender. That he is there, and by which ids, is true whatever comes of the message:
     * where that is all it is written at once and for itself, which costs half of a write in a transaction.
     */
    public Transaction heard(Transaction transaction, PersonFile file, Heard heard) {
        Changes changes = new Changes();
        Optional<String> learned = presence(changes, file, heard);
        boolean more = wishes(changes, file, heard);
        if (changes.isEmpty()) {
            return transaction;
        }
        Key person = Key.person(file.person());
        Optional<Row> alias = learned.map(id -> Row.at(Key.alias(file.person().phoneNumberId(), id))
                .put("phone", file.person().id()));
        if (!more) {
            alias.ifPresent(table::put);
            table.update(changes.of(person));
            return transaction;
        }
        alias.ifPresent(transaction::put);
        return transaction.update(
                Transaction.Guard.UNCHANGED, person, changes.expression(), null, changes.values(), changes.names());
    }

    /** He has written, so he can be reached; the id of his that was not known. */
    private static Optional<String> presence(Changes changes, PersonFile file, Heard heard) {
        if (file.lastInbound() == null
                || heard.at().isAfter(file.lastInbound().plus(INBOUND_PRECISION))
                || file.unreachable()) {
            changes.set("inbound", WorkItems.number(heard.at()));
        }
        if (file.unreachable()) {
            changes.remove("unreachable");
        }
        Optional<String> learned = heard.bsuid()
                .filter(id -> !id.equals(file.bsuid()) && !file.person().withoutPhone());
        learned.ifPresent(id -> changes.set("bsuid", AttributeValue.fromS(id)));
        return learned;
    }

    /** What he wants, was asked or has answered; true where there is anything. */
    private static boolean wishes(Changes changes, PersonFile file, Heard heard) {
        int before = changes.count();
        heard.language().ifPresent(l -> changes.set("lang", AttributeValue.fromS(l)));
        heard.hintedAt().ifPresent(at -> changes.set("hinted", WorkItems.number(at)));
        if (!heard.couriers().isEmpty() && !heard.couriers().equals(file.couriers())) {
            changes.set("couriers", AttributeValue.fromS(String.join(",", heard.couriers())));
        }
        heard.expected().ifPresent(e -> {
            changes.set("expect", AttributeValue.fromS(e.what().text()));
            changes.set("expectUntil", WorkItems.number(e.until()));
        });
        if (heard.expectsNothing() && file.expected() != null) {
            changes.remove("expect");
            changes.remove("expectUntil");
        }
        heard.optedOut().ifPresent(stop -> {
            if (stop) {
                changes.set("#stop", AttributeValue.fromBool(true));
            } else if (file.optedOut()) {
                changes.remove("#stop");
            }
        });
        return changes.count() > before;
    }

    /** A contact of a shop, confirmed or not. */
    public Transaction contact(Transaction transaction, Person person, String sellerId, boolean confirmed) {
        return transaction.put(Row.at(Key.sellerRole(person, sellerId)).put("confirmed", confirmed));
    }

    public Transaction noContact(Transaction transaction, Person person, String sellerId) {
        return transaction.delete(Key.sellerRole(person, sellerId));
    }

    /** The customer of an order, so that he is no stranger when he writes. */
    public Transaction customer(Transaction transaction, Person person, String orderId, Instant now) {
        return transaction.put(Row.at(Key.customerRole(person, orderId))
                .put("ttl", now.plus(CUSTOMER_ROLE_KEPT).getEpochSecond()));
    }

    /** He is not the customer of this order after all. */
    public Transaction noCustomer(Transaction transaction, Person person, String orderId) {
        return transaction.delete(Key.customerRole(person, orderId));
    }

    /** Spends one message of the pair quota if it is still what was read; false when somebody else was faster. */
    public boolean spend(PersonFile file, Instant spentUntil) {
        return spend(file, spentUntil, "", Map.of());
    }

    /** The same for a message about new orders, of which he takes but so many. */
    public boolean spend(PersonFile file, Instant spentUntil, Instant newOrdersUntil) {
        return spend(file, spentUntil, ", newSpent = :new", Map.of(":new", WorkItems.number(newOrdersUntil)));
    }

    private boolean spend(PersonFile file, Instant spentUntil, String more, Map<String, AttributeValue> moreValues) {
        UpdateItemRequest.Builder update = UpdateItemRequest.builder()
                .key(Key.person(file.person()).attributes())
                .updateExpression("SET spent = :after" + more);
        Map<String, AttributeValue> values = new HashMap<>(moreValues);
        values.put(":after", WorkItems.number(spentUntil));
        Instant before = file.spentUntil();
        if (before == null) {
            update.conditionExpression("attribute_not_exists(spent)");
        } else {
            update.conditionExpression("spent = :before");
            values.put(":before", WorkItems.number(before));
        }
        return table.update(update.expressionAttributeValues(values)).isPresent();
    }

    /** New orders are gathered for him until this time. */
    Transaction gathering(Transaction transaction, Person person, Instant until) {
        return transaction.update(
                Transaction.Guard.UNCHANGED,
                Key.person(person),
                "SET gather = :until",
                null,
                Map.of(":until", WorkItems.number(until)),
                Map.of());
    }

    /** Meta says that no message reaches him; anything he writes makes him reachable again. */
    public void unreachable(Person person) {
        table.update(UpdateItemRequest.builder()
                .key(Key.person(person).attributes())
                .updateExpression("SET unreachable = :yes")
                .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true))));
    }
}
