package in.dakiya.fulfilment;

import in.dakiya.logistics.LogisticsPartner;
import in.dakiya.logistics.Offer;
import in.dakiya.logistics.OfferRequest;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.CourierChoice;
import in.dakiya.order.Decision;
import in.dakiya.order.Manifesting;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Seller;
import in.dakiya.order.Shares;
import in.dakiya.order.Shipment;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Key;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.OfferList;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Asks the partner which couriers would carry a parcel, and tells the seller who wants to choose one. */
@ApplicationScoped
public class FindOffers {

    private final Orders orders;
    private final Sellers sellers;
    private final Partners partners;
    private final WorkItems works;
    private final Attempt attempt;
    private final Silence silence;
    private final InstantSource clock;

    public FindOffers(
            Orders orders,
            Sellers sellers,
            Partners partners,
            WorkItems works,
            Attempt attempt,
            Silence silence,
            InstantSource clock) {
        this.orders = orders;
        this.sellers = sellers;
        this.partners = partners;
        this.works = works;
        this.attempt = attempt;
        this.silence = silence;
        this.clock = clock;
    }

    public void run(Claim claim, Work.FindOffers work) {
        Orders.Whole whole = orders.whole(work.orderId(), work.shipment()).orElseThrow();
        if (!isOpen(whole.head(), whole.shipment())) {
            works.finish(claim);
            return;
        }
        Seller seller = sellers.find(whole.order().sellerId()).orElseThrow().seller();
        LogisticsPartner partner =
                partners.named(whole.shipment().carrier().partner()).orElse(null);
        if (partner == null) {
            works.park(claim, "NO_SUCH_PARTNER");
        } else {
            settle(claim, work, partner.offers(request(whole, seller)));
        }
    }

    private boolean isOpen(OrderHead head, Shipment shipment) {
        String partition = Key.orderPartition(head.orderId());
        return CourierChoice.standing(
                        head, shipment, () -> works.isPlanned(partition, WorkNames.book(shipment.number())))
                == CourierChoice.Standing.OPEN;
    }

    private static OfferRequest request(Orders.Whole whole, Seller seller) {
        Order order = whole.order();
        Shares.Share share = Shares.of(order, whole.shipment());
        return new OfferRequest(
                whole.shipment().carrier().account(),
                seller.address().pincode(),
                order.customer().address().pincode(),
                whole.shipment().parcel(order, seller),
                share.collectPaise(),
                share.valuePaise());
    }

    private void settle(Claim claim, Work.FindOffers work, PartnerAnswer<List<Offer>> answer) {
        Audience asker = new Audience.Somebody(work.person());
        switch (answer) {
            case PartnerAnswer.Done<List<Offer>> done
            when !done.value().isEmpty() ->
                attempt.succeed(claim, () -> offered(claim, work, facts(done.value()), asker));
            case PartnerAnswer.Done<List<Offer>> ignored -> refused(claim, work, Refusal.PINCODE_NOT_SERVED, asker);
            case PartnerAnswer.Refused<List<Offer>> refused -> refused(claim, work, refused.refusal(), asker);
            case PartnerAnswer.NotYet<List<Offer>> later -> again(claim, work, later.delay(), asker);
            case PartnerAnswer.Unavailable<List<Offer>> down -> again(claim, work, down.delay(), asker);
            case PartnerAnswer.Unknown<List<Offer>> ignored -> again(claim, work, Duration.ZERO, asker);
        }
    }

    private Decision offered(Claim claim, Work.FindOffers work, Map<String, String> offers, Audience asker) {
        OrderHead head = orders.head(work.orderId()).orElseThrow();
        Notice notice = new Notice(NoticeKind.COURIER_OFFERS, head.sellerId(), head.orderId(), work.shipment(), offers);
        PlannedWork tell = new PlannedWork("TELL#" + claim.name(), new Work.Tell(asker, notice), clock.instant());
        return new Decision(head, head.version(), List.of(), List.of(), List.of(tell));
    }

    private static Map<String, String> facts(List<Offer> offers) {
        return OfferList.facts(offers.stream()
                .map(o -> new OfferList.Entry(o.courierId(), o.courier(), o.ratePaise(), o.days()))
                .toList());
    }

    private void refused(Claim claim, Work.FindOffers work, Refusal refusal, Audience asker) {
        Manifesting.Refused why =
                new Manifesting.Refused(refusal.name(), refusal.mender().name(), Manifesting.OFFERS);
        attempt.succeed(claim, () -> {
            Orders.Progress now =
                    orders.progress(work.orderId(), work.shipment()).orElseThrow();
            return isOpen(now.head(), now.shipment())
                    ? Manifesting.refused(now.head(), now.shipment(), why, asker, clock.instant())
                    : new Decision(now.head(), now.head().version(), List.of(), List.of(), List.of());
        });
    }

    private void again(Claim claim, Work.FindOffers work, Duration delay, Audience asker) {
        silence.tell(claim, work.orderId(), work.shipment(), asker);
        attempt.later(claim, delay, false, "UNAVAILABLE");
    }
}
