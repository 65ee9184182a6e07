package in.dakiya.conversation;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.chat.Content;
import in.dakiya.chat.Expectation;
import in.dakiya.chat.Inbound;
import in.dakiya.chat.Intent;
import in.dakiya.chat.TypedEwayBill;
import in.dakiya.chat.TypedNumber;
import in.dakiya.chat.Understanding;
import in.dakiya.intake.SellerNews;
import in.dakiya.order.EventSource;
import in.dakiya.order.PhotoRules;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.table.Committer;
import in.dakiya.table.Key;
import in.dakiya.table.People;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Sellers;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.text.PlainText;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
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
import java.util.function.BooleanSupplier;

/**
 * Somebody has tapped or typed. What it changes, what it is answered, and what it says of the person are committed
 * together, under a name made of the message's id: a repetition of the webhook finds the name taken.
 */
@ApplicationScoped
public class HandleSaid {

    private static final Duration HINT_EVERY = Duration.ofMinutes(10);
    private static final Duration STRANGER_EVERY = Duration.ofHours(24);
    private static final int CONFLICTS = 16;

    private final People people;
    private final Sellers sellers;
    private final OrderTalk orderTalk;
    private final WaitingTalk waiting;
    private final SellerNews sellerNews;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final InstantSource clock;

    public HandleSaid(
            People people,
            Sellers sellers,
            OrderTalk orderTalk,
            WaitingTalk waiting,
            SellerNews sellerNews,
            WorkItems works,
            Committer committer,
            Bells bells,
            InstantSource clock) {
        this.people = people;
        this.sellers = sellers;
        this.orderTalk = orderTalk;
        this.waiting = waiting;
        this.sellerNews = sellerNews;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.clock = clock;
    }

    public void handle(Inbound.Said said) {
        Optional<String> bsuid = Optional.ofNullable(said.sender().bsuid());
        Person person = people.identify(
                said.phoneNumberId(), Optional.ofNullable(said.sender().phone()), bsuid);
        People.Heard heard = People.Heard.at(said.at(), bsuid);
        insist(() -> attempt(said, people.file(person), heard));
    }

    /** False when what was read has changed meanwhile and the same must be decided again. */
    private boolean attempt(Inbound.Said said, PersonFile file, People.Heard heard) {
        if (file.hasHeard(said.wamid())) {
            return true;
        }
        Intent intent = inContext(said, file, Understanding.of(said.content(), said.quotedWamid()));
        if (file.isStranger() && intent instanceof Intent.NotMyOrder) {
            // He has said so before, or it never was his.
            return note(file, heard);
        }
        if (file.isStranger() && !(intent instanceof Intent.Stop) && !(intent instanceof Intent.Start)) {
            return hint(said, file, heard, NoticeKind.STRANGER, STRANGER_EVERY);
        }
        return switch (intent) {
            case Intent.Stop ignored -> wishes(said, file, heard, true);
            case Intent.Start ignored -> wishes(said, file, heard, false);
            case Intent.Help ignored -> answer(said, file, heard, help(file));
            case Intent.Speak speak ->
                answer(said, file, heard.speaking(speak.language()), Notice.plain(NoticeKind.LANGUAGE_SET));
            case Intent.ConfirmShop confirm -> confirm(said, file, heard, confirm.sellerId());
            case Intent.RefuseShop refuse -> refuse(said, file, heard, refuse.sellerId());
            case Intent.ShowOrders show -> showOrders(said, file, heard, show.after());
            case Intent.Unclear ignored -> unclear(said, file, heard);
            case Intent.ListWaiting list ->
                file.sellers().keySet().stream().anyMatch(file::actsFor)
                        ? answer(said, file, heard, waiting.list(file, list.after()))
                        : unclear(said, file, heard);
            case Intent.Nothing ignored -> note(file, heard);
            case Intent.AboutOrder about -> orderTalk.handle(new Turn(said, file, heard, about));
        };
    }

    /** What is no command of its own belongs to what the person is in the middle of. */
    private Intent inContext(Inbound.Said said, PersonFile file, Intent intent) {
        if (intent instanceof Intent.Cancel cancel) {
            return stopping(said, file, cancel);
        }
        boolean open = intent instanceof Intent.Unclear || (intent instanceof Intent.Code code && code.alone());
        if (!open) {
            return intent;
        }
        boolean asSeller = !file.sellers().isEmpty();
        Optional<Intent> weight = AskedWeight.answer(said, file, intent, clock.instant());
        if (weight.isPresent()) {
            return weight.get();
        }
        if (said.quotedWamid() != null && asSeller) {
            return intent instanceof Intent.Code
                    ? intent
                    : new Intent.InDialogue(new Intent.OrderHint.Quoted(said.quotedWamid()));
        }
        if (intent instanceof Intent.Code && isAskedForCode(file)) {
            return intent;
        }
        Optional<Expectation> expected = file.expects(clock.instant());
        if (said.content() instanceof Content.Photo && expected.isPresent()) {
            Optional<Intent> photo = photo(expected.get());
            if (photo.isPresent()) {
                return photo.get();
            }
        }
        Optional<Intent> dialogue = dialogue(said, file)
                .map(d -> new Intent.InDialogue(new Intent.OrderHint.Named(d.orderId(), d.shipment())));
        if (dialogue.isEmpty() && asSeller && isTwelveDigits(said)) {
            return new Intent.EwayBill(
                    new Intent.OrderHint.Missing(), PlainText.of(((Content.Typed) said.content()).text()));
        }
        return dialogue.or(() -> asSeller ? trackingNumber(said, intent) : Optional.empty())
                .orElse(intent instanceof Intent.Code && !asSeller ? new Intent.Unclear() : intent);
    }

    /** A number of an order or of a courier, and nothing else: where is that parcel? */
    private static Optional<Intent> trackingNumber(Inbound.Said said, Intent intent) {
        return intent instanceof Intent.Unclear && said.content() instanceof Content.Typed typed
                ? TypedNumber.ofOrder(typed.text())
                        .or(() -> TypedNumber.of(typed.text()))
                        .map(number -> new Intent.Status(new Intent.OrderHint.Typed(number)))
                : Optional.empty();
    }

    private static boolean isTwelveDigits(Inbound.Said said) {
        return said.content() instanceof Content.Typed typed && TypedEwayBill.isAlone(PlainText.of(typed.text()));
    }

    /** A bare "cancel" in the middle of a dialogue ends the dialogue, and nothing else. */
    private Intent stopping(Inbound.Said said, PersonFile file, Intent.Cancel cancel) {
        if (!(said.content() instanceof Content.Typed) || file.sellers().isEmpty()) {
            return cancel;
        }
        return switch (cancel.order()) {
            case Intent.OrderHint.Missing ignored ->
                dialogue(said, file)
                        .<Intent>map(d -> new Intent.InDialogue(new Intent.OrderHint.Named(d.orderId(), d.shipment())))
                        .orElse(cancel);
            case Intent.OrderHint.Quoted quoted ->
                file.dialogueThatAsked(quoted.wamid())
                                .filter(d -> d.open(clock.instant()))
                                .isPresent()
                        ? new Intent.InDialogue(quoted)
                        : cancel;
            case Intent.OrderHint.Named ignored -> cancel;
            case Intent.OrderHint.Typed ignored -> cancel;
        };
    }

    /**
     * The one that he is in. A photo may be late and belong to the parcel that he has just confirmed; who has gone on with
     * the next one sends photos of the next.
     */
    private Optional<PersonFile.Dialogue> dialogue(Inbound.Said said, PersonFile file) {
        Instant now = clock.instant();
        Optional<PersonFile.Dialogue> open = file.openDialogue(now);
        Optional<PersonFile.Dialogue> shipped = said.content() instanceof Content.Photo
                ? file.shippedWithin(PhotoRules.AFTER_CONFIRM, now)
                : Optional.empty();
        return shipped.filter(done -> open.isEmpty()
                        || !open.get().touched().isAfter(done.touched())
                        || !said.at().isAfter(done.touched()))
                .or(() -> open);
    }

    /** He was asked for a delivery code after he last said something in a dialogue: digits alone are the answer to that. */
    private boolean isAskedForCode(PersonFile file) {
        Instant now = clock.instant();
        PersonFile.Expected expected = file.expected();
        if (expected == null || !(file.expects(now).orElse(null) instanceof Expectation.Code)) {
            return false;
        }
        Instant askedAt = expected.until().minus(HandoverTalk.ANSWER_WITHIN);
        return file.openDialogue(now)
                .filter(open -> open.touched().isAfter(askedAt))
                .isEmpty();
    }

    private static Optional<Intent> photo(Expectation expected) {
        return switch (expected) {
            case Expectation.ClaimPhoto e ->
                Optional.of(new Intent.InDialogue(new Intent.OrderHint.Named(e.orderId(), e.shipment())));
            case Expectation.Evidence e ->
                Optional.of(new Intent.InDialogue(new Intent.OrderHint.Named(e.orderId(), e.shipment())));
            case Expectation.Code ignored -> Optional.empty();
            case Expectation.Weight ignored -> Optional.empty();
            case Expectation.CodeOf ignored -> Optional.empty();
        };
    }

    private static Notice help(PersonFile file) {
        Notice help = Notice.plain(NoticeKind.HELP);
        return file.sellers().isEmpty() ? help.with("customer", "yes") : help;
    }

    private boolean showOrders(Inbound.Said said, PersonFile file, People.Heard heard, String after) {
        Optional<String> shop =
                file.sellers().keySet().stream().filter(file::actsFor).sorted().findFirst();
        if (shop.isEmpty()) {
            return answer(said, file, heard, Notice.plain(NoticeKind.NOT_YOURS));
        }
        Notice list = Notice.of(NoticeKind.ORDERS_WAITING, shop.get(), "", 0);
        return answer(said, file, heard, after.isEmpty() ? list : list.with(Notice.AFTER, after));
    }

    private boolean unclear(Inbound.Said said, PersonFile file, People.Heard heard) {
        NoticeKind kind = file.sellers().isEmpty() ? NoticeKind.CUSTOMER_HELLO : NoticeKind.NOT_UNDERSTOOD;
        return hint(said, file, heard, kind, HINT_EVERY);
    }

    /** An answer that helps once and annoys when it comes again and again. */
    private boolean hint(Inbound.Said said, PersonFile file, People.Heard heard, NoticeKind kind, Duration every) {
        Instant now = clock.instant();
        Instant last = file.hintedAt();
        if (last != null && now.isBefore(last.plus(every))) {
            return note(file, heard);
        }
        String order = kind == NoticeKind.CUSTOMER_HELLO
                ? file.orders().stream().sorted().findFirst().orElse("")
                : "";
        // A hundred messages in one webhook find no hint each, but only one of them takes the name.
        String occasion = kind.name() + "#" + now.getEpochSecond() / every.toSeconds();
        return answer(occasion, file, heard.hinted(now), Notice.of(kind, "", order, 0));
    }

    private boolean note(PersonFile file, People.Heard heard) {
        Transaction transaction = people.heard(committer.begin(), file, heard);
        if (!transaction.isEmpty()) {
            committer.commit(transaction);
        }
        return true;
    }

    private boolean answer(Inbound.Said said, PersonFile file, People.Heard heard, Notice notice) {
        return answer(said.wamid(), file, heard, notice);
    }

    private boolean answer(String occasion, PersonFile file, People.Heard heard, Notice notice) {
        Transaction transaction = people.heard(committer.begin(), file, heard);
        return commit(transaction, file.person(), List.of(reply(occasion, file.person(), notice)));
    }

    /** He wants to hear nothing more, or wants to hear again. */
    private boolean wishes(Inbound.Said said, PersonFile file, People.Heard heard, boolean stop) {
        Transaction transaction = people.heard(committer.begin(), file, heard.stopping(stop));
        List<Bell> toPlatform = sellerNews.wishes(transaction, file, said.wamid(), stop);
        Notice answer = Notice.plain(stop ? NoticeKind.STOPPED : NoticeKind.STARTED);
        return commit(transaction, file.person(), List.of(reply(said.wamid(), file.person(), answer)), toPlatform);
    }

    private PlannedWork reply(String occasion, Person person, Notice notice) {
        String name = "SAY#" + Long.toHexString(ShipmentEvent.contentHash(occasion));
        return new PlannedWork(name, new Work.Tell(new Audience.Somebody(person), notice), clock.instant());
    }

    /** True when it is done, now or before; false when what was read has changed and the same must be decided again. */
    private boolean commit(Transaction transaction, Person person, List<PlannedWork> planned) {
        return commit(transaction, person, planned, List.of());
    }

    private boolean commit(Transaction transaction, Person person, List<PlannedWork> planned, List<Bell> more) {
        String partition = Key.personPartition(person);
        List<Bell> due = new ArrayList<>(more);
        for (PlannedWork work : planned) {
            works.plan(transaction, partition, work);
            works.bell(partition, work).ifPresent(due::add);
        }
        return switch (committer.commit(transaction)) {
            case Transaction.Outcome.Committed ignored -> {
                bells.ring(due);
                yield true;
            }
            case Transaction.Outcome.Refused refused -> !refused.failed().contains(Transaction.Guard.VERSION);
        };
    }

    /** Ten photos may come at once, several contacts of a shop may answer at once, and the platform may change it. */
    private static void insist(BooleanSupplier attempt) {
        for (int i = 0; i < CONFLICTS; i++) {
            if (attempt.getAsBoolean()) {
                return;
            }
        }
        throw new IllegalStateException("What a message is about kept changing while it was handled");
    }

    private boolean confirm(Inbound.Said said, PersonFile file, People.Heard heard, String sellerId) {
        Optional<Sellers.Registered> shop =
                file.sellers().containsKey(sellerId) ? sellers.find(sellerId) : Optional.empty();
        if (shop.isEmpty()) {
            return answer(said, file, heard, Notice.plain(NoticeKind.NOT_YOURS));
        }
        Person person = file.person();
        Notice thanks = Notice.of(NoticeKind.NUMBER_CONFIRMED, sellerId, "", 0);
        Transaction transaction = people.heard(committer.begin(), file, heard);
        List<PlannedWork> planned = new ArrayList<>(List.of(reply(said.wamid(), person, thanks)));
        List<Bell> more = new ArrayList<>();
        if (!file.actsFor(sellerId)) {
            people.contact(transaction, person, sellerId, true);
            more.addAll(save(transaction, shop.get(), shop.get().confirming(person.id())));
            String name = "RELEASE#" + Long.toHexString(ShipmentEvent.contentHash(said.wamid()));
            planned.add(new PlannedWork(name, new Work.ReleaseOrders(sellerId), clock.instant()));
        }
        return commit(transaction, person, planned, more);
    }

    private List<Bell> save(Transaction transaction, Sellers.Registered before, Sellers.Registered after) {
        sellers.save(transaction, after);
        return sellerNews.state(transaction, Optional.of(before.state()), after, EventSource.SELLER);
    }

    private boolean refuse(Inbound.Said said, PersonFile file, People.Heard heard, String sellerId) {
        Transaction transaction = people.heard(committer.begin(), file, heard);
        if (!file.sellers().containsKey(sellerId)) {
            return answer(said, file, heard, Notice.plain(NoticeKind.NOT_YOURS));
        }
        people.noContact(transaction, file.person(), sellerId);
        List<Bell> more = sellers.find(sellerId)
                .filter(shop -> shop.confirmed().contains(file.person().id()))
                .map(shop ->
                        save(transaction, shop, shop.withdrawing(file.person().id())))
                .orElse(List.of());
        Notice understood = Notice.of(NoticeKind.NUMBER_REFUSED, sellerId, "", 0);
        return commit(transaction, file.person(), List.of(reply(said.wamid(), file.person(), understood)), more);
    }
}
