package in.dakiya.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedEwayBillTest {

    private static Intent typed(String text) {
        return Understanding.of(new Content.Typed(text), null);
    }

    @ParameterizedTest
    @CsvSource({
        "eway 1001 123456789012, 1001, 123456789012",
        "e-way bill 1001 1234 5678 9012, 1001, 1234 5678 9012",
        "EWB #1001 123456789012, 1001, 123456789012",
        "ई-वे बिल 1001 १२३४५६७८९०१२, 1001, 123456789012",
        "eway 1001 12345, 1001, 12345",
        "eway AB-7 123456789012, ab-7, 123456789012"
    })
    void theNamedOrderGetsTheDigits(String text, String number, String digits) {
        assertThat(typed(text)).isEqualTo(new Intent.EwayBill(new Intent.OrderHint.Typed(number), digits));
    }

    @Test
    void withoutAnOrderItIsTheOneThatWaits() {
        assertThat(typed("eway 1234 5678 9012"))
                .isEqualTo(new Intent.EwayBill(new Intent.OrderHint.Missing(), "1234 5678 9012"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "1234 5678 9012", "1234-5678-9012"})
    void digitsAloneMayBeOne(String text) {
        assertThat(TypedEwayBill.isAlone(text)).isTrue();
        assertThat(typed(text)).isInstanceOf(Intent.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901", "1234567890123", "AWB 123456789012", "1001", ""})
    void anythingElseIsNone(String text) {
        assertThat(TypedEwayBill.isAlone(text)).isFalse();
    }
}
