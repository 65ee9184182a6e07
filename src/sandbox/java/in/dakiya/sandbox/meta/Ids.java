package in.dakiya.sandbox.meta;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** Ids as Meta hands them out: opaque, unique, another row for each seed. */
final class Ids {
    private static final long MEDIA = 1_000_000_000_000_000L;
    private static final long ROOM = 1_000_000L;

    private final long first;
    private final AtomicLong next = new AtomicLong();

    Ids(long seed) {
        this.first = Math.floorMod(seed * 7_919, 1_000_000L) * ROOM;
    }

    String wamid(String waId) {
        String inside = "\u001d\u0018\f" + waId + "\u0015\u0002" + (first + next.incrementAndGet());
        return "wamid." + Base64.getEncoder().encodeToString(inside.getBytes(StandardCharsets.UTF_8));
    }

    String media() {
        return Long.toString(MEDIA + first + next.incrementAndGet());
    }

    long template() {
        return MEDIA + first + next.incrementAndGet();
    }

    /** The business-scoped user id of a number that has not been given one: always the same for the same number. */
    static String bsuid(String waId) {
        return "IN." + (10_000_000_000_000_000_00L + Long.parseLong(waId) * 97);
    }
}
