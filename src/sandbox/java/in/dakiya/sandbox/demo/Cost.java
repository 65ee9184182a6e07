package in.dakiya.sandbox.demo;

import in.dakiya.sandbox.meta.MetaCounters;
import in.dakiya.sandbox.meter.Meter;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.TreeMap;

/** What an order cost: counted, not estimated. */
final class Cost {

    private Cost() {}

    static void print(PrintStream out, Meter meter, MetaCounters meta) {
        out.println("What this order cost (registration of the shop not counted)");
        out.println();
        out.printf(Locale.ROOT, "  %-18s %12s %12s %8s%n", "function", "write units", "read units", "calls");
        meter.readings().forEach((function, reading) -> {
            if (!function.equals("scheduler") && !function.isEmpty()) {
                line(out, function, reading);
            }
        });
        line(out, "all of these", meter.ofOrders());
        line(out, "scheduler", meter.of("scheduler"));
        out.println("  (the scheduler looks each minute, whether there are orders or not)");
        out.println();
        new TreeMap<>(meta.messages()).forEach((kind, count) -> out.printf("  %-18s %12d messages%n", kind, count));
        new TreeMap<>(meta.billed())
                .forEach(
                        (price, count) -> out.printf("  billed as %-8s %12d at Rs %s%n", price, count, price.rupees()));
        out.printf("  %-18s %12s Rs, without GST%n", "together", meta.rupees().setScale(3, RoundingMode.HALF_UP));
        out.println();
    }

    private static void line(PrintStream out, String name, Meter.Reading reading) {
        int calls =
                reading.calls().values().stream().mapToInt(Integer::intValue).sum();
        out.printf(Locale.ROOT, "  %-18s %12d %12.1f %8d%n", name, reading.writeUnits(), reading.readUnits(), calls);
    }
}
