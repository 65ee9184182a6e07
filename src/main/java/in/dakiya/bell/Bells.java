package in.dakiya.bell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.config.DakiyaConfig;
import in.dakiya.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Rings bells on the queues. A bell that cannot be rung is no failure of what was recorded: the scheduler rings again,
 * so nothing is thrown.
 */
@ApplicationScoped
public class Bells {

    private static final Logger LOG = Logger.getLogger(Bells.class);
    private static final int BATCH = 10;
    /** The longest delay SQS knows. */
    public static final Duration LONGEST_DELAY = Duration.ofSeconds(900);

    private final SqsClient sqs;
    private final DakiyaConfig config;
    private final ObjectMapper json;

    public Bells(SqsClient sqs, DakiyaConfig config, ObjectMapper json) {
        this.sqs = sqs;
        this.config = config;
        this.json = json;
    }

    public void ring(Collection<Bell> bells) {
        Map<WorkQueue, List<Bell>> byQueue = bells.stream().collect(Collectors.groupingBy(Bell::queue));
        byQueue.forEach((queue, ofQueue) -> {
            for (int from = 0; from < ofQueue.size(); from += BATCH) {
                send(queue, ofQueue.subList(from, Math.min(from + BATCH, ofQueue.size())));
            }
        });
    }

    private void send(WorkQueue queue, List<Bell> bells) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (Bell bell : bells) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .messageBody(body(bell))
                    .delaySeconds(wholeSeconds(bell.delay()))
                    .build());
        }
        try {
            sqs.sendMessageBatch(r -> r.queueUrl(url(queue)).entries(entries));
        } catch (SdkException e) {
            LOG.warnf(
                    "%d bells on %s not rung: %s",
                    bells.size(), queue, e.getClass().getSimpleName());
        }
    }

    /** Rounded up: a bell that rings too early finds nothing due, and the next one is the scheduler's. */
    private static int wholeSeconds(Duration delay) {
        return (int) Math.min(delay.plusMillis(999).toSeconds(), LONGEST_DELAY.toSeconds());
    }

    private String body(Bell bell) {
        return json.createObjectNode()
                .put("pk", bell.partition())
                .put("name", bell.name())
                .toString();
    }

    /** The bell in a queue message's body, or nothing where it is none of ours. */
    public Optional<Bell> read(WorkQueue queue, String body) {
        try {
            JsonNode node = json.readTree(body);
            String partition = node.path("pk").asText();
            String name = node.path("name").asText();
            return partition.isEmpty() || name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Bell(queue, partition, name, Duration.ZERO));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String url(WorkQueue queue) {
        return switch (queue) {
            case RTS_LABELING -> config.queue().rtsLabeling();
            case TRACKING -> config.queue().tracking();
            case OUTBOX -> config.queue().outbox();
            case OTP_CONFIRMATION -> config.queue().otpConfirmation();
        };
    }
}
