package in.dakiya.documents;

import java.util.Arrays;

/** What is taken for a PDF: it begins like one. A page that says "not found" would otherwise be sent as a label. */
public final class Pdf {

    /** The largest that is taken, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final byte[] START = {'%', 'P', 'D', 'F', '-'};

    private Pdf() {}

    public static boolean is(byte[] bytes) {
        return bytes.length > START.length && Arrays.equals(bytes, 0, START.length, START, 0, START.length);
    }
}
