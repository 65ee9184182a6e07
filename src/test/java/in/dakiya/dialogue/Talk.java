package in.dakiya.dialogue;

import in.dakiya.dialogue.Option.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A conversation as a test plays it: the draft goes through its stored form between any two turns. */
final class Talk {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Setting FREE = new Setting(true, false, 0, List.of(), false, TODAY);
    static final Setting STRICT = new Setting(true, true, 0, List.of(), false, TODAY);
    static final Setting CODE_OPEN = new Setting(true, false, 0, List.of(), true, TODAY);

    private final Setting setting;
    private Turn turn;

    private Talk(Setting setting, Turn first) {
        this.setting = setting;
        this.turn = first;
    }

    static Talk begun(Setting setting) {
        return new Talk(setting, MarkShipped.begin("MS-1001", 1, setting));
    }

    static Talk begun(Setting setting, String details) {
        return new Talk(setting, MarkShipped.begin("MS-1001", 1, details, setting));
    }

    static Talk correcting(Consignment confirmed, Setting setting) {
        return new Talk(setting, MarkShipped.correct("MS-1001", 1, confirmed, setting));
    }

    Talk type(String... texts) {
        for (String text : texts) {
            say(new Said.Typed(text));
        }
        return this;
    }

    Talk tap(Act... acts) {
        for (Act act : acts) {
            say(new Said.Tap(Option.of(act)));
        }
        return this;
    }

    Talk courier(String code) {
        return say(new Said.Tap(Option.courier(code)));
    }

    Talk photos(int count) {
        return say(new Said.Photos(count));
    }

    Talk say(Said said) {
        Draft stored = Draft.fromMap(draft().toMap()).orElseThrow();
        turn = MarkShipped.turn(stored, said, setting);
        return this;
    }

    Draft draft() {
        return turn.next().orElseThrow();
    }

    Optional<Draft> next() {
        return turn.next();
    }

    Consignment parcel() {
        return draft().consignment();
    }

    Ask ask() {
        return turn.prompt().ask();
    }

    Note note() {
        return turn.prompt().note();
    }

    Effect effect() {
        return turn.effect();
    }
}
