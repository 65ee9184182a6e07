package in.dakiya.story;

import java.util.Random;

/** Bytes that begin as pictures do; no two seeds give the same. */
final class Pictures {

    private Pictures() {}

    static byte[] jpeg(int seed) {
        byte[] bytes = new byte[500];
        new Random(seed).nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
        return bytes;
    }
}
