package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is divided among an order's shipments adds up to the order again, whatever it costs. */
class SharesTest {

    private static final int ORDERS = 400;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 29, 20261125})
    void thePartsOfAnOrderAddUpToIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS; i++) {
            Order order = order(random);
            List<Shares.Share> shares = Shares.of(order);

            assertThat(shares).hasSize(order.shipments().size());
            assertThat(shares.stream().mapToLong(Shares.Share::valuePaise).sum())
                    .as("value, order %d", i)
                    .isEqualTo(order.totalPaise());
            assertThat(shares.stream().mapToLong(Shares.Share::collectPaise).sum())
                    .as("collected, order %d", i)
                    .isEqualTo(order.payment().amountDuePaise());
            assertThat(shares)
                    .allSatisfy(share -> assertThat(share.collectPaise()).isBetween(0L, share.valuePaise()));
            order.items().forEach(item -> assertPartsOf(item, shares));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 29, 20261125})
    void whatSomeParcelsCarryCostsWhatTheirSharesAreWorth(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS; i++) {
            Order order = order(random);
            List<Shares.Share> shares = Shares.of(order);
            Set<Integer> some = IntStream.rangeClosed(1, shares.size())
                    .filter(n -> random.nextBoolean())
                    .boxed()
                    .collect(Collectors.toSet());
            Order part = OrderPart.of(order, some);
            if (some.isEmpty()) {
                assertThat(part).isSameAs(order);
                continue;
            }
            long value =
                    some.stream().mapToLong(n -> shares.get(n - 1).valuePaise()).sum();
            assertThat(part.totalPaise()).as("order %d", i).isEqualTo(value);
            assertThat(part.items().stream().mapToLong(Item::totalPaise).sum()
                            + part.charges().stream()
                                    .mapToLong(Charge::amountPaise)
                                    .sum())
                    .as("order %d", i)
                    .isEqualTo(value);
            assertThat(part.items().stream().map(Item::line)).doesNotHaveDuplicates();
        }
    }

    @Test
    void onePieceOfThreeTakesAThirdOfTheChargesWithIt() {
        List<ShipmentLine> one = List.of(new ShipmentLine(1, 1));
        List<ShipmentLine> two = List.of(new ShipmentLine(1, 2));
        Order order = order(
                List.of(item(1, 3, 10000, 301)),
                List.of(new Charge(Charge.Type.DELIVERY, 4001, null), new Charge(Charge.Type.DISCOUNT, -1000, null)),
                32700,
                32700,
                List.of(placed(one), placed(two)));

        Order part = OrderPart.of(order, Set.of(2));

        assertThat(part.items()).containsExactly(item(1, 2, 10000, 201));
        assertThat(part.charges())
                .extracting(Charge::type, Charge::amountPaise)
                .containsExactly(tuple(Charge.Type.DELIVERY, 2668L), tuple(Charge.Type.DISCOUNT, -667L));
        assertThat(part.totalPaise()).isEqualTo(21800);
        assertThat(part.payment().amountDuePaise()).isEqualTo(21800);
        assertThat(OrderPart.of(order, Set.of(1)).totalPaise()).isEqualTo(10900);
    }

    private static Order.PlacedShipment placed(List<ShipmentLine> lines) {
        return new Order.PlacedShipment(ShipmentType.ON_NETWORK, "", "", "", "", null, lines);
    }

    private static void assertPartsOf(Item item, List<Shares.Share> shares) {
        List<Item> parts = shares.stream()
                .flatMap(share -> share.items().stream())
                .filter(part -> part.line() == item.line())
                .toList();
        assertThat(parts.stream().mapToInt(Item::quantity).sum()).isEqualTo(item.quantity());
        assertThat(parts.stream().mapToLong(Item::totalPaise).sum()).isEqualTo(item.totalPaise());
        assertThat(parts).allSatisfy(part -> assertThat(part.totalPaise()).isNotNegative());
    }

    @ParameterizedTest(name = "{0} by {1} and {2}")
    @CsvSource({
        "104800, 49900, 49900, 52400, 52400",
        "100, 1, 2, 33, 67",
        "1, 1, 1, 0, 1",
        "0, 5, 7, 0, 0",
        "100000000000, 1, 99999999999, 1, 99999999999",
        "-5, 1, 1, -2, -3",
        "7, 0, 0, 0, 7",
    })
    void whatCannotBeDividedGoesToTheLast(long amount, long one, long two, long first, long second) {
        assertThat(Shares.divided(amount, List.of(one, two))).containsExactly(first, second);
    }

    @Test
    void anOrderThatIsNotSplitKeepsAll() {
        Order order = order(List.of(item(1, 2, 49900, 0)), List.of(), 104800, 104800, List.of());
        assertThat(Shares.of(order)).containsExactly(new Shares.Share(order.items(), 104800, 104800));
    }

    /** Up to five lines, free ones too, with discounts, a charge or a reduction, paid in part or not at all. */
    private static Order order(Random random) {
        List<Item> items = new ArrayList<>();
        for (int line = 1; line <= 1 + random.nextInt(5); line++) {
            int pieces = 1 + random.nextInt(9);
            long price = random.nextInt(4) == 0 ? 0 : random.nextLong(1_000_000_000L);
            items.add(item(line, pieces, price, random.nextLong(pieces * price + 1)));
        }
        long goods = items.stream().mapToLong(Item::totalPaise).sum();
        long charge = random.nextBoolean() ? random.nextLong(50_000) : -random.nextLong(goods + 1);
        long total = goods + charge;
        long due = random.nextBoolean() ? total : random.nextLong(total + 1);
        return order(
                items,
                List.of(new Charge(charge < 0 ? Charge.Type.DISCOUNT : Charge.Type.DELIVERY, charge, null)),
                total,
                due,
                split(items, 2 + random.nextInt(9), random));
    }

    private static List<Order.PlacedShipment> split(List<Item> items, int count, Random random) {
        List<List<ShipmentLine>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new ArrayList<>());
        }
        for (Item item : items) {
            int left = item.quantity();
            while (left > 0) {
                int pieces = 1 + random.nextInt(left);
                parts.get(random.nextInt(count)).add(new ShipmentLine(item.line(), pieces));
                left -= pieces;
            }
        }
        return parts.stream().map(SharesTest::placed).toList();
    }

    private static Item item(int line, int pieces, long price, long discount) {
        return new Item(line, "", "Thing " + line, "", pieces, price, discount, null, "");
    }

    private static Order order(
            List<Item> items, List<Charge> charges, long total, long due, List<Order.PlacedShipment> shipments) {
        Address address = new Address("12 Lake View", "", "", "Mysuru", State.KA, "570001", "IN");
        Consent consent = new Consent(false, null, "");
        Customer customer = new Customer("Asha Rao", "919800000001", "919800000001", "", "en", consent, address);
        Payment payment = new Payment(due > 0 ? Payment.Method.COD : Payment.Method.PREPAID, due);
        Instant placed = Instant.parse("2026-11-22T04:45:00Z");
        return new Order(
                "MS-1001",
                "1001",
                "kalaa-crafts",
                placed,
                null,
                ShipmentType.ON_NETWORK,
                "",
                payment,
                customer,
                items,
                charges,
                total,
                List.of(),
                shipments,
                "MS-1001");
    }
}
