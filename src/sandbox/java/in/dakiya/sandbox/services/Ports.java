package in.dakiya.sandbox.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Ports for the servers of this process. They are named before they are listened on, and some are left for a moment at
 * each new beginning: so no other process may come upon them in between. Each has a block of its own, by its number, below
 * the ports that systems give to connections.
 */
final class Ports {

    private static final int FIRST = 12_000;
    private static final int BLOCK = 32;
    private static final int BLOCKS = 600;

    private static int given;

    private Ports() {}

    /** One that nobody listens on, and that was not given before as long as the block lasts. */
    static synchronized int free() {
        int block = FIRST + BLOCK * (int) (ProcessHandle.current().pid() % BLOCKS);
        for (int tries = 0; tries < BLOCK; tries++) {
            int port = block + given++ % BLOCK;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free from " + block + " to " + (block + BLOCK - 1));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
