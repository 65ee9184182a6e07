package in.dakiya.table;

import in.dakiya.work.PlatformNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Which notice of an order is next. A queue would not know; the table does, because names are in the order of versions.
 * What is parked holds up nobody.
 */
@ApplicationScoped
public class NoticeOrder {

    private static final String FROM = Key.WORK_PREFIX + PlatformNotice.NAME;
    private static final String TO = Key.WORK_PREFIX + "NOTICE$";

    /** More than one version ever has; they are read for the price of one. */
    private static final int NEAREST = 10;

    private final Table table;

    public NoticeOrder(Table table) {
        this.table = table;
    }

    /**
     * Whether the platform has yet to be told of something that came before this version. The nearest are enough to look
     * at: they were not told before what is earlier still.
     */
    public boolean isAnyEarlier(String partition, long version) {
        String to = Key.WORK_PREFIX + PlatformNotice.nameOf(version);
        return table.some(partition, FROM, to, false, NEAREST).stream().anyMatch(NoticeOrder::isOpen);
    }

    /** The names of the open notices of the lowest version, from this one on. */
    public List<String> next(String partition, long version) {
        String from = Key.WORK_PREFIX + PlatformNotice.nameOf(version);
        List<String> open = table.some(partition, from, TO, true, NEAREST).stream()
                .filter(NoticeOrder::isOpen)
                .map(row -> row.text(Key.SORT).substring(Key.WORK_PREFIX.length()))
                .sorted()
                .toList();
        return open.stream()
                .filter(name -> version(name).equals(version(open.getFirst())))
                .toList();
    }

    private static boolean isOpen(Row row) {
        return !row.has("done") && !row.has("parked");
    }

    private static String version(String name) {
        int end = name.indexOf('#', PlatformNotice.NAME.length());
        return end < 0 ? name : name.substring(0, end);
    }
}
