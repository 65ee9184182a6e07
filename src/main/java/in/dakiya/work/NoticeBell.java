package in.dakiya.work;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bell says that calls for the notices of an order: not a work item but a version that the platform is to be told
 * of. The bell of the first version that waits tells all that waits; any other comes back once, {@link #waited}, in case
 * the first one was lost.
 */
public record NoticeBell(long version, boolean waited) {

    private static final Pattern NAME = Pattern.compile("NOTICES#(\\d{1,18})(#WAITED)?");

    /** Nothing where the name is that of a work item. */
    public static Optional<NoticeBell> of(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new NoticeBell(Long.parseLong(matcher.group(1)), matcher.group(2) != null))
                : Optional.empty();
    }

    public String name() {
        return "NOTICES#" + version + (waited ? "#WAITED" : "");
    }
}
