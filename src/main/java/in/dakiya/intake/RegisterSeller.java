package in.dakiya.intake;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.config.WhatsAppConfig;
import in.dakiya.order.EventSource;
import in.dakiya.order.Seller;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.table.Committer;
import in.dakiya.table.Key;
import in.dakiya.table.People;
import in.dakiya.table.Sellers;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The platform registers a shop or changes it. Each new contact is asked by message whether it is his shop. */
@ApplicationScoped
public class RegisterSeller {

    private static final int CONFLICTS = 5;

    private final Sellers sellers;
    private final People people;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final WhatsAppConfig whatsApp;
    private final SellerNews news;
    private final InstantSource clock;

    public RegisterSeller(
            Sellers sellers,
            People people,
            WorkItems works,
            Committer committer,
            Bells bells,
            WhatsAppConfig whatsApp,
            SellerNews news,
            InstantSource clock) {
        this.sellers = sellers;
        this.people = people;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.whatsApp = whatsApp;
        this.news = news;
        this.clock = clock;
    }

    /** @param isNew false where the shop was there before */
    public record Registration(Sellers.Registered registered, boolean isNew) {}

    public Registration register(Seller seller) {
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<Sellers.Registered> before = sellers.find(seller.sellerId());
            if (before.isPresent() && before.get().seller().equals(seller)) {
                return new Registration(before.get(), false);
            }
            Optional<Sellers.Registered> after = write(before, seller);
            if (after.isPresent()) {
                return new Registration(after.get(), before.isEmpty());
            }
        }
        throw new IllegalStateException("The seller kept changing while he was registered");
    }

    private Optional<Sellers.Registered> write(Optional<Sellers.Registered> before, Seller seller) {
        Set<String> phones = phones(seller);
        Set<String> known = before.map(b -> phones(b.seller())).orElse(Set.of());
        Set<String> confirmed =
                new HashSet<>(before.map(Sellers.Registered::confirmed).orElse(Set.of()));
        confirmed.retainAll(phones);
        Seller.State state = before.map(Sellers.Registered::state).orElse(Seller.State.PENDING);
        if (confirmed.isEmpty() && state == Seller.State.ACTIVE) {
            state = Seller.State.PENDING;
        }
        long version = before.map(Sellers.Registered::version).orElse(0L) + 1;
        Sellers.Registered after = new Sellers.Registered(seller, state, confirmed, version);
        Transaction transaction = sellers.save(committer.begin(), after);
        List<Bell> due = new ArrayList<>(
                news.state(transaction, before.map(Sellers.Registered::state), after, EventSource.PLATFORM));
        for (String phone : phones) {
            if (!known.contains(phone)) {
                people.contact(transaction, person(phone), seller.sellerId(), false);
                due.addAll(ask(transaction, seller.sellerId(), phone, version));
            }
        }
        for (String phone : known) {
            if (!phones.contains(phone)) {
                people.noContact(transaction, person(phone), seller.sellerId());
            }
        }
        if (committer.commit(transaction) instanceof Transaction.Outcome.Committed) {
            bells.ring(due);
            return Optional.of(after);
        }
        return Optional.empty();
    }

    private List<Bell> ask(Transaction transaction, String sellerId, String phone, long version) {
        Person person = person(phone);
        PlannedWork question = new PlannedWork(
                "TELL#CONFIRM_NUMBER#" + sellerId + "#" + version,
                new Work.Tell(new Audience.Somebody(person), Notice.of(NoticeKind.CONFIRM_NUMBER, sellerId, "", 0)),
                clock.instant());
        String partition = Key.personPartition(person);
        works.plan(transaction, partition, question);
        return works.bell(partition, question).stream().toList();
    }

    /**
     * Takes a number as confirmed on the platform's word.
     *
     * @return nothing when the shop does not exist or the number is none of its contacts
     */
    public Optional<Sellers.Registered> confirm(String sellerId, Optional<String> phone) {
        for (int i = 0; i < CONFLICTS; i++) {
            Optional<Sellers.Registered> before = sellers.find(sellerId);
            String number = before.map(b -> phone.orElse(b.seller().whatsapp())).orElse("");
            if (before.isEmpty() || !phones(before.get().seller()).contains(number)) {
                return Optional.empty();
            }
            if (before.get().confirmed().contains(number)) {
                return before;
            }
            Sellers.Registered after = before.get().confirming(number);
            Transaction transaction = sellers.save(committer.begin(), after);
            people.contact(transaction, person(number), sellerId, true);
            PlannedWork release = release(sellerId, number, after.version());
            works.plan(transaction, Key.sellerPartition(sellerId), release);
            List<Bell> due = new ArrayList<>(
                    news.state(transaction, before.map(Sellers.Registered::state), after, EventSource.PLATFORM));
            works.bell(Key.sellerPartition(sellerId), release).ifPresent(due::add);
            if (committer.commit(transaction) instanceof Transaction.Outcome.Committed) {
                bells.ring(due);
                return Optional.of(after);
            }
        }
        throw new IllegalStateException("The seller kept changing while he was confirmed");
    }

    private PlannedWork release(String sellerId, String phone, long version) {
        String name = "RELEASE#" + Long.toHexString(ShipmentEvent.contentHash(phone, Long.toString(version)));
        return new PlannedWork(name, new Work.ReleaseOrders(sellerId), clock.instant());
    }

    private Person person(String phone) {
        return new Person(whatsApp.phoneNumberId(), phone);
    }

    private static Set<String> phones(Seller seller) {
        return seller.people().stream().map(Seller.Contact::whatsapp).collect(Collectors.toUnmodifiableSet());
    }
}
