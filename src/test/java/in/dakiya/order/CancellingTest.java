package in.dakiya.order;

import static in.dakiya.order.Events.india;
import static in.dakiya.order.ShipmentStatus.CANCELLED;
import static in.dakiya.order.ShipmentStatus.CANCEL_REQUESTED;
import static in.dakiya.order.ShipmentStatus.MANIFESTED;
import static in.dakiya.order.ShipmentStatus.OUT_FOR_PICKUP;
import static in.dakiya.order.ShipmentStatus.PICKED_UP;
import static in.dakiya.order.ShipmentStatus.PICKUP_FAILED;
import static in.dakiya.order.ShipmentStatus.PICKUP_SCHEDULED;
import static in.dakiya.order.ShipmentStatus.RTS_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.PlatformNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cancellation comes to in every state, and against a pickup at the same moment. */
class CancellingTest {

    private static final Instant NOON = india("11-22T12:00:00");
    private static final Cancellation SELLER = new Cancellation(EventSource.SELLER, 1, CancelReason.OUT_OF_STOCK, "");
    private static final Cancellation PLATFORM =
            new Cancellation(EventSource.PLATFORM, 0, CancelReason.CUSTOMER_ASKED, "twice by mistake");

    private static Shipment shipment(int number, ShipmentType type) {
        Shipment.Carrier carrier = new Shipment.Carrier("shiprocket", "main", "godown");
        return new Shipment(
                "MS-1001",
                number,
                type,
                List.of(),
                carrier,
                new Shipment.Waybill("14325467890123", "Xpressbees", "", Map.of(), null),
                null,
                null,
                "",
                null,
                null,
                Shipment.Particulars.NONE);
    }

    private static ShipmentHead at(int number, ShipmentStatus... way) {
        ShipmentHead head = ShipmentHead.created(number, ShipmentType.ON_NETWORK);
        List<ShipmentEvent> events = new ArrayList<>();
        for (ShipmentStatus step : way) {
            Instant when = NOON.minus(Duration.ofHours(12)).plus(Duration.ofHours(events.size()));
            events.add(new ShipmentEvent(step, when, EventSource.PARTNER_READ, number * 100L + events.size(), false));
        }
        return head.plus(events);
    }

    private static OrderHead order(ShipmentHead... shipments) {
        return new OrderHead(
                "MS-1001", "1001", "kalaa", NOON, null, 7, Set.of(Attention.PICKUP_FAILED), List.of(shipments));
    }

    private static Cancelling.Outcome ask(OrderHead head, Cancellation what, int... numbers) {
        List<Shipment> meant = new ArrayList<>();
        for (int number : numbers) {
            meant.add(shipment(number, ShipmentType.ON_NETWORK));
        }
        return Cancelling.ask(head, meant, new Cancelling.Word(what, "wamid.1", true, NOON));
    }

    private static Decision decided(Cancelling.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Cancelling.Outcome.Decided.class);
        return ((Cancelling.Outcome.Decided) outcome).decision();
    }

    private static List<String> names(Decision decision) {
        return decision.work().stream().map(PlannedWork::name).toList();
    }

    @Test
    void whatNoCourierHasHeardOfIsCancelledAtOnce() {
        Decision decision = decided(ask(order(at(1)), SELLER, 1));
        assertThat(decision.head().status()).isEqualTo(CANCELLED);
        assertThat(decision.head().version()).isEqualTo(8);
        assertThat(decision.head().attention()).isEmpty();
        assertThat(decision.head().waitsForSeller()).isFalse();
        assertThat(names(decision)).containsExactly("TELL#ORDER_CANCELLED#1#7");
        assertThat(decision.shipments().getFirst().particulars().cancellation()).isEqualTo(SELLER);
        assertThat(decision.timeline().getFirst().rawCode()).isEqualTo("OUT_OF_STOCK");
    }

    @ParameterizedTest
    @EnumSource(names = {"MANIFESTED", "RTS_REQUESTED", "PICKUP_SCHEDULED", "OUT_FOR_PICKUP", "PICKUP_FAILED"})
    void whatIsBookedIsAskedBackFromTheCourier(ShipmentStatus status) {
        Decision decision = decided(ask(order(at(1, MANIFESTED, status)), PLATFORM, 1));
        assertThat(decision.head().status()).isEqualTo(CANCEL_REQUESTED);
        assertThat(decision.head().shipment(1).state().beforeCancel()).isEqualTo(status);
        assertThat(names(decision)).containsExactly("CANCEL#1#7", "TELL#CANCEL_ASKED#1#7");
        assertThat(decision.timeline().getFirst().rawCode()).isEqualTo("CUSTOMER_ASKED: twice by mistake");
        assertThat(decision.head().attention()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED", "RTO_INITIATED", "LOST"})
    void afterCustodyItIsTooLate(ShipmentStatus status) {
        assertThat(ask(order(at(1, MANIFESTED, PICKED_UP, status)), SELLER, 1))
                .isEqualTo(new Cancelling.Outcome.TooLate(status));
    }

    @Test
    void askedTwiceItIsSoAlready() {
        OrderHead asked = decided(ask(order(at(1, MANIFESTED)), SELLER, 1)).head();
        assertThat(ask(asked, PLATFORM, 1)).isEqualTo(new Cancelling.Outcome.AlreadySo(CANCEL_REQUESTED));
        assertThat(Cancelling.knows(asked.shipment(1), "wamid.1")).isTrue();
        assertThat(Cancelling.knows(asked.shipment(1), "wamid.2")).isFalse();
        OrderHead cancelled = decided(ask(order(at(1)), SELLER, 1)).head();
        assertThat(ask(cancelled, SELLER, 1)).isEqualTo(new Cancelling.Outcome.AlreadySo(CANCELLED));
    }

    @Test
    void ofSeveralShipmentsThoseAreCancelledThatStillCanBe() {
        OrderHead head = order(at(1), at(2, MANIFESTED), at(3, MANIFESTED, PICKED_UP));
        Decision decision = decided(ask(head, PLATFORM, 1, 2, 3));
        assertThat(decision.head().shipments().stream().map(s -> s.state().status()))
                .containsExactly(CANCELLED, CANCEL_REQUESTED, PICKED_UP);
        assertThat(decision.head().status()).isEqualTo(CANCEL_REQUESTED);
        assertThat(ask(decision.head(), PLATFORM, 1, 2, 3)).isEqualTo(new Cancelling.Outcome.TooLate(PICKED_UP));
    }

    @Test
    void theOrderIsCancelledWhenAllItsShipmentsAreAndThePlatformIsToldOnce() {
        OrderHead head = order(at(1), at(2));
        List<Shipment> both = List.of(shipment(1, ShipmentType.OFF_NETWORK), shipment(2, ShipmentType.OFF_NETWORK));
        Decision decision = decided(Cancelling.ask(head, both, new Cancelling.Word(PLATFORM, "", false, NOON)));
        assertThat(decision.work()).isEmpty();
        Decision told = CancelNews.with(head, decision, decision.shipments(), "");
        assertThat(told.head().status()).isEqualTo(CANCELLED);
        assertThat(told.news().stream().filter(n -> n.type() == PlatformNotice.Type.ORDER_CANCELLED))
                .containsExactly(News.cancelled(EventSource.PLATFORM, "CUSTOMER_ASKED"));
    }

    /** Cancelled beneath the lid, or the courier was faster: whatever arrives first, the end is the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderTheNewsArriveTheEarlierOfPickupAndCancellationHolds(long seed) {
        Random random = new Random(seed);
        Instant cancelled = NOON.plusSeconds(600);
        for (int seconds : new int[] {-300, -1, 0, 1, 300}) {
            List<ShipmentEvent> events = new ArrayList<>(List.of(
                    new ShipmentEvent(MANIFESTED, NOON.minusSeconds(7200), EventSource.PARTNER_READ, 1, false),
                    new ShipmentEvent(RTS_REQUESTED, NOON.minusSeconds(3600), EventSource.SELLER, 2, false),
                    new ShipmentEvent(PICKUP_SCHEDULED, NOON.minusSeconds(3590), EventSource.PARTNER_READ, 3, false),
                    new ShipmentEvent(OUT_FOR_PICKUP, NOON.minusSeconds(900), EventSource.PARTNER, 4, false),
                    new ShipmentEvent(CANCEL_REQUESTED, NOON, EventSource.SELLER, 5, false),
                    new ShipmentEvent(CANCELLED, cancelled, EventSource.PARTNER_READ, 6, false),
                    new ShipmentEvent(PICKED_UP, cancelled.plusSeconds(seconds), EventSource.PARTNER, 7, false)));
            Collections.shuffle(events, random);
            ShipmentHistory history = ShipmentHistory.EMPTY;
            for (ShipmentEvent event : events) {
                history = history.plus(List.of(event));
            }
            assertThat(history.state().status()).isEqualTo(seconds <= 0 ? PICKED_UP : CANCELLED);
        }
    }

    /** Our clock may be ahead of the courier's: the request that comes just after his failure still counts. */
    @Test
    void aRequestRightAfterAFailedPickupCounts() {
        ShipmentState state = Events.state(
                Events.pushed(MANIFESTED, "11-22T08:00:00"),
                Events.pushed(OUT_FOR_PICKUP, "11-22T12:00:00"),
                Events.pushed(PICKUP_FAILED, "11-22T12:10:00"),
                Events.tapped(CANCEL_REQUESTED, "11-22T12:11:00"));
        assertThat(state.status()).isEqualTo(CANCEL_REQUESTED);
        assertThat(state.beforeCancel()).isEqualTo(PICKUP_FAILED);
    }

    @Test
    void aRefusalBringsBackWhatWasBefore() {
        OrderHead head = order(at(1, MANIFESTED, PICKUP_FAILED));
        OrderHead asked = decided(ask(head, SELLER, 1)).head();
        Decision refused =
                Cancelling.refused(asked, shipment(1, ShipmentType.ON_NETWORK), "OTHER", "work", NOON.plusSeconds(9));
        assertThat(refused.head().status()).isEqualTo(PICKUP_FAILED);
        assertThat(refused.head().attention()).containsExactly(Attention.PICKUP_FAILED);
        assertThat(names(refused)).containsExactly("TELL#CANCEL_REFUSED#1#8");
        News told = CancelNews.with(asked, refused, List.of(cancelling()), "OTHER")
                .news()
                .getLast();
        assertThat(told.type()).isEqualTo(PlatformNotice.Type.SHIPMENT_STATUS);
        assertThat(told.reason()).isEqualTo("CANCEL_REFUSED");
        assertThat(told.detail()).isEqualTo("OTHER");
        // Even in the very second of the refusal.
        for (long seconds : new long[] {9, 60}) {
            Cancelling.Word again = new Cancelling.Word(PLATFORM, "", true, NOON.plusSeconds(seconds));
            assertThat(decided(Cancelling.ask(refused.head(), List.of(cancelling()), again))
                            .head()
                            .status())
                    .isEqualTo(CANCEL_REQUESTED);
        }
    }

    private static Shipment cancelling() {
        Shipment plain = shipment(1, ShipmentType.ON_NETWORK);
        return plain.with(plain.particulars().cancelling(SELLER));
    }

    @Test
    void aRefusalThatComesAfterTheCouriersOwnNewsSaysNothing() {
        OrderHead asked = decided(ask(order(at(1, MANIFESTED)), SELLER, 1)).head();
        ShipmentHead taken =
                asked.shipment(1).plus(List.of(new ShipmentEvent(PICKED_UP, NOON, EventSource.PARTNER, 9, false)));
        Decision decision =
                Cancelling.refused(asked.with(taken), shipment(1, ShipmentType.ON_NETWORK), "TOO_LATE", "work", NOON);
        assertThat(decision.work()).isEmpty();
        assertThat(decision.changesHead()).isFalse();
    }

    @Test
    void theConfirmedEndIsToldOnceAlsoWhenTheScanFollows() {
        OrderHead asked = decided(ask(order(at(1, MANIFESTED)), SELLER, 1)).head();
        Decision confirmed =
                Cancelling.confirmed(asked, shipment(1, ShipmentType.ON_NETWORK), "work", NOON.plusSeconds(5));
        assertThat(confirmed.head().status()).isEqualTo(CANCELLED);
        assertThat(names(confirmed)).containsExactly("TELL#CANCEL_DONE#1#0");
        Tracking.Report scan = new Tracking.Report(
                new ShipmentEvent(CANCELLED, NOON.plusSeconds(60), EventSource.PARTNER_READ, 77, false),
                "8",
                CourierReason.UNTOLD);
        Decision later = Tracking.decide(confirmed.head(), 1, List.of(scan), NOON.plusSeconds(90))
                .orElseThrow();
        assertThat(later.work()).isEmpty();
        assertThat(later.head().status()).isEqualTo(CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"true, CANCEL_DONE", "false, PARTNER_CANCELLED"})
    void whoWantedItDecidesWhatTheSellerReads(boolean asked, NoticeKind told) {
        OrderHead head = order(at(1, MANIFESTED));
        OrderHead before = asked ? decided(ask(head, SELLER, 1)).head() : head;
        Tracking.Report scan = new Tracking.Report(
                new ShipmentEvent(CANCELLED, NOON.plusSeconds(300), EventSource.PARTNER_READ, 77, false),
                "8",
                CourierReason.UNTOLD);
        Decision decision =
                Tracking.decide(before, 1, List.of(scan), NOON.plusSeconds(400)).orElseThrow();
        assertThat(names(decision)).containsExactly("TELL#" + told + "#1#0");
        News news = CancelNews.with(before, decision, List.of(cancelling()), "")
                .news()
                .getLast();
        assertThat(news)
                .isEqualTo(
                        asked
                                ? News.cancelled(EventSource.SELLER, "OUT_OF_STOCK")
                                : News.cancelled(EventSource.PARTNER, ""));
    }

    /** Only who has been told something of a parcel waits for it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCustomerIsToldWhereHeHasHeardOfTheParcel(boolean heard) {
        ShipmentHead plain = at(1, MANIFESTED);
        ShipmentHead before = heard ? plain.telling(List.of("CUSTOMER_SHIPPED#0")) : plain;
        Tracking.Report scan = new Tracking.Report(
                new ShipmentEvent(CANCELLED, NOON, EventSource.PARTNER_READ, 77, false), "8", CourierReason.UNTOLD);
        Decision decision =
                Tracking.decide(order(before), 1, List.of(scan), NOON).orElseThrow();
        assertThat(names(decision).contains("TELL#CUSTOMER_CANCELLED#1#0")).isEqualTo(heard);
    }

    /** A platform's program may be that quick. */
    @Test
    void askedAgainInTheSecondOfTheRefusalItIsAskedAgain() {
        Shipment shipment = shipment(1, ShipmentType.ON_NETWORK);
        OrderHead asked = decided(ask(order(at(1, MANIFESTED)), PLATFORM, 1)).head();
        OrderHead refused =
                Cancelling.refused(asked, shipment, "OTHER", "work.1", NOON).head();
        assertThat(refused.shipment(1).state().status()).isEqualTo(MANIFESTED);
        Cancelling.Word again = new Cancelling.Word(PLATFORM, "", true, NOON);
        OrderHead asksAgain =
                decided(Cancelling.ask(refused, List.of(shipment), again)).head();
        assertThat(asksAgain.shipment(1).state().status()).isEqualTo(CANCEL_REQUESTED);
    }
}
