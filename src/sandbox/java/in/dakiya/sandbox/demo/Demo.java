package in.dakiya.sandbox.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** A story that is told as it happens. */
public interface Demo {

    /** By which it is asked for. */
    String name();

    /**
     * Plays it and prints the chats and what came of it.
     *
     * @param folder where the papers are put
     * @return true when it ended as it should, for one order as Delivered
     */
    boolean play(Path folder, PrintStream out) throws IOException;
}
