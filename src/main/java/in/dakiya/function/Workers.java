package in.dakiya.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Claim;
import in.dakiya.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers bells: each names a work item, which is claimed and done. Every message is acknowledged, because what is not
 * done stays in the table with its due time, and the scheduler rings again.
 */
@ApplicationScoped
public class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);

    private final Bells bells;
    private final WorkItems works;
    private final ObjectMapper json;

    public Workers(Bells bells, WorkItems works, ObjectMapper json) {
        this.bells = bells;
        this.works = works;
        this.json = json;
    }

    /**
     * @param event an SQS event with its Records
     * @return the answer for a mapping that reports failures of single messages: none
     */
    JsonNode answer(WorkQueue queue, @Nullable JsonNode event, Consumer<Claim> worker) {
        return answer(queue, event, bell -> false, worker);
    }

    /** @param answered answers bells that name no work item, and says whether this is one */
    JsonNode answer(WorkQueue queue, @Nullable JsonNode event, Predicate<Bell> answered, Consumer<Claim> worker) {
        if (event != null) {
            event.path("Records").forEach(message -> wake(queue, message, answered, worker));
        }
        ObjectNode done = json.createObjectNode();
        done.putArray("batchItemFailures");
        return done;
    }

    private void wake(WorkQueue queue, JsonNode message, Predicate<Bell> answered, Consumer<Claim> worker) {
        try {
            bells.read(queue, message.path("body").asText())
                    .filter(answered.negate())
                    .flatMap(bell -> works.claim(bell.partition(), bell.name()))
                    .ifPresent(worker);
        } catch (RuntimeException e) {
            // The lease runs out and the scheduler rings: the next attempt knows that this one was cut off.
            LOG.errorf(e, "work on %s failed", queue);
        }
    }
}
