package in.dakiya.conversation;

import in.dakiya.bell.Bell;
import in.dakiya.chat.Inbound;
import in.dakiya.intake.SellerNews;
import in.dakiya.order.EventSource;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.table.Heard;
import in.dakiya.table.People;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Sellers;
import in.dakiya.table.Transaction;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who wants to hear of a shop, and who does not. The platform is told of both. */
@ApplicationScoped
class ShopTalk {

    private final People people;
    private final Sellers sellers;
    private final SellerNews sellerNews;
    private final Answers answers;
    private final InstantSource clock;

    ShopTalk(People people, Sellers sellers, SellerNews sellerNews, Answers answers, InstantSource clock) {
        this.people = people;
        this.sellers = sellers;
        this.sellerNews = sellerNews;
        this.answers = answers;
        this.clock = clock;
    }

    /** "Yes, my shop": from now on he acts for it, and its orders that waited for him are told. */
    boolean confirm(Inbound.Said said, PersonFile file, Heard heard, String sellerId) {
        Optional<Sellers.Registered> shop =
                file.sellers().containsKey(sellerId) ? sellers.find(sellerId) : Optional.empty();
        if (shop.isEmpty()) {
            return answers.answer(said, file, heard, Notice.plain(NoticeKind.NOT_YOURS));
        }
        Person person = file.person();
        Notice thanks = Notice.of(NoticeKind.NUMBER_CONFIRMED, sellerId, "", 0);
        Transaction transaction = answers.begin(file, heard);
        List<PlannedWork> planned = new ArrayList<>(List.of(answers.reply(said.wamid(), person, thanks)));
        List<Bell> more = new ArrayList<>();
        if (!file.actsFor(sellerId)) {
            people.contact(transaction, person, sellerId, true);
            more.addAll(save(transaction, shop.get(), shop.get().confirming(person.id())));
            String name = "RELEASE#" + Long.toHexString(ShipmentEvent.contentHash(said.wamid()));
            planned.add(new PlannedWork(name, new Work.ReleaseOrders(sellerId), clock.instant()));
        }
        return answers.commit(transaction, person, planned, more);
    }

    private List<Bell> save(Transaction transaction, Sellers.Registered before, Sellers.Registered after) {
        sellers.save(transaction, after);
        return sellerNews.state(transaction, Optional.of(before.state()), after, EventSource.SELLER);
    }

    /** Not his shop, or no longer. */
    boolean refuse(Inbound.Said said, PersonFile file, Heard heard, String sellerId) {
        Transaction transaction = answers.begin(file, heard);
        if (!file.sellers().containsKey(sellerId)) {
            return answers.answer(said, file, heard, Notice.plain(NoticeKind.NOT_YOURS));
        }
        people.noContact(transaction, file.person(), sellerId);
        List<Bell> more = sellers.find(sellerId)
                .filter(shop -> shop.confirmed().contains(file.person().id()))
                .map(shop ->
                        save(transaction, shop, shop.withdrawing(file.person().id())))
                .orElse(List.of());
        Notice understood = Notice.of(NoticeKind.NUMBER_REFUSED, sellerId, "", 0);
        return answers.commit(
                transaction, file.person(), List.of(answers.reply(said.wamid(), file.person(), understood)), more);
    }

    /** He wants to hear nothing more, or wants to hear again. */
    boolean wishes(Inbound.Said said, PersonFile file, Heard heard, boolean stop) {
        Transaction transaction = answers.begin(file, heard.stopping(stop));
        List<Bell> toPlatform = sellerNews.wishes(transaction, file, said.wamid(), stop);
        Notice answer = Notice.plain(stop ? NoticeKind.STOPPED : NoticeKind.STARTED);
        return answers.commit(
                transaction, file.person(), List.of(answers.reply(said.wamid(), file.person(), answer)), toPlatform);
    }
}
