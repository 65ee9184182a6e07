package in.dakiya.sandbox.shiprocket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private static final long FREIGHT_PAISE = 6_500;

    private final InstantSource clock;
    private final Map<Long, Parcel> parcels = new LinkedHashMap<>();
    private final Map<String, Instant> tokens = new HashMap<>();
    private final Map<String, Integer> calls = new TreeMap<>();
    private long walletPaise = 500_000;
    private Duration labelDelay = Duration.ZERO;
    private boolean served = true;
    private long lastOrder = 500;
    private long lastAwb = 14_325_467_890_122L;
    private int logins;
    private int ordersCreated;
    private int awbsAssigned;
    private int pickupsBooked;

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
    public synchronized void served(boolean is) {
        served = is;
    }

    /** All tokens that were given out end now. */
    public synchronized void endTokens() {
        tokens.clear();
    }

    synchronized boolean isServed() {
        return served;
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
        return parcels.values().stream()
                .filter(p -> p.reference.equals(reference))
                .findFirst();
    }

    synchronized Parcel create(String reference, ObjectNode form) {
        ordersCreated++;
        Parcel parcel = new Parcel(++lastOrder, reference, form);
        parcels.put(parcel.orderId, parcel);
        return parcel;
    }

    synchronized Optional<Parcel> ofOrder(long orderId) {
        return Optional.ofNullable(parcels.get(orderId));
    }

    synchronized Optional<Parcel> ofShipment(long shipmentId) {
        return parcels.values().stream().filter(p -> p.shipmentId == shipmentId).findFirst();
    }

    synchronized Optional<Parcel> ofAwb(String awb) {
        return parcels.values().stream().filter(p -> p.awb.equals(awb)).findFirst();
    }

    synchronized Collection<Parcel> all() {
        return new ArrayList<>(parcels.values());
    }

    /** False where the wallet does not pay for it. */
    synchronized boolean assign(Parcel parcel, String courier) {
        if (walletPaise < FREIGHT_PAISE) {
            return false;
        }
        walletPaise -= FREIGHT_PAISE;
        awbsAssigned++;
        parcel.awb = Long.toString(++lastAwb);
        parcel.courier = courier;
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
