package in.dakiya.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What is taken for a PDF: it begins like one. A page that says "not found" would otherwise be sent as a label. */
public final class Pdf {

    /** The largest that is taken, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int NAMED_BY = 8;
    private static final byte[] START = {'%', 'P', 'D', 'F', '-'};

    private Pdf() {}

    public static boolean is(byte[] bytes) {
        return bytes.length > START.length && Arrays.equals(bytes, 0, START.length, START, 0, START.length);
    }

    /** A file's name made of its content: a message that is on its way keeps the paper that it was sent with. */
    public static String name(String what, byte[] pdf) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(pdf);
            return what + "-" + HexFormat.of().formatHex(digest, 0, NAMED_BY) + ".pdf";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
