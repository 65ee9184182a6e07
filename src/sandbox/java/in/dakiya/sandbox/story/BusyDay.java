package in.dakiya.sandbox.story;

import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.MetaCode;
import in.dakiya.sandbox.meta.MetaCounters;
import in.dakiya.sandbox.meta.Person;
import in.dakiya.sandbox.meta.StoredMedia;
import in.dakiya.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The day before Diwali: eighty orders in ten minutes through one phone, whose owner has not written since yesterday. He
 * looks at it every few seconds and works through what he finds.
 */
public final class BusyDay {

    public static final int ORDERS = 80;

    private static final Duration RUSH = Duration.ofMinutes(10);
    private static final Duration GLANCE = Duration.ofSeconds(8);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long WALLET_PAISE = 2_000_000;

    private final World world;
    private final Platform platform;
    private final Person person;
    private final BusySeller seller;
    private final Random random;

    public BusyDay(World world, Platform platform, Person person, long seed) {
        this.world = world;
        this.platform = platform;
        this.person = person;
        this.seller = new BusySeller(person);
        this.random = new Random(seed);
    }

    /**
     * What came of it.
     *
     * @param shown orders that the seller was told of, each by itself or in a list
     * @param digests messages that told him of several new orders, by a template or as a list
     * @param labels in his chat
     * @param invoices in his chat
     * @param templates sent to him, paid for or not
     * @param messages sent to him in all
     * @param pairRefusals messages that Meta refused because they were too many for one person
     * @param lasted until he was through
     */
    public record Outcome(
            int placed,
            int shown,
            int ready,
            int digests,
            int labels,
            int invoices,
            int templates,
            int messages,
            int pairRefusals,
            Duration lasted) {}

    /**
     * Plays it in a world where the shop has confirmed its number.
     *
     * @param packing at least so many orders are made ready; all are placed and told in any case
     */
    public Outcome play(int packing) {
        world.clock().forward(Duration.ofHours(26));
        world.shiprocket().depot().wallet(WALLET_PAISE);
        world.meta().resetCounters();
        Instant begin = world.clock().instant();
        Queue<Instant> rush = rush(begin);
        Instant tick = begin.plus(MINUTE);
        while (!isOver(rush, packing) && world.clock().instant().isBefore(begin.plus(LONGEST))) {
            placeThoseOf(rush);
            if (!person.chat().getLast().mine()) {
                seller.acts();
            }
            world.settle();
            world.clock().forward(GLANCE);
            if (!world.clock().instant().isBefore(tick)) {
                world.triggers().tick();
                tick = tick.plus(MINUTE);
            }
            world.settle();
        }
        Instant end = world.clock().instant();
        world.pass(Duration.ofMinutes(5));
        return outcome(Duration.between(begin, end));
    }

    private boolean isOver(Queue<Instant> rush, int packing) {
        return rush.isEmpty()
                && seller.ready().size() >= packing
                && seller.shown().size() == ORDERS;
    }

    private Queue<Instant> rush(Instant begin) {
        return random.longs(ORDERS, 0, RUSH.toMillis())
                .sorted()
                .mapToObj(begin::plusMillis)
                .collect(ArrayDeque::new, ArrayDeque::add, ArrayDeque::addAll);
    }

    private void placeThoseOf(Queue<Instant> rush) {
        while (!rush.isEmpty() && !rush.peek().isAfter(world.clock().instant())) {
            rush.remove();
            String id = "MS-" + (1_001 + ORDERS - 1 - rush.size());
            int status = platform.post(
                            "/orders", Papers.order(id, world.clock().instant()).toString())
                    .statusCode();
            if (status != 201) {
                throw new IllegalStateException("an order was answered " + status);
            }
        }
    }

    private static boolean isFile(ChatLine line, String name) {
        StoredMedia file = line.bubble().attachment();
        return file != null && file.filename().startsWith(name);
    }

    private Outcome outcome(Duration lasted) {
        MetaCounters meta = world.meta().counters();
        return new Outcome(
                world.orderIds().size(),
                seller.shown().size(),
                seller.ready().size(),
                (int) told(line -> line.text().contains("new orders")),
                (int) told(line -> isFile(line, "Label-")),
                (int) told(line -> isFile(line, "Invoice-")),
                (int) meta.sent().stream()
                        .filter(sent -> sent.person() == person && sent.template())
                        .count(),
                (int) meta.sent().stream()
                        .filter(sent -> sent.person() == person)
                        .count(),
                (int) meta.refusals().stream()
                        .filter(code -> code == MetaCode.PAIR_RATE)
                        .count(),
                lasted);
    }

    private long told(Predicate<ChatLine> what) {
        return person.chat().stream().filter(line -> !line.mine()).filter(what).count();
    }
}
