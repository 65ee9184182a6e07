package in.dakiya.conversation;

import in.dakiya.bell.Bell;
import in.dakiya.bell.Bells;
import in.dakiya.chat.Inbound;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.table.Committer;
import in.dakiya.table.Heard;
import in.dakiya.table.Key;
import in.dakiya.table.People;
import in.dakiya.table.PersonFile;
import in.dakiya.table.Transaction;
import in.dakiya.table.WorkItems;
import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.Person;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Commits what a message comes to that is about no order: see {@link Replies} for those that are. */
@ApplicationScoped
class Answers {

    private final People people;
    private final WorkItems works;
    private final Committer committer;
    private final Bells bells;
    private final InstantSource clock;

    Answers(People people, WorkItems works, Committer committer, Bells bells, InstantSource clock) {
        this.people = people;
        this.works = works;
        this.committer = committer;
        this.bells = bells;
        this.clock = clock;
    }

    /** What the message changes in the person's file; what else it changes is added by the caller. */
    Transaction begin(PersonFile file, Heard heard) {
        return people.heard(committer.begin(), file, heard);
    }

    /** He was heard, and there is nothing to say. */
    boolean note(PersonFile file, Heard heard) {
        Transaction transaction = begin(file, heard);
        if (!transaction.isEmpty()) {
            committer.commit(transaction);
        }
        return true;
    }

    boolean answer(Inbound.Said said, PersonFile file, Heard heard, Notice notice) {
        return answer(said.wamid(), file, heard, notice);
    }

    /** @param occasion in the place of the message: the same occasion is answered once */
    boolean answer(String occasion, PersonFile file, Heard heard, Notice notice) {
        Transaction transaction = begin(file, heard);
        return commit(transaction, file.person(), List.of(reply(occasion, file.person(), notice)));
    }

    PlannedWork reply(String occasion, Person person, Notice notice) {
        String name = "SAY#" + Long.toHexString(ShipmentEvent.contentHash(occasion));
        return new PlannedWork(name, new Work.Tell(new Audience.Somebody(person), notice), clock.instant());
    }

    /** True when it is done, now or before; false when what was read has changed and the same must be decided again. */
    private boolean commit(Transaction transaction, Person person, List<PlannedWork> planned) {
        return commit(transaction, person, planned, List.of());
    }

    boolean commit(Transaction transaction, Person person, List<PlannedWork> planned, List<Bell> more) {
        String partition = Key.personPartition(person);
        List<Bell> due = new ArrayList<>(more);
        for (PlannedWork work : planned) {
            works.plan(transaction, partition, work);
            works.bell(partition, work).ifPresent(due::add);
        }
        return switch (committer.commit(transaction)) {
            case Transaction.Outcome.Committed ignored -> {
                bells.ring(due);
                yield true;
            }
            case Transaction.Outcome.Refused refused -> !refused.failed().contains(Transaction.Guard.VERSION);
        };
    }
}
