package in.dakiya.sandbox.meta;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How accepted messages come to one person's phone, with the statuses that tell of it. */
final class Inbox {
    private final Deque<Sent> waiting = new ArrayDeque<>();
    private final Network network;
    private final Chat chat;
    private final Habits habits;

    Inbox(Network network, Chat chat, Habits habits) {
        this.network = network;
        this.chat = chat;
        this.habits = habits;
    }

    synchronized void receive(Sent sent) {
        network.status(sent, "sent");
        if (habits.isOnline()) {
            arrive(sent);
        } else {
            waiting.addLast(sent);
        }
    }

    synchronized void catchUp() {
        Instant now = network.now();
        while (!waiting.isEmpty()) {
            Sent sent = waiting.removeFirst();
            // What is too old is dropped without a status.
            if (now.isBefore(sent.at().plus(sent.kept()))) {
                arrive(sent);
            }
        }
    }

    private void arrive(Sent sent) {
        chat.saw(sent, network.now());
        network.ledger().delivered(sent);
        network.status(sent, "delivered");
        if (habits.hasReadReceipts()) {
            network.status(sent, "read");
        }
    }
}
