package in.dakiya.sandbox.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Stands where Lambda's event source mappings and the schedule stand, as template.yaml declares them. */
public final class Triggers {

    private static final Logger LOG = Logger.getLogger(Triggers.class);

    private final Functions functions;
    private final SqsClient sqs;
    private final ObjectMapper json;
    private final List<Mapping> mappings;
    private final List<String> scheduled;

    /** A queue that wakes a function. */
    public record Mapping(String export, String queueUrl, int batchSize) {}

    public Triggers(
            Template template, Map<String, URI> queueUrls, Functions functions, SqsClient sqs, ObjectMapper json) {
        this.functions = functions;
        this.sqs = sqs;
        this.json = json;
        this.mappings = template.functions().stream()
                .flatMap(f -> f.events().stream()
                        .filter(Template.Event.Queue.class::isInstance)
                        .map(Template.Event.Queue.class::cast)
                        .map(q -> new Mapping(
                                f.export(), queueUrls.get(q.logicalId()).toString(), q.batchSize())))
                .toList();
        this.scheduled = template.functions().stream()
                .filter(f -> f.events().stream().anyMatch(Template.Event.Schedule.class::isInstance))
                .map(Template.Function::export)
                .toList();
    }

    public List<Mapping> mappings() {
        return mappings;
    }

    /** Hands what waits in the queues to their functions; how many messages there were. */
    public int drain() {
        return mappings.stream().mapToInt(m -> drain(m, 0)).sum();
    }

    /** @param waitSeconds how long to wait for a first message */
    public int drain(Mapping mapping, int waitSeconds) {
        List<Message> messages = sqs.receiveMessage(r -> r.queueUrl(mapping.queueUrl())
                        .maxNumberOfMessages(mapping.batchSize())
                        .waitTimeSeconds(waitSeconds))
                .messages();
        if (!messages.isEmpty() && invoke(mapping, messages)) {
            messages.forEach(
                    m -> sqs.deleteMessage(r -> r.queueUrl(mapping.queueUrl()).receiptHandle(m.receiptHandle())));
        }
        return messages.size();
    }

    private boolean invoke(Mapping mapping, List<Message> messages) {
        ObjectNode event = json.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (Message message : messages) {
            records.addObject()
                    .put("messageId", message.messageId())
                    .put("receiptHandle", message.receiptHandle())
                    .put("body", message.body())
                    .put("eventSource", "aws:sqs");
        }
        try {
            functions.invoke(mapping.export(), event);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s failed: its messages come again", mapping.export());
            return false;
        }
    }

    /** The minute of the schedule has come. */
    public void tick() {
        for (String export : scheduled) {
            try {
                functions.invoke(export, json.createObjectNode());
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s failed", export);
            }
        }
    }
}
