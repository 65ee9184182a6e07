package in.dakiya.conversation;

import in.dakiya.order.OrderHead;
import in.dakiya.table.Awbs;
import in.dakiya.table.Messages;
import in.dakiya.table.Orders;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the orders that a number, a courier's number or a quoted message can mean; whose they are decides what is found. */
@ApplicationScoped
class WhichOrder {

    private static final int MOST_HEADS = 100;

    private final Orders orders;
    private final Messages messages;
    private final Awbs awbs;
    private final Sellers sellers;

    WhichOrder(Orders orders, Messages messages, Awbs awbs, Sellers sellers) {
        this.orders = orders;
        this.messages = messages;
        this.awbs = awbs;
        this.sellers = sellers;
    }

    /**
     * An order, or one of its parcels.
     *
     * @param shipment zero where only the order was named
     */
    record Meant(String orderId, int shipment) {}

    /** What a message of ours is about; an order without an id where it is about several. */
    Optional<Meant> quoted(PersonFile file, String wamid) {
        return file.dialogueThatAsked(wamid)
                .map(d -> new Meant(d.orderId(), d.shipment()))
                .or(() -> messages.about(wamid).map(m -> new Meant(m.orderId(), m.shipment())));
    }

    /** By its number: of each of his shops there may be one. Where there is none, by its id, which notices to the platform name. */
    List<Meant> ofNumber(PersonFile file, String number) {
        if (number.isEmpty()) {
            return List.of();
        }
        List<Meant> numbered = file.sellers().keySet().stream()
                .filter(file::actsFor)
                .flatMap(seller -> orders.ofNumber(seller, number).stream())
                .map(order -> new Meant(order, 0))
                .toList();
        return numbered.isEmpty() ? ofId(file, number) : numbered;
    }

    /** As it is typed, and in capitals. A word has no digit in it; digits alone are looked for as a courier's. */
    private List<Meant> ofId(PersonFile file, String id) {
        boolean possible =
                id.chars().anyMatch(Character::isDigit) && !id.chars().allMatch(Character::isDigit);
        return !possible
                ? List.of()
                : Stream.of(id, id.toUpperCase(Locale.ROOT))
                        .distinct()
                        .flatMap(form -> orders.head(form).stream())
                        .filter(head -> file.actsFor(head.sellerId()))
                        .map(head -> new Meant(head.orderId(), 0))
                        .limit(1)
                        .toList();
    }

    /** By a courier's number. It gave it to several parcels in the end: the last one is meant. */
    Optional<Meant> ofAwb(PersonFile file, String number) {
        String awb = number.toUpperCase(Locale.ROOT);
        return file.sellers().keySet().stream()
                .filter(file::actsFor)
                .flatMap(seller -> sellers.glance(seller).stream())
                .map(shop -> shop.seller().logistics().partner())
                .distinct()
                .flatMap(partner -> awbs.find(partner, awb).stream())
                .max(Comparator.comparing(Awbs.Known::since))
                .map(known -> new Meant(known.orderId(), known.shipment()));
    }

    /** The one of a customer's orders that has this number. */
    Optional<String> ofCustomer(Set<String> orderIds, String number) {
        Set<String> some = orderIds.stream().limit(MOST_HEADS).collect(Collectors.toSet());
        return orders.heads(some).stream()
                .filter(head -> head.number().equalsIgnoreCase(number))
                .map(OrderHead::orderId)
                .findFirst();
    }

    List<OrderHead> heads(List<Meant> found) {
        return found.stream()
                .flatMap(meant -> orders.head(meant.orderId()).stream())
                .toList();
    }
}
