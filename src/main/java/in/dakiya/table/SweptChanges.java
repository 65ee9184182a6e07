package in.dakiya.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Up to where the scheduler has looked whether the platform was told of what has changed. */
@ApplicationScoped
public class SweptChanges {

    private static final Key KEY = new Key("CHANGES", "SWEPT");

    private final Table table;

    public SweptChanges(Table table) {
        this.table = table;
    }

    /** Nothing before the first look. */
    public Optional<FeedPosition> upTo() {
        return table.glance(KEY).map(row -> new FeedPosition(row.text("position"), 0));
    }

    public void keep(FeedPosition position) {
        table.put(Row.at(KEY).put("position", position.sort()));
    }
}
