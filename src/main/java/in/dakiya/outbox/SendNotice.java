package in.dakiya.outbox;

import in.dakiya.chat.Circumstances;
import in.dakiya.chat.Message;
import in.dakiya.chat.Voice;
import in.dakiya.handover.Unreached;
import in.dakiya.table.PersonFile;
import in.dakiya.table.WorkItems;
import in.dakiya.whatsapp.ErrorFamily;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Says something to somebody. Whether he may be told, in which form and in which language is decided now, when it is
 * sent, and not when it was recorded.
 */
@ApplicationScoped
public class SendNotice {

    private static final Logger LOG = Logger.getLogger(SendNotice.class);
    private static final Duration WHILE_CANCELLING = Duration.ofMinutes(10);

    static final String TEMPLATE_NEEDED = "template";
    /** It was brought to Meta before. */
    static final String TRIED = "tried";
    /** The template that carries the code in our own words is refused: Meta's kind is tried. */
    static final String AUTHENTICATION = "authentication";

    private final Audiences audiences;
    private final Lists lists;
    private final Scenes scenes;
    private final Dispatch dispatch;
    private final AfterFailure afterFailure;
    private final Settling settling;
    private final CodeTemplates codeTemplates;
    private final Unreached unreached;
    private final WorkItems works;
    private final InstantSource clock;

    public SendNotice(
            Audiences audiences,
            Lists lists,
            Scenes scenes,
            Dispatch dispatch,
            AfterFailure afterFailure,
            Settling settling,
            CodeTemplates codeTemplates,
            Unreached unreached,
            WorkItems works,
            InstantSource clock) {
        this.audiences = audiences;
        this.lists = lists;
        this.scenes = scenes;
        this.dispatch = dispatch;
        this.afterFailure = afterFailure;
        this.settling = settling;
        this.codeTemplates = codeTemplates;
        this.unreached = unreached;
        this.works = works;
        this.clock = clock;
    }

    public void run(Claim claim, Work.Tell tell) {
        if (settling.mustWait(claim)) {
            return;
        }
        switch (audiences.resolve(tell)) {
            case Audiences.Resolved.Nobody nobody -> notTold(claim, tell.notice(), nobody.why());
            case Audiences.Resolved.Later later -> works.putOff(claim, later.at(), false, later.why());
            case Audiences.Resolved.Several several -> audiences.fanOut(claim, tell, several.people());
            case Audiences.Resolved.One one -> tell(claim, tell.notice(), one);
        }
    }

    private void tell(Claim claim, Notice said, Audiences.Resolved.One to) {
        PersonFile file = to.file();
        if (claim.failure() != 0) {
            afterFailure.apply(claim, said, file, ErrorFamily.of(claim.failure(), 0), claim.failure());
            return;
        }
        if (file.optedOut() && said.kind() != NoticeKind.STOPPED) {
            notTold(claim, said, "OPTED_OUT");
            return;
        }
        boolean open = file.windowOpen(clock.instant()) && !claim.progress().containsKey(TEMPLATE_NEEDED);
        CodeTemplates.Way way = said.kind() == NoticeKind.CUSTOMER_CODE_UNASKED && !open
                ? codeTemplates.way(to.language(), claim.progress().containsKey(AUTHENTICATION))
                : CodeTemplates.Way.OUR_WORDS;
        if (way == CodeTemplates.Way.NONE) {
            notTold(claim, said, "NO_TEMPLATE");
            return;
        }
        Optional<Notice> whole = lists.whole(claim, said, file, open);
        if (whole.isEmpty()) {
            return;
        }
        Notice notice = whole.get();
        Optional<Circumstances> scene = scenes.of(notice, to, open, way == CodeTemplates.Way.AUTHENTICATION);
        if (scene.isEmpty() || Relevance.isPast(notice, scene.get())) {
            withhold(claim, "PAST");
            return;
        }
        if (Relevance.isOpen(notice, scene.get())) {
            works.putOff(claim, clock.instant().plus(WHILE_CANCELLING), false, "CANCEL_REQUESTED");
            return;
        }
        if (notice.kind().tellsCode() && scene.get().code() == null) {
            LOG.error("an operator is needed: the key of a delivery code is gone");
            unreached.mark(notice.orderId(), Math.max(1, notice.shipment()), "NO_KEY");
            if (!open) {
                withhold(claim, "NO_KEY");
                return;
            }
        }
        try {
            boolean plainly = claim.progress().containsKey(Notice.PLAINLY);
            Optional<Message> message = Voice.say(plainly ? notice.with(Notice.PLAINLY, "yes") : notice, scene.get());
            if (message.isEmpty()) {
                waitForWindow(claim, notice);
            } else {
                dispatch.send(claim, notice, to, message.get());
            }
        } catch (IllegalArgumentException e) {
            // A message that cannot be built is a defect of ours: another try would not build it either.
            LOG.errorf(e, "%s is parked", notice.kind());
            works.park(claim, "DEFECT");
        }
    }

    /** Routine news never opens a window: it is looked at once more in the evening, and then let go. */
    private void waitForWindow(Claim claim, Notice notice) {
        boolean news = notice.kind().urgency() == NoticeKind.Urgency.NEWS;
        if (!news || claim.progress().containsKey("evening")) {
            withhold(claim, "WINDOW_CLOSED");
            return;
        }
        works.putOff(
                claim,
                Evening.after(clock.instant()),
                false,
                "WINDOW_CLOSED",
                plus(claim.progress(), "evening", "yes"));
    }

    static Map<String, String> plus(Map<String, String> progress, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(progress);
        more.put(name, value);
        return more;
    }

    /** A customer who is not told of his code cannot give it: somebody else has to help. */
    private void notTold(Claim claim, Notice notice, String why) {
        if (notice.kind().leadsToCode()) {
            unreached.mark(notice.orderId(), Math.max(1, notice.shipment()), why);
        }
        withhold(claim, why);
    }

    private void withhold(Claim claim, String why) {
        LOG.infof("notice withheld: %s", why);
        works.finish(claim);
    }
}
