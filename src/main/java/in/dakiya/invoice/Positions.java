package in.dakiya.invoice;

import in.dakiya.order.Charge;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an invoice. A charge with a rate of its own is a line of its own. One without follows the goods, with
 * which it is a composite supply (section 2(30) CGST Act): a line for each of their rates, in proportion. A discount on
 * the order lowers the goods in proportion, and what exceeds them the charges.
 *
 * <p>Where the paper shows no tax, such a charge is one line: nothing on it may tell rates.
 */
final class Positions {

    private final List<Position> goods = new ArrayList<>();
    private final List<Position> charges = new ArrayList<>();

    private final boolean byRates;
    private final BigDecimal unsaid;

    private Positions(boolean byRates, BigDecimal unsaid) {
        this.byRates = byRates;
        this.unsaid = unsaid;
    }

    /** @param taxed the seller collects tax: charges are told apart by rate */
    static List<Position> of(Order order, boolean taxed) {
        return new Positions(taxed, BigDecimal.ZERO).lines(order);
    }

    /** As they are taxed for who collects tax; goods of which no rate was said are taken for taxable. */
    static List<Position> cautious(Order order) {
        return new Positions(true, BigDecimal.ONE).lines(order);
    }

    private List<Position> lines(Order order) {
        order.items().stream().map(this::goods).forEach(goods::add);
        Map<BigDecimal, Long> byRate = byRate();
        for (Charge charge : order.charges()) {
            if (charge.amountPaise() > 0) {
                charge(charge, byRate);
            }
        }
        for (Charge charge : order.charges()) {
            if (charge.amountPaise() < 0) {
                discount(-charge.amountPaise(), charge);
            }
        }
        List<Position> all = new ArrayList<>(goods);
        all.addAll(charges);
        return all;
    }

    private Position goods(Item item) {
        long gross = Math.addExact(item.totalPaise(), item.discountPaise());
        return new Position(
                item.title(), item.hsn(), item.quantity(), gross, item.discountPaise(), rate(item.gstRatePercent()));
    }

    private BigDecimal rate(@Nullable BigDecimal percent) {
        return Objects.requireNonNullElse(percent, unsaid);
    }

    private Map<BigDecimal, Long> byRate() {
        Map<BigDecimal, Long> byRate = new TreeMap<>();
        goods.forEach(line -> byRate.merge(line.rate(), line.netPaise(), Long::sum));
        return byRate;
    }

    private void charge(Charge charge, Map<BigDecimal, Long> byRate) {
        if (!byRates || charge.gstRatePercent() != null || byRate.isEmpty()) {
            charges.add(line(name(charge.type()), charge.amountPaise(), rate(charge.gstRatePercent())));
            return;
        }
        List<BigDecimal> rates = List.copyOf(byRate.keySet());
        List<Long> shares = Apportionment.of(charge.amountPaise(), List.copyOf(byRate.values()));
        for (int i = 0; i < rates.size(); i++) {
            if (shares.get(i) > 0) {
                charges.add(line(shareName(charge.type(), rates, rates.get(i)), shares.get(i), rates.get(i)));
            }
        }
    }

    private static Position line(String name, long paise, BigDecimal rate) {
        return new Position(name, "", 0, paise, 0, rate);
    }

    private static String shareName(Charge.Type type, List<BigDecimal> rates, BigDecimal rate) {
        return rates.size() == 1 ? name(type) : name(type) + " for goods at " + rate.toPlainString() + "%";
    }

    private static String name(Charge.Type type) {
        return switch (type) {
            case DELIVERY -> "Delivery charge";
            case PACKING -> "Packing charge";
            case COD_FEE -> "Cash on delivery fee";
            case DISCOUNT, OTHER -> "Other charge";
        };
    }

    /** A discount that names a rate lowers the goods of this rate first. */
    private void discount(long paise, Charge charge) {
        BigDecimal rate = charge.gstRatePercent();
        long left =
                rate == null ? paise : spread(paise, goods, line -> line.rate().compareTo(rate) == 0);
        left = spread(left, goods, line -> true);
        left = spread(left, charges, line -> true);
        if (left > 0) {
            throw new IllegalArgumentException("discounts above the value of the order");
        }
    }

    /** Returns what is left when all chosen lines are free. */
    private static long spread(long paise, List<Position> lines, Predicate<Position> chosen) {
        List<Long> room = lines.stream()
                .map(line -> chosen.test(line) ? line.netPaise() : 0L)
                .toList();
        long spread = Math.min(paise, room.stream().mapToLong(Long::longValue).sum());
        if (spread > 0) {
            List<Long> shares = Apportionment.of(spread, room);
            for (int i = 0; i < lines.size(); i++) {
                lines.set(i, lines.get(i).discounted(shares.get(i)));
            }
        }
        return paise - spread;
    }
}
