package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The events that wait for delivery. A test takes, shuffles, holds back and repeats them; in the automatic mode they go
 * out by themselves. What is not answered by 200 waits again: at first not at all, then longer and longer, 7 days in all.
 */
public final class Webhooks implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final Set<String> STATUSES = Set.of("sent", "delivered", "read", "failed");

    private final TreeMap<Long, Webhook> pending = new TreeMap<>();
    private final String appSecret;
    private final InstantSource clock;
    private Duration delay = Duration.ZERO;
    private boolean statusesTogether;
    private long created;
    private @Nullable WebhookTarget target;
    private @Nullable Thread worker;

    Webhooks(String appSecret, InstantSource clock) {
        this.appSecret = appSecret;
        this.clock = clock;
    }

    public synchronized void target(WebhookTarget other) {
        target = other;
        notifyAll();
    }

    /** Events that come from now on are due this much later. */
    public synchronized void delay(Duration other) {
        delay = other;
    }

    /** What is due of statuses goes out in one request, as Meta does when much is sent; what people write goes by itself. */
    public synchronized void statusesTogether(boolean wanted) {
        statusesTogether = wanted;
    }

    /** All that wait, the oldest first, also those that are not due yet. */
    public synchronized List<Webhook> pending() {
        return List.copyOf(pending.values());
    }

    /** Forgets what waits. */
    public synchronized void lose() {
        pending.clear();
    }

    /** One request, also for an event that was delivered before. */
    public int deliver(Webhook webhook) {
        return deliverTogether(List.of(webhook));
    }

    /** Each in a request of its own, in this order. */
    public void deliver(List<Webhook> webhooks) {
        webhooks.forEach(this::deliver);
    }

    /** All in one request. */
    public int deliverTogether(List<Webhook> webhooks) {
        WebhookTarget receiver = taken(webhooks);
        byte[] body = WebhookBodies.post(webhooks);
        int status = receiver.post(body, WebhookSignature.of(appSecret, body));
        if (status != 200) {
            webhooks.forEach(this::again);
        }
        return status;
    }

    /** Delivers what is due, in order, with what comes up meanwhile. */
    public void deliverDue() {
        for (List<Webhook> next = due(); !next.isEmpty(); next = due()) {
            deliverTogether(next);
        }
    }

    /** From now on a thread delivers what is due, or none does. */
    public synchronized void automatic(boolean wanted) {
        if (wanted && worker == null) {
            worker = Thread.ofVirtual().name("webhooks").start(this::work);
        } else if (!wanted) {
            worker = null;
            notifyAll();
        }
    }

    synchronized void add(String kind, String about, ObjectNode entry) {
        Instant now = clock.instant();
        created++;
        pending.put(created, new Webhook(created, kind, about, entry, now, now.plus(delay), 0));
        notifyAll();
    }

    @Override
    public void close() {
        automatic(false);
    }

    private synchronized WebhookTarget taken(List<Webhook> webhooks) {
        if (target == null) {
            throw new IllegalStateException("webhooks have no target");
        }
        webhooks.forEach(webhook -> pending.remove(webhook.number()));
        return target;
    }

    private synchronized void again(Webhook webhook) {
        Webhook later = webhook.refused(clock.instant());
        if (!later.givenUp()) {
            pending.put(later.number(), later);
        }
    }

    /** What goes out next in one request; empty where nothing does. */
    private synchronized List<Webhook> due() {
        Instant now = clock.instant();
        if (target == null) {
            return List.of();
        }
        List<Webhook> due = pending.values().stream()
                .filter(webhook -> !webhook.due().isAfter(now))
                .toList();
        return statusesTogether && !due.isEmpty() && isStatus(due.getFirst())
                ? due.stream().takeWhile(Webhooks::isStatus).toList()
                : due.stream().limit(1).toList();
    }

    private static boolean isStatus(Webhook webhook) {
        return STATUSES.contains(webhook.kind());
    }

    private void work() {
        while (stillWanted()) {
            deliverDue();
        }
    }

    // The clock may be moved by hand, so that nobody says when something has become due.
    private synchronized boolean stillWanted() {
        try {
            while (worker == Thread.currentThread() && due().isEmpty()) {
                wait(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            return false;
        }
        return worker == Thread.currentThread();
    }
}
