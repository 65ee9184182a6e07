package in.dakiya.otp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several texts as one row of bytes, each with its length before it (four bytes, big-endian), so that different texts
 * never make the same bytes: {@code ("ab", "c")} and {@code ("a", "bc")} differ.
 */
final class Canonical {
    private Canonical() {}

    /** @param purpose what the bytes are for, so that a digest made for one thing never stands for another */
    static byte[] bytes(String purpose, String... parts) {
        List<byte[]> encoded = Stream.concat(Stream.of(purpose), Arrays.stream(parts))
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length =
                encoded.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(length);
        encoded.forEach(part -> buffer.putInt(part.length).put(part));
        return buffer.array();
    }
}
