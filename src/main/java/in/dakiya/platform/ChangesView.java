package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.work.PlatformNotice;
import java.util.List;

/** A page of the change feed: {@code {"changes":[...],"next":"cursor"}}, each change as a notice tells it. */
public final class ChangesView {
    private ChangesView() {}

    public static ObjectNode of(List<PlatformNotice> changes, String next) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("changes");
        changes.forEach(change -> list.add(PlatformNoticeJson.json(change)));
        return json.put("next", next);
    }
}
