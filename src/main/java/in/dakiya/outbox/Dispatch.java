package in.dakiya.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.chat.DocumentFile;
import in.dakiya.chat.FromTemplate;
import in.dakiya.chat.Message;
import in.dakiya.documents.Documents;
import in.dakiya.table.Messages;
import in.dakiya.table.PersonFile;
import in.dakiya.table.TemplateStates;
import in.dakiya.table.WorkItems;
import in.dakiya.whatsapp.CloudApi;
import in.dakiya.whatsapp.ErrorFamily;
import in.dakiya.whatsapp.MessageJson;
import in.dakiya.whatsapp.SendOutcome;
import in.dakiya.whatsapp.TemplateCatalog;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Brings a message to Meta and records what came of it. */
@ApplicationScoped
public class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final Duration TEMPLATE_LOOK = Duration.ofHours(1);

    private final CloudApi cloudApi;
    private final MessageJson messageJson;
    private final TemplateCatalog catalog;
    private final TemplateStates templateStates;
    private final Documents documents;
    private final Quota quota;
    private final Gathering gathering;
    private final TellDigest tellDigest;
    private final Messages messages;
    private final WorkItems works;
    private final AfterFailure afterFailure;
    private final Settling settling;
    private final InstantSource clock;

    public Dispatch(
            CloudApi cloudApi,
            MessageJson messageJson,
            TemplateCatalog catalog,
            TemplateStates templateStates,
            Documents documents,
            Quota quota,
            Gathering gathering,
            TellDigest tellDigest,
            Messages messages,
            WorkItems works,
            AfterFailure afterFailure,
            Settling settling,
            InstantSource clock) {
        this.cloudApi = cloudApi;
        this.messageJson = messageJson;
        this.catalog = catalog;
        this.templateStates = templateStates;
        this.documents = documents;
        this.quota = quota;
        this.gathering = gathering;
        this.tellDigest = tellDigest;
        this.messages = messages;
        this.works = works;
        this.afterFailure = afterFailure;
        this.settling = settling;
        this.clock = clock;
    }

    void send(Claim claim, Notice notice, Audiences.Resolved.One person, Message message) {
        PersonFile to = person.file();
        if (message instanceof FromTemplate template && !mayGo(claim, notice, to, template)) {
            return;
        }
        if (!hasRoom(claim, notice, person)) {
            return;
        }
        Optional<DocumentFile> file = MessageJson.file(message);
        String mediaId = "";
        if (file.isPresent()) {
            SendOutcome upload = cloudApi.upload(
                    documents.read(file.get().storageKey()), file.get().fileName());
            if (!(upload instanceof SendOutcome.Accepted accepted)) {
                // A file that nobody refers to has no effect: an upload is repeated without waiting for its outcome.
                notSent(claim, notice, to, upload, false);
                return;
            }
            mediaId = accepted.wamid();
        }
        ObjectNode json = messageJson.write(to.person(), message, mediaId, claim.reference());
        SendOutcome outcome = cloudApi.send(json);
        if (outcome instanceof SendOutcome.Accepted accepted) {
            sent(claim, notice, accepted.wamid());
        } else {
            notSent(claim, notice, to, outcome, true);
        }
    }

    /** Meta's word on a template is obeyed before it has to refuse us. */
    private boolean mayGo(Claim claim, Notice notice, PersonFile to, FromTemplate template) {
        String language = catalog.find(template.name(), template.language()).language();
        TemplateStates.TemplateState state = templateStates.of(template.name(), language);
        if (!state.usable()) {
            LOG.errorf("an operator is needed: template %s (%s) is not usable", template.name(), language);
            if (notice.kind() == NoticeKind.NEW_ORDERS) {
                tellDigest.singly(claim, to);
                return false;
            }
            works.putOff(claim, clock.instant().plus(TEMPLATE_LOOK), false, "TEMPLATE_STATE");
            return false;
        }
        if (state.marketing() && notice.kind().isRoutine()) {
            LOG.warnf("template %s (%s) is billed as marketing: not sent", template.name(), language);
            works.finish(claim);
            return false;
        }
        return true;
    }

    private boolean hasRoom(Claim claim, Notice notice, Audiences.Resolved.One to) {
        switch (quota.take(claim, notice, to)) {
            case Quota.Leave.Given ignored -> {
                return true;
            }
            case Quota.Leave.Later later -> works.putOff(claim, later.at(), false, "PAIR_BUCKET");
            case Quota.Leave.Gathered gathered ->
                gathering.add(claim, notice, to.file().person(), gathered.gather());
        }
        return false;
    }

    private void sent(Claim claim, Notice notice, String wamid) {
        if (!isSettled(claim, notice, wamid)) {
            // A status was faster than Meta's answer, or the lease ran out: whoever holds the work now settles it.
            LOG.info("a send was settled elsewhere");
        }
    }

    private boolean isSettled(Claim claim, Notice notice, String wamid) {
        if (!notice.mayBeQuoted()) {
            return works.sent(claim, wamid);
        }
        // Two single writes cost half of one transaction; that the message can be answered is true in any case.
        messages.sent(wamid, notice.orderId(), notice.shipment());
        return works.sent(claim, wamid);
    }

    private void notSent(Claim claim, Notice notice, PersonFile to, SendOutcome outcome, boolean message) {
        switch (outcome) {
            case SendOutcome.Accepted ignored -> throw new IllegalStateException("accepted, and yet not sent");
            case SendOutcome.Refused refused -> {
                if (refused.family() == ErrorFamily.DEFECT) {
                    LOG.errorf("Meta refuses a message of ours: %d %s", refused.code(), refused.detail());
                }
                afterFailure.apply(claim, notice, to, refused.family(), refused.code());
            }
            case SendOutcome.Unknown unknown -> {
                if (message) {
                    settling.begin(claim, unknown.why());
                } else {
                    later(claim, unknown.why());
                }
            }
            case SendOutcome.Unreached unreached -> later(claim, unreached.why());
        }
    }

    private void later(Claim claim, String why) {
        works.putOff(
                claim,
                clock.instant().plus(afterFailure.wait(claim.attempt())),
                false,
                why,
                SendNotice.plus(claim.progress(), SendNotice.TRIED, "yes"));
    }
}
