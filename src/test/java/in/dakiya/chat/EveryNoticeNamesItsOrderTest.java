package in.dakiya.chat;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.order.ShipmentStatus;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who works eighty orders a day knows from the message itself which one it is about. */
class EveryNoticeNamesItsOrderTest {

    /** About a person, a shop, or several orders of which none is meant yet. */
    private static final Set<NoticeKind> ABOUT_NO_ORDER = EnumSet.of(
            NoticeKind.CONFIRM_NUMBER,
            NoticeKind.NUMBER_CONFIRMED,
            NoticeKind.NUMBER_REFUSED,
            NoticeKind.HELP,
            NoticeKind.STOPPED,
            NoticeKind.STARTED,
            NoticeKind.LANGUAGE_SET,
            NoticeKind.STRANGER,
            NoticeKind.NOT_YOURS,
            NoticeKind.NOT_UNDERSTOOD,
            NoticeKind.NEW_ORDERS,
            NoticeKind.ORDERS_WAITING,
            NoticeKind.WAITING_LIST,
            NoticeKind.WHICH_OF_THESE,
            NoticeKind.CODE_WHICH,
            NoticeKind.CODE_NONE_OPEN,
            NoticeKind.EWAY_BILL_WHICH,
            NoticeKind.NOTHING_TO_PACK,
            NoticeKind.NOTHING_TO_SHIP,
            NoticeKind.NOTHING_TO_CANCEL);

    static Stream<Arguments> notices() {
        return Languages.SPOKEN.stream()
                .flatMap(language -> Stream.of(NoticeKind.values())
                        .filter(kind -> !ABOUT_NO_ORDER.contains(kind))
                        .map(kind -> Arguments.of(kind, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("notices")
    void inEveryStateAndByTemplateToo(NoticeKind kind, String language) {
        for (Notice notice : EveryNoticeTest.variants(kind)) {
            for (ShipmentStatus status : ShipmentStatus.values()) {
                for (boolean open : new boolean[] {true, false}) {
                    Voice.say(notice, EveryNoticeTest.scene(language, open, status))
                            .ifPresent(said -> assertThat(text(said)).contains("1001"));
                }
            }
        }
    }

    /** What a person reads, without what the buttons carry. */
    private static String text(Message message) {
        return message instanceof FromTemplate template
                ? template.parameters().toString()
                : message.toString().replaceAll("payload=[^,\\]]*", "");
    }
}
