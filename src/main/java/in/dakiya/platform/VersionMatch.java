package in.dakiya.platform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a change was made for, as {@code If-Match} says it, and the {@code ETag} that gives it out. */
public final class VersionMatch {

    public static final String HEADER = "If-Match";
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private VersionMatch() {}

    /** {@code "9"}, {@code W/"9"} and {@code 9} are all version 9; nothing where it is none of them. */
    public static Optional<Long> read(@Nullable String header) {
        Matcher version = VERSION.matcher(header == null ? "" : header.strip());
        return version.matches() ? Optional.of(Long.valueOf(version.group(1))) : Optional.empty();
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
