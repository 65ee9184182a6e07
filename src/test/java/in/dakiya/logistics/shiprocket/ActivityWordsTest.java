package in.dakiya.logistics.shiprocket;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.order.CourierReason;
import in.dakiya.order.EventKind;
import in.dakiya.order.ShipmentSignal;
import in.dakiya.order.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What couriers write about a failed try, as a code. */
class ActivityWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Consignee not available at the given address | WRONG_ADDRESS",
                "Customer not available | NOT_REACHABLE",
                "CONSIGNEE UNAVAILABLE - CONTACTED | NOT_REACHABLE",
                "Not attempted, customer phone switched off | NOT_REACHABLE",
                "Customer refused to accept the order | REFUSED",
                "Order cancelled by customer at door | REFUSED",
                "Incomplete address / landmark missing | WRONG_ADDRESS",
                "COD amount not ready with customer | PAYMENT_NOT_READY",
                "Customer requested future delivery | ANOTHER_DAY",
                "Premises closed for holiday | CLOSED",
                "Delivery delayed due to heavy rain | COURIER_LATE",
                "Something that nobody has written before | OTHER",
                "Undelivered | UNTOLD",
                "'' | UNTOLD"
            })
    void areUnderstood(String activity, CourierReason reason) {
        assertThat(ActivityWords.reason(ShipmentStatus.DELIVERY_FAILED, "21", activity))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"22,COURIER_LATE", "39,MISROUTED", "47,FAILED_CHECK", "75,OTHER", "76,UNTRACEABLE"})
    void aHoldSaysByItsStatusWhy(String id, CourierReason reason) {
        assertThat(ActivityWords.reason(ShipmentSignal.ON_HOLD, id, "whatever stands here"))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{support} {number}", "'; DROP TABLE --", "कृपया बाद में आएँ", "\u202e\u0000\uD83D\uDE00"})
    void strangeWordsAreNothingMoreThanAReason(String activity) {
        assertThat(ActivityWords.reason(ShipmentStatus.PICKUP_FAILED, "20", activity))
                .isIn((Object[]) CourierReason.values());
    }

    @Test
    void anOrdinaryScanHasNoReason() {
        EventKind kind = ShipmentStatus.IN_TRANSIT;
        assertThat(ActivityWords.reason(kind, "18", "Customer not available")).isEqualTo(CourierReason.UNTOLD);
    }
}
