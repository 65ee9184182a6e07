package in.dakiya.conversation;

import in.dakiya.chat.Inbound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * One call of Meta's: up to a thousand messages and statuses in no order. Each is handled for itself; where one could
 * not be, Meta is asked to send all of them again, and those that were handled are known by then.
 */
@ApplicationScoped
public class ReceiveMessages {

    private static final Logger LOG = Logger.getLogger(ReceiveMessages.class);
    private static final int AT_ONCE = 8;

    private final HandleSaid handleSaid;
    private final SettleSends settleSends;
    private final LearnTemplates learnTemplates;

    public ReceiveMessages(HandleSaid handleSaid, SettleSends settleSends, LearnTemplates learnTemplates) {
        this.handleSaid = handleSaid;
        this.settleSends = settleSends;
        this.learnTemplates = learnTemplates;
    }

    /** @return true when all were handled */
    public boolean receive(List<Inbound> inbound) {
        List<Inbound.Settled> settled = new ArrayList<>();
        List<Callable<Void>> tasks = new ArrayList<>();
        int ignored = 0;
        for (Inbound one : inbound) {
            switch (one) {
                case Inbound.Said said -> tasks.add(task(() -> handleSaid.handle(said)));
                case Inbound.Settled status -> settled.add(status);
                case Inbound.TemplateNews news -> tasks.add(task(() -> learnTemplates.learn(news)));
                case Inbound.NumberChanged changed ->
                    LOG.info("a number has changed: its owner is asked again when the shop is registered with it");
                case Inbound.Ignored other -> ignored++;
            }
        }
        if (!settled.isEmpty()) {
            tasks.add(task(() -> settleSends.settle(settled)));
        }
        if (ignored > 0) {
            LOG.infof("%d elements of a webhook are of no concern", ignored);
        }
        return runAll(tasks);
    }

    private static Callable<Void> task(Runnable runnable) {
        return () -> {
            runnable.run();
            return null;
        };
    }

    private static boolean runAll(List<Callable<Void>> tasks) {
        if (tasks.size() <= 1) {
            return tasks.stream().allMatch(ReceiveMessages::runOne);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, tasks.size()))) {
            return threads.invokeAll(tasks).stream().map(ReceiveMessages::went).toList().stream()
                    .allMatch(Boolean::booleanValue);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean runOne(Callable<Void> task) {
        try {
            task.call();
            return true;
        } catch (Exception e) {
            LOG.error("one element of a webhook was not handled", e);
            return false;
        }
    }

    private static boolean went(Future<Void> future) {
        try {
            future.get();
            return true;
        } catch (ExecutionException e) {
            LOG.error("one element of a webhook was not handled", e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
