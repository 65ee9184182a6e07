package in.dakiya.sandbox.shiprocket;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The couriers of the pretend Shiprocket: what they take, where they go and which of them are in a mood today. */
public final class Market {

    /** The rate is for up to 500 g and for each further 500 g begun. */
    record Courier(int id, String name, BigDecimal first, BigDecimal further, int days, boolean takesCash) {

        BigDecimal rate(double kilograms) {
            long slabs = Math.max(1, (long) Math.ceil(kilograms * 2 - 1e-9));
            return first.add(further.multiply(BigDecimal.valueOf(slabs - 1)));
        }
    }

    static final int RECOMMENDED = 51;
    private static final double HEAVIEST = 30;
    private static final List<Courier> COURIERS = List.of(
            courier(1, "Blue Dart", "96.00", "48.00", 2, true),
            courier(43, "Delhivery Surface", "48.20", "23.00", 4, true),
            courier(51, "Xpressbees Surface", "44.00", "21.00", 4, true),
            courier(225, "India Post Parcel", "38.00", "17.50", 7, false));

    private final Set<String> notServed = new HashSet<>();
    private final Set<Integer> refusing = new HashSet<>();
    private final Set<Integer> blocked = new HashSet<>();
    private boolean open = true;

    private static Courier courier(int id, String name, String first, String further, int days, boolean takesCash) {
        return new Courier(id, name, new BigDecimal(first), new BigDecimal(further), days, takesCash);
    }

    /** Whether any courier serves any pincode. */
    public synchronized void served(boolean is) {
        open = is;
    }

    /** Nobody goes to this pincode, or from it. */
    public synchronized void nobodyServes(String pincode) {
        notServed.add(pincode);
    }

    /** From now on they go there again. */
    public synchronized void everybodyServes(String pincode) {
        notServed.remove(pincode);
    }

    /** This courier is offered, and refuses when it is to take the parcel. */
    public synchronized void refusesWhenAssigned(int courierId) {
        refusing.add(courierId);
    }

    /** This courier is listed as blocked for the account. */
    public synchronized void blocked(int courierId) {
        blocked.add(courierId);
    }

    synchronized boolean isBlocked(Courier courier) {
        return blocked.contains(courier.id());
    }

    synchronized List<Courier> between(String from, String to, double kilograms) {
        boolean nobody = !open || notServed.contains(from) || notServed.contains(to) || kilograms > HEAVIEST;
        return nobody ? List.of() : COURIERS;
    }

    /** Nothing where no such courier would take it. */
    synchronized Optional<Courier> taking(int courierId, boolean cash) {
        return COURIERS.stream()
                .filter(c -> c.id() == courierId)
                .filter(c -> !cash || c.takesCash())
                .filter(c -> !refusing.contains(c.id()) && !blocked.contains(c.id()))
                .findFirst();
    }
}
