package in.dakiya.conversation;

import in.dakiya.chat.Inbound;
import in.dakiya.chat.Intent;
import in.dakiya.table.Heard;
import in.dakiya.table.People;
import in.dakiya.table.PersonFile;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private final InContext inContext;
    private final OrderTalk orderTalk;
    private final WaitingTalk waiting;
    private final ShopTalk shops;
    private final Answers answers;
    private final InstantSource clock;

    public HandleSaid(
            People people,
            InContext inContext,
            OrderTalk orderTalk,
            WaitingTalk waiting,
            ShopTalk shops,
            Answers answers,
            InstantSource clock) {
        this.people = people;
        this.inContext = inContext;
        this.orderTalk = orderTalk;
        this.waiting = waiting;
        this.shops = shops;
        this.answers = answers;
        this.clock = clock;
    }

    public void handle(Inbound.Said said) {
        Optional<String> bsuid = Optional.ofNullable(said.sender().bsuid());
        Person person = people.identify(
                said.phoneNumberId(), Optional.ofNullable(said.sender().phone()), bsuid);
        Heard heard = Heard.at(said.at(), bsuid);
        insist(() -> attempt(said, people.file(person), heard));
    }

    /** False when what was read has changed meanwhile and the same must be decided again. */
    private boolean attempt(Inbound.Said said, PersonFile file, Heard heard) {
        if (file.hasHeard(said.wamid())) {
            return true;
        }
        Intent intent = inContext.of(said, file);
        if (file.isStranger() && intent instanceof Intent.NotMyOrder) {
            // He has said so before, or it never was his.
            return answers.note(file, heard);
        }
        if (file.isStranger() && !(intent instanceof Intent.Stop) && !(intent instanceof Intent.Start)) {
            return hint(said, file, heard, NoticeKind.STRANGER, STRANGER_EVERY);
        }
        return switch (intent) {
            case Intent.Stop ignored -> shops.wishes(said, file, heard, true);
            case Intent.Start ignored -> shops.wishes(said, file, heard, false);
            case Intent.Help ignored -> answers.answer(said, file, heard, help(file));
            case Intent.Speak speak ->
                answers.answer(said, file, heard.speaking(speak.language()), Notice.plain(NoticeKind.LANGUAGE_SET));
            case Intent.ConfirmShop confirm -> shops.confirm(said, file, heard, confirm.sellerId());
            case Intent.RefuseShop refuse -> shops.refuse(said, file, heard, refuse.sellerId());
            case Intent.ShowOrders show -> showOrders(said, file, heard, show.after());
            case Intent.Unclear ignored -> unclear(said, file, heard);
            case Intent.ListWaiting list ->
                file.sellers().keySet().stream().anyMatch(file::actsFor)
                        ? answers.answer(said, file, heard, waiting.list(file, list.after()))
                        : unclear(said, file, heard);
            case Intent.Nothing ignored -> answers.note(file, heard);
            case Intent.AboutOrder about -> orderTalk.handle(new Turn(said, file, heard, about));
        };
    }

    private static Notice help(PersonFile file) {
        Notice help = Notice.plain(NoticeKind.HELP);
        return file.sellers().isEmpty() ? help.with("customer", "yes") : help;
    }

    private boolean showOrders(Inbound.Said said, PersonFile file, Heard heard, String after) {
        Optional<String> shop =
                file.sellers().keySet().stream().filter(file::actsFor).sorted().findFirst();
        if (shop.isEmpty()) {
            return answers.answer(said, file, heard, Notice.plain(NoticeKind.NOT_YOURS));
        }
        Notice list = Notice.of(NoticeKind.ORDERS_WAITING, shop.get(), "", 0);
        return answers.answer(said, file, heard, after.isEmpty() ? list : list.with(Notice.AFTER, after));
    }

    private boolean unclear(Inbound.Said said, PersonFile file, Heard heard) {
        NoticeKind kind = file.sellers().isEmpty() ? NoticeKind.CUSTOMER_HELLO : NoticeKind.NOT_UNDERSTOOD;
        return hint(said, file, heard, kind, HINT_EVERY);
    }

    /** An answer that helps once and annoys when it comes again and again. */
    private boolean hint(Inbound.Said said, PersonFile file, Heard heard, NoticeKind kind, Duration every) {
        Instant now = clock.instant();
        Instant last = file.hintedAt();
        if (last != null && now.isBefore(last.plus(every))) {
            return answers.note(file, heard);
        }
        String order = kind == NoticeKind.CUSTOMER_HELLO
                ? file.orders().stream().sorted().findFirst().orElse("")
                : "";
        // A hundred messages in one webhook find no hint each, but only one of them takes the name.
        String occasion = kind.name() + "#" + now.getEpochSecond() / every.toSeconds();
        return answers.answer(occasion, file, heard.hinted(now), Notice.of(kind, "", order, 0));
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
}
