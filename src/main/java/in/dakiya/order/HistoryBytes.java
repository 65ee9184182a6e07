package in.dakiya.order;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The compact form of a history: a version byte, then 15 bytes an event in ascending order of hash: kind, source and
 * flags, five bytes of seconds since 1970 (signed, for clocks which are wrong), eight bytes of hash.
 */
final class HistoryBytes {

    private static final byte VERSION = 1;
    private static final int EVENT = 15;
    private static final int CLOCK_SUSPECT = 0x80;
    private static final int SOURCE = 0x0f;

    private HistoryBytes() {}

    static byte[] write(Collection<ShipmentEvent> ascendingByHash) {
        ByteBuffer buffer = ByteBuffer.allocate(1 + EVENT * ascendingByHash.size());
        buffer.put(VERSION);
        for (ShipmentEvent event : ascendingByHash) {
            long second = event.at().getEpochSecond();
            buffer.put(event.kind().code());
            buffer.put((byte) (event.source().code() | (event.clockSuspect() ? CLOCK_SUSPECT : 0)));
            buffer.put((byte) (second >> 32)).putInt((int) second);
            buffer.putLong(event.hash());
        }
        return buffer.array();
    }

    static List<ShipmentEvent> read(byte[] bytes) {
        if (bytes.length % EVENT != 1 || bytes[0] != VERSION) {
            throw new UnreadableHistoryException(
                    "Not a history of version " + VERSION + ": " + bytes.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        List<ShipmentEvent> events = new ArrayList<>(bytes.length / EVENT);
        while (buffer.hasRemaining()) {
            ShipmentEvent event = readEvent(buffer);
            if (!events.isEmpty() && events.getLast().hash() >= event.hash()) {
                throw new UnreadableHistoryException("The events of a history ascend by hash");
            }
            events.add(event);
        }
        return events;
    }

    private static ShipmentEvent readEvent(ByteBuffer buffer) {
        try {
            EventKind kind = EventKind.of(buffer.get());
            int flags = buffer.get();
            if ((flags & ~(CLOCK_SUSPECT | SOURCE) & 0xff) != 0) {
                throw new UnreadableHistoryException("Unknown flags: " + flags);
            }
            EventSource source = EventSource.of((byte) (flags & SOURCE));
            long second = (long) buffer.get() << 32 | buffer.getInt() & 0xffffffffL;
            boolean suspect = (flags & CLOCK_SUSPECT) != 0;
            return new ShipmentEvent(kind, Instant.ofEpochSecond(second), source, buffer.getLong(), suspect);
        } catch (IllegalArgumentException e) {
            throw new UnreadableHistoryException("Not an event of a history", e);
        }
    }
}
