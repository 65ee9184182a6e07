package in.dakiya.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the change feed. All orders' changes stand in one order (time, order, version), so one place is enough for
 * all parts of all days. To a reader it is an opaque text.
 *
 * @param sort where to go on: a change, or a time alone
 * @param given how many notices of that change have been given
 */
public record FeedPosition(String sort, int given) {

    private static final Pattern PLAIN =
            Pattern.compile("1\n((\\d{13})(?:#[A-Za-z0-9][A-Za-z0-9._-]{0,39}#\\d{6,18})?)\n(\\d{1,4})");

    /** Before all changes from a time on. */
    public static FeedPosition at(Instant time) {
        return new FeedPosition(ChangeRows.sort(time), 0);
    }

    /** A cursor that the feed did not give out. */
    public static final class BadCursor extends RuntimeException {
        private static final long serialVersionUID = 1;

        public BadCursor() {
            super("Not a cursor of the change feed");
        }
    }

    /** @throws BadCursor when the feed did not give it out */
    public static FeedPosition read(String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Matcher matcher = PLAIN.matcher(plain);
            if (matcher.matches()) {
                return new FeedPosition(matcher.group(1), Integer.parseInt(matcher.group(3)));
            }
        } catch (IllegalArgumentException e) {
            throw new BadCursor();
        }
        throw new BadCursor();
    }

    public String cursor() {
        String plain = "1\n" + sort + "\n" + given;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    public Instant time() {
        return ChangeRows.time(sort);
    }
}
