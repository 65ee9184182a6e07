package in.dakiya.sandbox.world;

import in.dakiya.sandbox.fault.Faults;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * An SQS client whose delays run by the world's clock: a delayed message is held here until its time has come and goes
 * to the real queue then. Lets calls go wrong, like its sisters.
 */
final class DelayedBells implements SqsClient {

    private final SqsClient real;
    private final Faults faults;
    private final InstantSource clock;
    private final PriorityQueue<Held> held = new PriorityQueue<>(Comparator.comparing(Held::due));

    private final AtomicInteger waiting = new AtomicInteger();
    private final List<String> bodies = new ArrayList<>();

    private record Held(Instant due, String queueUrl, SendMessageBatchRequestEntry entry) {}

    DelayedBells(SqsClient real, Faults faults, InstantSource clock) {
        this.real = real;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {
        real.close();
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        return faults.call(
                Faults.Service.SQS,
                "SendMessageBatch",
                () -> {
                    for (SendMessageBatchRequestEntry entry : request.entries()) {
                        int delay = entry.delaySeconds() == null ? 0 : entry.delaySeconds();
                        if (delay > 900 || delay < 0) {
                            throw error("DelaySeconds must be between 0 and 900");
                        }
                        hold(new Held(clock.instant().plusSeconds(delay), request.queueUrl(), entry));
                    }
                    release();
                    return SendMessageBatchResponse.builder().build();
                },
                fault -> error("Injected: " + fault));
    }

    private static RuntimeException error(String message) {
        return SqsException.builder().message(message).statusCode(500).build();
    }

    private synchronized void hold(Held message) {
        held.add(message);
        bodies.add(message.entry().messageBody());
    }

    synchronized void clear() {
        held.clear();
        bodies.clear();
        waiting.set(0);
    }

    /** Every message that was given to a queue, word for word. */
    synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    /** When the next held message is due; null where none is held. */
    synchronized Instant next() {
        return held.isEmpty() ? null : held.peek().due();
    }

    /** Sends what has become due. */
    void release() {
        Map<String, List<SendMessageBatchRequestEntry>> byQueue = new TreeMap<>();
        synchronized (this) {
            Instant now = clock.instant();
            while (!held.isEmpty() && !held.peek().due().isAfter(now)) {
                Held message = held.poll();
                byQueue.computeIfAbsent(message.queueUrl(), q -> new ArrayList<>())
                        .add(message.entry());
            }
        }
        byQueue.forEach((queue, entries) -> entries.forEach(entry -> {
            real.sendMessage(r -> r.queueUrl(queue).messageBody(entry.messageBody()));
            waiting.incrementAndGet();
        }));
    }

    /** How many messages lie in the queues, as far as they came from here: an empty queue need not be asked. */
    int waiting() {
        return waiting.get();
    }

    /** So many were taken; none means that the rest is with somebody. */
    void taken(int messages) {
        waiting.updateAndGet(before -> messages == 0 ? 0 : Math.max(0, before - messages));
    }
}
