package in.dakiya.outbox;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.config.WhatsAppConfig;
import in.dakiya.order.Order;
import in.dakiya.order.Seller;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.table.Committer;
import in.dakiya.table.Orders;
import in.dakiya.table.People;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Sellers;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Claim;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who an audience is today. */
@ApplicationScoped
public class Audiences {

    private static final Duration UNCONFIRMED = Duration.ofHours(1);

    private final Sellers sellers;
    private final Orders orders;
    private final People people;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final InstantSource clock;
    private final String phoneNumberId;

    public Audiences(
            Sellers sellers,
            Orders orders,
            People people,
            WorkItems works,
            Committer committer,
            Bells bells,
            InstantSource clock,
            WhatsAppConfig config) {
        this.sellers = sellers;
        this.orders = orders;
        this.people = people;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.clock = clock;
        this.phoneNumberId = config.phoneNumberId();
    }

    sealed interface Resolved {
        /**
         * @param language the language he is written in; empty where only his order can tell
         * @param seller the shop that it is about, where it was looked at
         */
        record One(PersonFile file, String language, Optional<Seller> seller) implements Resolved {}

        record Several(List<Person> people) implements Resolved {}

        /** Nobody who may be told. */
        record Nobody(String why) implements Resolved {}

        /** Nobody yet. */
        record Later(Instant at, String why) implements Resolved {}
    }

    Resolved resolve(Work.Tell tell) {
        return switch (tell.audience()) {
            case Audience.SellerPeople seller -> seller(seller.sellerId());
            case Audience.Customer ignored -> customer(tell.notice().orderId());
            case Audience.Somebody somebody -> somebody(somebody.person(), tell);
        };
    }

    private Resolved seller(String sellerId) {
        Sellers.Registered shop = sellers.find(sellerId).orElse(null);
        if (shop == null) {
            return new Resolved.Nobody("NO_SELLER");
        }
        List<Seller.Contact> confirmed = shop.seller().people().stream()
                .filter(c -> shop.confirmed().contains(c.whatsapp()))
                .toList();
        if (confirmed.isEmpty()) {
            return new Resolved.Later(clock.instant().plus(UNCONFIRMED), "SELLER_UNCONFIRMED");
        }
        if (confirmed.size() > 1) {
            return new Resolved.Several(confirmed.stream()
                    .map(c -> new Person(phoneNumberId, c.whatsapp()))
                    .toList());
        }
        return one(
                new Person(phoneNumberId, confirmed.get(0).whatsapp()),
                confirmed.get(0).language(),
                Optional.of(shop.seller()));
    }

    private Resolved customer(String orderId) {
        Order order = orders.body(orderId).orElse(null);
        if (order == null || !order.customer().consent().whatsapp()) {
            return new Resolved.Nobody("NO_CONSENT");
        }
        Resolved.One one = one(
                new Person(phoneNumberId, order.customer().whatsapp()),
                order.customer().language(),
                Optional.empty());
        return one.file().orders().contains(orderId) ? one : new Resolved.Nobody("NOT_HIS_ORDER");
    }

    private Resolved somebody(Person person, Work.Tell tell) {
        Optional<Seller> seller = tell.notice().sellerId().isEmpty()
                ? Optional.empty()
                : sellers.glance(tell.notice().sellerId()).map(Sellers.Registered::seller);
        return one(person, seller.flatMap(s -> language(s, person)).orElse(""), seller);
    }

    private static Optional<String> language(Seller seller, Person person) {
        return seller.people().stream()
                .filter(c -> c.whatsapp().equals(person.id()))
                .map(Seller.Contact::language)
                .findFirst();
    }

    /** What he has chosen himself goes before what the platform says of him. */
    private Resolved.One one(Person person, String language, Optional<Seller> seller) {
        PersonFile file = people.file(person);
        return new Resolved.One(file, file.language().isEmpty() ? language : file.language(), seller);
    }

    /** One send for each of several people, so that one who cannot be reached does not keep the others from it. */
    void fanOut(Claim claim, Work.Tell tell, List<Person> to) {
        Transaction transaction = committer.begin();
        works.finish(transaction, claim);
        List<Bell> due = new ArrayList<>();
        for (Person person : to) {
            String name = claim.name() + "#" + Long.toHexString(ShipmentEvent.contentHash(person.id()));
            PlannedWork single =
                    new PlannedWork(name, new Work.Tell(new Audience.Somebody(person), tell.notice()), clock.instant());
            works.plan(transaction, claim.partition(), single);
            works.bell(claim.partition(), single).ifPresent(due::add);
        }
        if (committer.commit(transaction) instanceof Transaction.Outcome.Committed) {
            bells.ring(due);
        }
    }
}
