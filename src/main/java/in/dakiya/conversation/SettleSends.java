package in.dakiya.conversation;

import in.dakiya.chat.Inbound;
import in.dakiya.order.WorkNames;
import in.dakiya.table.Key;
import in.dakiya.table.Sends;
import in.dakiya.table.WaitingWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of our messages. {@code sent} and {@code delivered} write only where the answer to the send was lost;
 * {@code failed} always does; {@code read} is nothing to us.
 */
@ApplicationScoped
public class SettleSends {

    private static final int BATCH = 100;
    private static final Pattern LEADS_TO_CODE =
            Pattern.compile("ORDER#([A-Za-z0-9._-]{1,40})\\|TELL#CUSTOMER_SHIPPED_SELF#(\\d{1,2})#(\\d{1,4})");

    private final Sends sends;
    private final WaitingWork waiting;

    public SettleSends(Sends sends, WaitingWork waiting) {
        this.sends = sends;
        this.waiting = waiting;
    }

    public void settle(List<Inbound.Settled> statuses) {
        List<Inbound.Settled> arrivals = new ArrayList<>();
        for (Inbound.Settled status : statuses) {
            if (status.callbackData() == null) {
                continue;
            }
            switch (status.verdict()) {
                case SENT -> arrivals.add(status);
                case DELIVERED -> {
                    arrivals.add(status);
                    reached(status.callbackData());
                }
                case FAILED -> sends.failed(status.callbackData(), status.wamid(), status.errorCode());
                case READ -> {}
            }
        }
        arrived(arrivals);
    }

    /** What leads to a delivery code has arrived: that was the last that its issue waited for. */
    private void reached(String reference) {
        Matcher about = LEADS_TO_CODE.matcher(reference);
        if (about.matches()) {
            String issue = WorkNames.issueCode(Integer.parseInt(about.group(2)), Integer.parseInt(about.group(3)));
            waiting.settled(Key.orderPartition(about.group(1)), issue);
        }
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
