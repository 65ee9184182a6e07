package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/** What the pretend Shiprocket knows: orders, money, tokens. Counts every effect that must happen only once. */
public final class Depot {

    static final Duration TOKEN_LIFE = Duration.ofDays(10);
    private static final DateTimeFormatter SCAN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final InstantSource clock;
    private final Map<Long, Parcel> parcels = new LinkedHashMap<>();
    private final Map<String, Instant> tokens = new HashMap<>();
    private final Map<String, Integer> calls = new TreeMap<>();
    private long walletPaise = 500_000;
    private Duration labelDelay = Duration.ZERO;
    private final Market market = new Market();
    private Duration cancellationDelay = Duration.ofMinutes(10);
    private long lastOrder = 500;
    private long lastAwb = 14_325_467_890_122L;
    private int logins;
    private int ordersCreated;
    private int awbsAssigned;
    private int pickupsBooked;
    private int cancellations;
    private int answersTaken;

    Depot(InstantSource clock) {
        this.clock = clock;
    }

    /** What happened and cost something. */
    public record Effects(int logins, int orders, int awbs, int pickups) {}

    public synchronized Effects effects() {
        return new Effects(logins, ordersCreated, awbsAssigned, pickupsBooked);
    }

    /** Calls by path since the start. */
    public synchronized Map<String, Integer> calls() {
        return Map.copyOf(calls);
    }

    synchronized void called(String path) {
        calls.merge(path, 1, Integer::sum);
    }

    public synchronized void wallet(long paise) {
        walletPaise = paise;
    }

    /** Labels are made so long after the pickup was asked for. */
    public synchronized void labelDelay(Duration delay) {
        labelDelay = delay;
    }

    /** Whether any courier serves any pincode. */
    public void served(boolean is) {
        market.served(is);
    }

    /** The couriers, and how they can be made to behave. */
    public Market market() {
        return market;
    }

    /** How long after it was asked for a cancellation takes effect, where a courier has to be told; zero: at once. */
    public synchronized void cancellationDelay(Duration delay) {
        cancellationDelay = delay;
    }

    /** How many orders were asked to be cancelled, and that was accepted. */
    public synchronized int cancellations() {
        return cancellations;
    }

    /** How many answers to failed deliveries were taken. */
    public synchronized int answersTaken() {
        return answersTaken;
    }

    /** By its id in Shiprocket's shipment table. */
    public synchronized int status(String awb) {
        return ofAwb(awb).orElseThrow(NoSuchElementException::new).status;
    }

    /** Whether the courier has the parcel, or had it. */
    public synchronized boolean isInCustody(String awb) {
        return ofAwb(awb).orElseThrow(NoSuchElementException::new).isInCustody();
    }

    /** Whether its cancellation has taken effect. */
    public synchronized boolean isCancelled(String awb) {
        return status(awb) == Parcel.CANCELLED;
    }

    public synchronized long walletPaise() {
        return walletPaise;
    }

    /** What the seller has said about the last failed delivery ("re-attempt", "return"), or empty. */
    public synchronized String answerFor(String awb) {
        return ofAwb(awb)
                .filter(Parcel::isAnswered)
                .map(p -> p.answer == null ? "" : p.answer.action())
                .orElse("");
    }

    /** All tokens that were given out end now. */
    public synchronized void endTokens() {
        tokens.clear();
    }

    synchronized Instant now() {
        return clock.instant();
    }

    synchronized String login() {
        logins++;
        String token = "token-" + logins;
        tokens.put(token, clock.instant().plus(TOKEN_LIFE));
        return token;
    }

    synchronized boolean isToken(String token) {
        return tokens.containsKey(token) && clock.instant().isBefore(tokens.get(token));
    }

    synchronized Optional<Parcel> ofReference(String reference) {
        return all().stream().filter(p -> p.reference.equals(reference)).findFirst();
    }

    synchronized Parcel create(String reference, ObjectNode form) {
        ordersCreated++;
        Parcel parcel = new Parcel(++lastOrder, reference, form);
        parcels.put(parcel.orderId, parcel);
        return parcel;
    }

    synchronized Optional<Parcel> ofOrder(long orderId) {
        return all().stream().filter(p -> p.orderId == orderId).findFirst();
    }

    synchronized Optional<Parcel> ofShipment(long shipmentId) {
        return all().stream().filter(p -> p.shipmentId == shipmentId).findFirst();
    }

    synchronized Optional<Parcel> ofAwb(String awb) {
        return all().stream().filter(p -> p.awb.equals(awb)).findFirst();
    }

    /** As they are now: cancellations whose time has come have happened. */
    synchronized Collection<Parcel> all() {
        parcels.values().forEach(this::endIfDue);
        return new ArrayList<>(parcels.values());
    }

    /** A courier that was quicker than the cancellation has the parcel, and the cancellation comes to nothing. */
    private void endIfDue(Parcel parcel) {
        Instant end = parcel.endsAt;
        if (end == null || clock.instant().isBefore(end)) {
            return;
        }
        parcel.endsAt = null;
        if (!parcel.isInCustody()) {
            record(parcel, Parcel.CANCELLED, "CANCELED", "", end);
            walletPaise += parcel.paidPaise;
        }
    }

    synchronized void record(Parcel parcel, int status, String label, String place, Instant at) {
        String date = SCAN.format(at.atZone(INDIA));
        parcel.scans.addFirst(new Parcel.Scan(at, date, "X-" + status, label, place, Integer.toString(status), label));
        parcel.status = status;
    }

    synchronized void cancel(Parcel parcel) {
        cancellations++;
        Instant now = clock.instant();
        parcel.endsAt = parcel.awb.isEmpty() ? now : now.plus(cancellationDelay);
        endIfDue(parcel);
    }

    synchronized void answer(Parcel parcel, String action, String comments) {
        answersTaken++;
        parcel.answer = new Parcel.Answer(action, comments, parcel.attempts());
    }

    /** False where the wallet does not pay for it. */
    synchronized boolean assign(Parcel parcel, Market.Courier courier) {
        long paise = courier.rate(parcel.form.path("weight").asDouble())
                .movePointRight(2)
                .longValueExact();
        if (walletPaise < paise) {
            return false;
        }
        walletPaise -= paise;
        awbsAssigned++;
        parcel.paidPaise = paise;
        parcel.awb = Long.toString(++lastAwb);
        parcel.courier = courier.name();
        return true;
    }

    synchronized void book(Parcel parcel, String date) {
        pickupsBooked++;
        parcel.pickupToken = "PICKUP-" + pickupsBooked;
        parcel.pickupDate = date;
        parcel.labelAt = clock.instant().plus(labelDelay);
        parcel.status = 3;
    }

    /** The AWBs by our own order numbers. */
    public synchronized Map<String, String> awbs() {
        Map<String, String> awbs = new TreeMap<>();
        parcels.values().forEach(p -> awbs.put(p.reference, p.awb));
        return awbs;
    }

    /** The form with which an order was created, as JSON. */
    public synchronized String form(String reference) {
        return ofReference(reference).map(p -> p.form.toString()).orElseThrow(NoSuchElementException::new);
    }

    public synchronized List<String> references() {
        return parcels.values().stream().map(p -> p.reference).toList();
    }
}
