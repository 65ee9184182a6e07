package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Order;
import in.dakiya.order.OrderChange;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a merge patch makes of an order. */
class OrderPatchTest {

    private static final Order ORDER = order(ContractExamples.order());

    private static Order order(ObjectNode json) {
        return ((Reading.Read<Order>) OrderRequest.read(ContractExamples.bytes(json), Optional.of("key-1"))).value();
    }

    private static Reading<Order> apply(Order order, String patch) {
        Reading<OrderPatch> read = OrderPatch.read(patch.getBytes(StandardCharsets.UTF_8));
        return ((Reading.Read<OrderPatch>) read).value().applyTo(order);
    }

    private static Order applied(Order order, String patch) {
        Reading<Order> reading = apply(order, patch);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<Order>) reading).value();
    }

    private static List<FieldError> errors(String patch) {
        Reading<Order> reading = apply(ORDER, patch);
        assertThat(reading).isInstanceOf(Reading.Wrong.class);
        return ((Reading.Wrong<Order>) reading).errors();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"unknown\":{\"key\":1},\"customer\":{\"shoe\":7}}",
                "{\"customer\":{\"address\":{\"state\":\"Karnataka\"}}}",
                "{\"customer\":{\"phone\":\"+91 98000 00001\"}}",
                "{\"orderId\":\"MS-1001\",\"sellerId\":\"kalaa-crafts\",\"placedAt\":\"2026-11-22T04:45:00Z\"}",
                "{\"charges\":[{\"type\":\"DELIVERY\",\"amountPaise\":5000,\"gstRatePercent\":5.00}]}"
            })
    void whatSaysNothingNewChangesNothing(String patch) {
        assertThat(applied(ORDER, patch)).isEqualTo(ORDER);
    }

    @Test
    void anOrderInSeveralParcelsIsReadAsItWas() {
        ObjectNode json = ContractExamples.order();
        json.withArray("/shipments")
                .addObject()
                .putArray("lines")
                .addObject()
                .put("line", 1)
                .put("quantity", 1);
        json.withArray("/shipments")
                .addObject()
                .putArray("lines")
                .addObject()
                .put("line", 1)
                .put("quantity", 1);
        Order order = order(json);
        assertThat(order.shipments()).hasSize(2);
        assertThat(applied(order, "{}")).isEqualTo(order);
        assertThat(applied(order.revised(3), "{\"note\":\"x\"}").revision()).isEqualTo(3);
        assertThat(OrderJson.stored(Json.bytes(OrderJson.write(order.revised(3)))))
                .isEqualTo(order.revised(3));
    }

    @Test
    void onlyWhatIsSaidIsChanged() {
        Order after = applied(
                ORDER,
                "{\"customer\":{\"address\":{\"line1\":\"14 Lake View\",\"landmark\":null}},\"note\":\"Ring twice\"}");
        assertThat(after.customer().address().line1()).isEqualTo("14 Lake View");
        assertThat(after.customer().address().landmark()).isEmpty();
        assertThat(after.customer().address().city()).isEqualTo("Mysuru");
        assertThat(after.items()).isEqualTo(ORDER.items());
        assertThat(after.idempotencyKey()).isEqualTo("key-1");
        assertThat(OrderChange.between(ORDER, after)).isEqualTo(EnumSet.of(OrderChange.ADDRESS, OrderChange.NOTE));
    }

    @Test
    void whoIsWrittenToWhereHeIsCalledMovesWithHisPhone() {
        Order after = applied(ORDER, "{\"customer\":{\"phone\":\"919800000002\"}}");
        assertThat(after.customer().whatsapp()).isEqualTo("919800000002");
        Order apart = applied(ORDER, "{\"customer\":{\"whatsapp\":\"919800000003\"}}");
        assertThat(applied(apart, "{\"customer\":{\"phone\":\"919800000002\"}}")
                        .customer()
                        .whatsapp())
                .isEqualTo("919800000003");
        assertThat(applied(apart, "{\"customer\":{\"whatsapp\":null}}")
                        .customer()
                        .whatsapp())
                .isEqualTo("919800000001");
    }

    @Test
    void moneyIsChangedTogether() {
        String items = "\"items\":[{\"line\":1,\"name\":\"Cotton kurta\",\"quantity\":1,\"unitPricePaise\":49900}]";
        Order after = applied(ORDER, "{" + items + ",\"totalPaise\":54900,\"payment\":{\"amountDuePaise\":54900}}");
        assertThat(after.totalPaise()).isEqualTo(54_900);
        assertThat(after.charges()).hasSize(1);
        assertThat(errors("{" + items + "}")).extracting(FieldError::field).containsExactly("totalPaise");
        assertThat(errors("{" + items + ",\"totalPaise\":54900}"))
                .extracting(FieldError::field)
                .containsExactly("payment.amountDuePaise");
        assertThat(errors("{\"totalPaise\":104801}"))
                .extracting(FieldError::field)
                .containsExactly("totalPaise");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orderId|{\"orderId\":\"MS-1002\"}",
                "number|{\"number\":\"1002\"}",
                "number|{\"number\":null}",
                "sellerId|{\"sellerId\":\"mela\"}",
                "placedAt|{\"placedAt\":\"2026-11-22T04:46:00Z\"}",
                "shipmentType|{\"shipmentType\":\"OFF_NETWORK\"}",
                "customer.consent|{\"customer\":{\"consent\":{\"whatsapp\":false}}}",
                "customer.consent|{\"customer\":{\"consent\":null}}",
                "shipments|{\"shipments\":[{\"awb\":\"14325467890123\",\"courier\":\"Xpressbees\"}]}",
            })
    void whatNeverChangesIsNamed(String field, String patch) {
        assertThat(errors(patch)).containsExactly(new FieldError(field, "cannot be changed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orderId|{\"orderId\":null}",
                "customer|{\"customer\":null}",
                "customer|{\"customer\":\"Asha\"}",
                "customer.name|{\"customer\":{\"name\":\"a\\u0000b\"}}",
                "customer.phone|{\"customer\":{\"phone\":\"'; DROP TABLE\"}}",
                "customer.address.pincode|{\"customer\":{\"address\":{\"pincode\":\"110001\"}}}",
                "items|{\"items\":[]}",
                "items|{\"items\":{\"0\":1}}",
                "items[0]|{\"items\":[7]}",
                "dispatchBy|{\"dispatchBy\":\"2020-01-01T00:00:00Z\"}",
                "note|{\"note\":{\"$ne\":1}}",
                "totalPaise|{\"totalPaise\":1e999}",
            })
    void whatWouldBeWrongInANewOrderIsWrongHere(String field, String patch) {
        assertThat(errors(patch)).extracting(FieldError::field).contains(field);
    }

    @Test
    void aDeepOrBrokenBodyIsRefusedAsUnreadable() {
        for (String body : List.of("{", "null", "[1]", "{\"a\":1}{", "{\"a\":".repeat(5_000))) {
            assertThat(OrderPatch.read(body.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "\"9\"", "W/\"9\"", " \"9\" "})
    void aVersionIsReadInEachOfItsForms(String header) {
        assertThat(VersionMatch.read(header)).contains(9L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "\"\"", "x", "-1", "9.0", "\"9\",\"10\"", "9999999999999999999"})
    void whatIsNoVersionIsNone(String header) {
        assertThat(VersionMatch.read(header)).isEmpty();
    }
}
