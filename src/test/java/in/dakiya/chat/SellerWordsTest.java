package in.dakiya.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sellers type, as they type it: in any case and script, glued together, as a question. */
class SellerWordsTest {

    private static final Intent.OrderHint ORDER = new Intent.OrderHint.Typed("1001");

    private static Intent typed(String text) {
        return Understanding.of(new Content.Typed(text), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status 1001",
                "STATUS #1001",
                "status1001",
                "Status: 1001",
                "status-1001",
                "status#1001",
                "Status 1001?",
                "1001 status",
                "1001 ka status batao",
                "1001 kaha hai",
                "1001 kaha hai?",
                "mera order 1001 kaha hai bhai?",
                "where is order no. 1001?",
                "track 1001",
                "status of order 1001",
                "STATUS ௧௦௦௧",
                "१००१ कहाँ है?",
                "ऑर्डर १००१ कहां है",
                "स्थिति १००१"
            })
    void whereAnOrderIs(String text) {
        assertThat(typed(text)).isEqualTo(new Intent.Status(ORDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label 1001",
                "label1001",
                "Label: 1001",
                "1001 ka label bhejo",
                "लेबल १००१",
                "LABEL 1001, please"
            })
    void aLabel(String text) {
        assertThat(typed(text)).isEqualTo(new Intent.Label(ORDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"address 1001", "Address#1001", "1001 pata", "1001 ka pata batao", "1001 का पता?", "पता 1001"})
    void anAddress(String text) {
        assertThat(typed(text)).isEqualTo(new Intent.Address(ORDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel 1001",
                "cancel#1001",
                "CANCEL1001!",
                "1001 ko cancel karo",
                "order 1001 cancel kar do",
                "रद्द १००१"
            })
    void aCancellation(String text) {
        assertThat(typed(text)).isEqualTo(new Intent.Cancel(ORDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pending",
                "Pending?",
                "PENDING!",
                "pending orders",
                "orders pending",
                "baki",
                "baki?",
                "kya baki hai?",
                "baki orders",
                "बाकी",
                "बाकी ऑर्डर",
                "कितने ऑर्डर बाकी हैं?",
                "my orders",
                "order list",
                "लिस्ट"
            })
    void whatWaits(String text) {
        assertThat(typed(text)).isEqualTo(new Intent.ListWaiting(Optional.empty()));
    }

    /** Ready to ship and delivered are not undone: a question does neither. */
    @ParameterizedTest
    @ValueSource(
            strings = {"ready 1001?", "is 1001 ready?", "1001 ready hai kya", "1001 delivered?", "क्या 1001 तैयार है?"})
    void whoOnlyAsksWhetherItIsDoneReadsTheStatus(String text) {
        assertThat(typed(text)).isEqualTo(new Intent.Status(ORDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel mat karo 1001",
                "1001 ready nahi hai",
                "status 1001 1002",
                "label 1001, 1002",
                "ready or cancel 1001",
                "the customer asks where is his parcel",
                "order",
                "hello"
            })
    void whatIsNotClearIsNotGuessed(String text) {
        assertThat(typed(text)).isEqualTo(new Intent.Unclear());
    }

    @Test
    void aNumberOfACourierBehindAWordIsNoOrder() {
        assertThat(typed("tracking B32241001")).isEqualTo(new Intent.Unclear());
        assertThat(TypedNumber.ofOrder("B32241001")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1001", "order 1001", "Order no. 1001?", "order #1001", "ऑर्डर १००१"})
    void anOrderThatIsOnlyNamed(String text) {
        assertThat(TypedNumber.ofOrder(text)).contains("1001");
    }
}
