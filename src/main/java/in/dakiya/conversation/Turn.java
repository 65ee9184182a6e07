package in.dakiya.conversation;

import in.dakiya.chat.Expectation;
import in.dakiya.chat.Inbound;
import in.dakiya.chat.Intent;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.table.Heard;
import in.dakiya.table.PersonFile;
import in.dakiya.work.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message about an order, with all that is known of who sent it.
 *
 * @param known the shipment that it is about, null until the order was read
 */
record Turn(
        Inbound.Said said,
        PersonFile file,
        Heard heard,
        Intent.AboutOrder intent,
        @Nullable Shipment known) {

    Turn(Inbound.Said said, PersonFile file, Heard heard, Intent.AboutOrder intent) {
        this(said, file, heard, intent, null);
    }

    String wamid() {
        return said.wamid();
    }

    Person person() {
        return file.person();
    }

    /** The same, and it is about this shipment. */
    Turn about(Shipment shipment) {
        return new Turn(said, file, heard, intent, shipment);
    }

    /** The shipment that it is about, as it was read together with the order. */
    Shipment shipment() {
        if (known == null) {
            throw new IllegalStateException("nobody has asked yet which shipment is meant");
        }
        return known;
    }

    /** The same, understood otherwise. */
    Turn meaning(Intent.AboutOrder other) {
        return new Turn(said, file, heard, other, known);
    }

    /** The same, and he has been asked something. */
    Turn expecting(Expectation what, Instant until) {
        return new Turn(said, file, heard.expecting(what, until), intent, known);
    }

    /** The same, and what he was asked is answered. */
    Turn answered() {
        return new Turn(said, file, heard.expectingNothing(), intent, known);
    }

    /** The same, and these couriers he used last. */
    Turn using(List<String> couriers) {
        return new Turn(said, file, heard.using(couriers), intent, known);
    }

    /** Which of the shop's people he is, as {@link Seller#people()} counts them; the first where he is none. */
    int contactOf(Seller seller) {
        List<Seller.Contact> people = seller.people();
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).whatsapp().equals(person().id())) {
                return i;
            }
        }
        return 0;
    }
}
