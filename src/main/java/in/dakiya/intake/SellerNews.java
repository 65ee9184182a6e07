package in.dakiya.intake;

import in.dakiya.bell.Bell;
import in.dakiya.order.EventSource;
import in.dakiya.order.OrderHead;
import in.dakiya.order.PlatformNotices;
import in.dakiya.order.Seller;
import in.dakiya.table.Key;
import in.dakiya.table.Orders;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Sellers;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the platform is told of a shop's state, and of who wants no messages or wants them again. Planned in the
 * transaction of what has happened; each method answers the bells to be rung after the commit.
 */
@ApplicationScoped
public class SellerNews {

    /** Of a customer's orders the newest are named; nobody has more under way. */
    private static final int MOST_ORDERS = 5;

    private final PlatformNotices notices;
    private final Sellers sellers;
    private final Orders orders;
    private final WorkItems works;
    private final InstantSource clock;

    public SellerNews(PlatformNotices notices, Sellers sellers, Orders orders, WorkItems works, InstantSource clock) {
        this.notices = notices;
        this.sellers = sellers;
        this.orders = orders;
        this.works = works;
        this.clock = clock;
    }

    /** @param before nothing for a shop that is new */
    public List<Bell> state(
            Transaction transaction, Optional<Seller.State> before, Sellers.Registered after, EventSource source) {
        if (!notices.wanted() || before.filter(state -> state == after.state()).isPresent()) {
            return List.of();
        }
        String sellerId = after.seller().sellerId();
        PlannedWork work = notices.sellerState(sellerId, after.state(), source, after.version(), clock.instant());
        return plan(transaction, Key.sellerPartition(sellerId), work);
    }

    /**
     * Somebody has written STOP, or START.
     *
     * @param file as it was before
     * @param wamid of his message
     */
    public List<Bell> wishes(Transaction transaction, PersonFile file, String wamid, boolean stop) {
        if (!notices.wanted() || file.optedOut() == stop) {
            return List.of();
        }
        List<PlannedWork> works = new ArrayList<>();
        for (String sellerId : file.sellers().keySet()) {
            String contact = contact(sellerId, file.person());
            works.add(notices.optedOut(sellerId, Optional.empty(), contact, stop, wamid, clock.instant()));
        }
        file.orders().stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_ORDERS)
                .flatMap(orderId -> orders.head(orderId).stream())
                .map(head -> ofCustomer(head, stop, wamid))
                .forEach(works::add);
        String partition = Key.personPartition(file.person());
        return works.stream()
                .flatMap(work -> plan(transaction, partition, work).stream())
                .toList();
    }

    private PlannedWork ofCustomer(OrderHead head, boolean stop, String wamid) {
        return notices.optedOut(head.sellerId(), Optional.of(head.orderId()), "", stop, wamid, clock.instant());
    }

    /** Which of the shop's people he is; empty where his number is not known to us. */
    private String contact(String sellerId, Person person) {
        List<String> numbers = sellers.glance(sellerId).stream()
                .flatMap(shop -> shop.seller().people().stream())
                .map(Seller.Contact::whatsapp)
                .toList();
        int index = numbers.indexOf(person.id());
        return index < 0 ? "" : Integer.toString(index);
    }

    private List<Bell> plan(Transaction transaction, String partition, PlannedWork work) {
        works.plan(transaction, partition, work);
        return works.bell(partition, work).stream().toList();
    }
}
