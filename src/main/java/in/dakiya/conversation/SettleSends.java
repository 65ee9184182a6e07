package in.dakiya.conversation;

import in.dakiya.chat.Inbound;
import in.dakiya.table.Sends;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of our messages. {@code sent} and {@code delivered} write only where the answer to the send was lost;
 * {@code failed} always does; {@code read} is nothing to us.
 */
@ApplicationScoped
public class SettleSends {

    private static final int BATCH = 100;

    private final Sends sends;

    public SettleSends(Sends sends) {
        this.sends = sends;
    }

    public void settle(List<Inbound.Settled> statuses) {
        List<Inbound.Settled> arrivals = new ArrayList<>();
        for (Inbound.Settled status : statuses) {
            if (status.callbackData() == null) {
                continue;
            }
            switch (status.verdict()) {
                case SENT, DELIVERED -> arrivals.add(status);
                case FAILED -> sends.failed(status.callbackData(), status.wamid(), status.errorCode());
                case READ -> {}
            }
        }
        arrived(arrivals);
    }

    private void arrived(List<Inbound.Settled> arrivals) {
        for (int from = 0; from < arrivals.size(); from += BATCH) {
            List<Inbound.Settled> some = arrivals.subList(from, Math.min(from + BATCH, arrivals.size()));
            Set<String> references = new LinkedHashSet<>();
            some.forEach(s -> references.add(String.valueOf(s.callbackData())));
            Set<String> unsettled = sends.unsettled(references);
            some.stream()
                    .filter(s -> unsettled.remove(String.valueOf(s.callbackData())))
                    .forEach(s -> sends.arrived(String.valueOf(s.callbackData()), s.wamid()));
        }
    }
}
