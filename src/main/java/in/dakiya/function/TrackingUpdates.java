package in.dakiya.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.logistics.Callback;
import in.dakiya.tracking.PollParcels;
import in.dakiya.tracking.ReceiveCallback;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import in.dakiya.work.WorkQueue;
import io.quarkus.funqy.Funq;
import org.jboss.logging.Logger;

/** Couriers' callbacks, and our own asking where nobody called. */
public class TrackingUpdates {

    private static final Logger LOG = Logger.getLogger(TrackingUpdates.class);

    private final ReceiveCallback receiveCallback;
    private final PollParcels pollParcels;
    private final Workers workers;

    public TrackingUpdates(ReceiveCallback receiveCallback, PollParcels pollParcels, Workers workers) {
        this.receiveCallback = receiveCallback;
        this.pollParcels = pollParcels;
        this.workers = workers;
    }

    @Funq("tracking-updates")
    public APIGatewayV2HTTPResponse callback(APIGatewayV2HTTPEvent event) {
        try {
            HttpCall call = HttpCall.of(event);
            String path = call.path().getOrDefault("path", "");
            return switch (receiveCallback.receive(path, new Callback(call.headers(), call.body()))) {
                case TAKEN -> HttpCall.plain(200, "OK");
                case NOT_AUTHENTIC -> HttpCall.plain(401, "Unauthorized");
                case NO_SUCH_PATH -> HttpCall.plain(404, "Not Found");
            };
        } catch (RuntimeException e) {
            // Not 200, so that a partner who repeats does; one who does not is asked by the next poll.
            LOG.error("callback not taken", e);
            return HttpCall.plain(500, "Try again");
        }
    }

    @Funq("tracking-polls")
    public JsonNode polls(JsonNode event) {
        return workers.answer(WorkQueue.TRACKING, event, this::poll);
    }

    private void poll(Claim claim) {
        if (claim.work() instanceof Work.Poll poll) {
            pollParcels.run(claim, poll);
        } else {
            throw new WrongQueue(claim);
        }
    }
}
