package in.dakiya.sandbox.meta;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** One person's chat with the business. */
final class Chat {
    private final List<ChatLine> lines = new ArrayList<>();

    synchronized void said(String id, Instant at, String quoted, Bubble bubble) {
        lines.add(new ChatLine(true, id, at, quoted, bubble));
    }

    synchronized void saw(Sent sent, Instant at) {
        lines.add(new ChatLine(false, sent.id(), at, sent.quoted(), sent.bubble()));
    }

    synchronized List<ChatLine> lines() {
        return List.copyOf(lines);
    }

    Optional<ChatLine> find(String id) {
        return lines().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    ChatLine get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("nothing in the chat has the id " + id));
    }

    /** The newest message that was seen and opens a form. */
    ChatLine newestWithForm() {
        return lines().reversed().stream()
                .filter(line -> !line.mine() && line.form().isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no message has a form"));
    }

    /** The newest message that was seen and has such a choice. */
    ChatLine newestWith(String labelOrPayload) {
        return lines().reversed().stream()
                .filter(line -> !line.mine() && line.choice(labelOrPayload).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nothing to tap is called " + labelOrPayload));
    }
}
