package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/** What Meta may wrongly say of a file, beside what {@link Troubles} makes of any call. Each is said once, in order. */
public final class MediaTroubles {
    private final Queue<Consumer<ObjectNode>> descriptions = new ArrayDeque<>();
    private final Queue<Answer> downloads = new ArrayDeque<>();

    MediaTroubles() {}

    /** The next look-up names another address. */
    public synchronized void nextAddress(String url) {
        descriptions.add(described -> described.put("url", url));
    }

    /** The next look-up names another hash. */
    public synchronized void nextSha256(String sha256) {
        descriptions.add(described -> described.put("sha256", sha256));
    }

    /** The next look-up names another size. */
    public synchronized void nextSize(long bytes) {
        descriptions.add(described -> described.put("file_size", bytes));
    }

    /** The next download is answered with this status and a page of HTML. */
    public synchronized void nextDownload(int status) {
        downloads.add(Answer.page(status));
    }

    /** The next download is sent elsewhere. */
    public synchronized void nextRedirect(String location) {
        downloads.add(Answer.elsewhere(location));
    }

    synchronized ObjectNode describing(ObjectNode described) {
        Consumer<ObjectNode> change = descriptions.poll();
        if (change != null) {
            change.accept(described);
        }
        return described;
    }

    synchronized Optional<Answer> download() {
        return Optional.ofNullable(downloads.poll());
    }
}
