package in.dakiya.tracking;

import in.dakiya.config.DakiyaConfig;
import in.dakiya.fulfilment.Attempt;
import in.dakiya.fulfilment.Partners;
import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.TrackingReport;
import in.dakiya.order.OrderHead;
import in.dakiya.order.PollPlan;
import in.dakiya.order.ShipmentHead;
import in.dakiya.table.CallBudget;
import in.dakiya.table.DueWork;
import in.dakiya.table.PartnerSilence;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks a partner about silent parcels: as many of an account as one call takes, within the account's call budget. */
@ApplicationScoped
public class PollParcels {

    private static final Logger LOG = Logger.getLogger(PollParcels.class);
    /** A partner that does not know a parcel yet is asked again after this. */
    private static final Duration UNKNOWN_AWB = Duration.ofHours(6);

    private final Partners partners;
    private final DueWork due;
    private final WorkItems works;
    private final CallBudget budget;
    private final PartnerSilence silence;
    private final RecordReports recording;
    private final Attempt attempt;
    private final InstantSource clock;
    private final PollPlan plan;

    public PollParcels(
            Partners partners,
            DueWork due,
            WorkItems works,
            CallBudget budget,
            PartnerSilence silence,
            RecordReports recording,
            Attempt attempt,
            InstantSource clock,
            DakiyaConfig config) {
        this.partners = partners;
        this.due = due;
        this.works = works;
        this.budget = budget;
        this.silence = silence;
        this.recording = recording;
        this.attempt = attempt;
        this.clock = clock;
        this.plan = new PollPlan(config.poll().scale());
    }

    /** The poll that the bell named, and others of its account that are due as well. */
    public void run(Claim first, Work.Poll poll) {
        LogisticsPartner partner = partners.named(poll.partner()).orElse(null);
        if (partner == null) {
            works.park(first, "NO_SUCH_PARTNER");
            return;
        }
        CallBudget.Leave leave = budget.spend(poll.partner(), poll.account(), clock.instant());
        if (!leave.granted()) {
            works.putOff(first, clock.instant().plus(leave.delay()), false, "BUDGET");
            return;
        }
        Map<String, Claim> byAwb = company(first, poll, partner.trackingBatchSize());
        PartnerAnswer<Map<String, TrackingReport>> answer = partner.track(poll.account(), List.copyOf(byAwb.keySet()));
        listen(poll, leave, answer);
        switch (answer) {
            case PartnerAnswer.Done<Map<String, TrackingReport>> done ->
                byAwb.forEach((awb, claim) ->
                        settle(claim, Optional.ofNullable(done.value().get(awb))));
            case PartnerAnswer.Unavailable<Map<String, TrackingReport>> down ->
                byAwb.values().forEach(c -> attempt.later(c, down.delay(), false, "UNAVAILABLE"));
            case PartnerAnswer.NotYet<Map<String, TrackingReport>> later ->
                byAwb.values().forEach(c -> attempt.later(c, later.delay(), false, "NOT_YET"));
            case PartnerAnswer.Unknown<Map<String, TrackingReport>> ignored ->
                byAwb.values().forEach(c -> attempt.later(c, Duration.ZERO, false, "ANSWER_LOST"));
            case PartnerAnswer.Refused<Map<String, TrackingReport>> refused ->
                byAwb.values()
                        .forEach(c -> attempt.later(
                                c, UNKNOWN_AWB, false, refused.refusal().name()));
        }
    }

    /** A partner that answers nothing for an hour is an operator's matter: nothing else would tell of it. */
    private void listen(Work.Poll poll, CallBudget.Leave leave, PartnerAnswer<?> answer) {
        switch (answer) {
            case PartnerAnswer.Done<?> ignored when leave.silent() -> silence.ended(poll.partner(), poll.account());
            case PartnerAnswer.Done<?> ignored -> {}
            case PartnerAnswer.NotYet<?> ignored -> {}
            case PartnerAnswer.Unavailable<?> down -> failed(poll, down.detail());
            case PartnerAnswer.Unknown<?> lost -> failed(poll, lost.detail());
            case PartnerAnswer.Refused<?> refused ->
                failed(poll, refused.refusal().name());
        }
    }

    private void failed(Work.Poll poll, String why) {
        silence.noted(poll.partner(), poll.account(), clock.instant())
                .ifPresent(s -> LOG.errorf(
                        "an operator is needed: account %s of %s has answered none of %d calls since %s, the last: %s",
                        poll.account(), poll.partner(), s.calls(), s.since(), why));
    }

    private Map<String, Claim> company(Claim first, Work.Poll poll, int most) {
        Map<String, Claim> byAwb = new java.util.LinkedHashMap<>(Map.of(poll.awb(), first));
        List<Claim> surplus = new ArrayList<>();
        for (DueWork.Found found : due.polls(poll.partner(), poll.account(), clock.instant(), most)) {
            if (byAwb.size() == most) {
                break;
            }
            if (found.partition().equals(first.partition()) && found.name().equals(first.name())) {
                continue;
            }
            works.claim(found.partition(), found.name()).ifPresent(claim -> {
                String awb = ((Work.Poll) claim.work()).awb();
                if (byAwb.putIfAbsent(awb, claim) != null) {
                    surplus.add(claim);
                }
            });
        }
        surplus.forEach(claim -> works.putOff(claim, clock.instant(), false, "SAME_AWB"));
        return byAwb;
    }

    private void settle(Claim claim, Optional<TrackingReport> report) {
        Work.Poll poll = (Work.Poll) claim.work();
        if (report.isEmpty()) {
            works.renew(claim, clock.instant().plus(UNKNOWN_AWB));
            return;
        }
        RecordReports.About about =
                new RecordReports.About(poll.orderId(), poll.shipment(), poll.partner(), poll.account());
        try {
            recording.read(about, report.get(), new RecordReports.Renewal(claim, head -> next(head, poll.shipment())));
        } catch (RuntimeException e) {
            // One parcel that cannot be recorded must not keep the others of the batch from it.
            LOG.errorf("poll of a parcel not recorded: %s", e.getClass().getSimpleName());
            attempt.later(claim, Duration.ZERO, false, "NOT_RECORDED");
        }
    }

    private Optional<Instant> next(OrderHead head, int shipment) {
        ShipmentHead after = head.shipment(shipment);
        Instant now = clock.instant();
        return plan.next(after.state(), after.history().last().orElse(now), now);
    }
}
