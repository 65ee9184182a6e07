package in.dakiya.dialogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a typed text holds.
 *
 * @param name of a courier, as typed, empty for none
 * @param number as typed, empty for none
 * @param rest what the guard of delivery codes must look at: all but labelled number, day and amount
 */
record Heard(String name, String number, Optional<LocalDate> day, Optional<Long> paise, String rest) {

    boolean isEmpty() {
        return name.isEmpty() && number.isEmpty() && day.isEmpty() && paise.isEmpty();
    }
}
