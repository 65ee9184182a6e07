package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Consent;
import in.dakiya.order.Item;
import in.dakiya.order.Order;
import in.dakiya.order.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderJsonTest {

    private static Order read(ObjectNode json) {
        return read(json, Optional.empty());
    }

    private static Order read(ObjectNode json, Optional<String> key) {
        Reading<Order> reading = OrderRequest.read(ContractExamples.bytes(json), key);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<Order>) reading).value();
    }

    @Test
    void theExampleIsReadAsItIsMeant() {
        Order order = read(ContractExamples.order());
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-11-22T04:45:00Z"));
        assertThat(order.customer().phone()).isEqualTo("919800000001");
        assertThat(order.customer().address().state()).isEqualTo(State.KA);
        assertThat(order.items())
                .containsExactly(
                        new Item(1, "KRT-M", "Cotton kurta", "M", 2, 49900, 0, BigDecimal.valueOf(5), "620442"));
        assertThat(order.idempotencyKey()).isEqualTo("MS-1001");
    }

    @Test
    void whatIsStoredIsReadBackAsItWas() {
        ObjectNode json = ContractExamples.order();
        ((ObjectNode) json.path("items").path(0)).put("gstRatePercent", new BigDecimal("2.50"));
        ((ObjectNode) json.path("customer")).put("name", "\u0ba4\u0bae\u0bbf\u0bb4\u0bcd \ud83c\udf81");
        json.putArray("shipments").addObject().put("awb", "14325467890123").put("courier", "Xpressbees");
        Order order = read(json, Optional.of("key-1"));
        assertThat(OrderJson.stored(Json.bytes(OrderJson.write(order)))).isEqualTo(order);
    }

    @Test
    void anOrderOfTheRequiredFieldsOnlyGetsTheDefaults() {
        ObjectNode json = ContractExamples.order();
        json.remove(java.util.List.of("number", "dispatchBy", "note", "charges", "parcels"));
        json.put("totalPaise", 99800).putObject("payment").put("method", "PREPAID");
        ((ObjectNode) json.path("customer")).remove(java.util.List.of("whatsapp", "email", "language", "consent"));
        Order order = read(json);
        assertThat(order.number()).isEqualTo("S-1001");
        assertThat(order.payment().amountDuePaise()).isZero();
        assertThat(order.customer().whatsapp()).isEqualTo("919800000001");
        assertThat(order.customer().language()).isEqualTo("en");
        assertThat(order.customer().consent()).isEqualTo(Consent.NONE);
        assertThat(OrderJson.stored(Json.bytes(OrderJson.write(order)))).isEqualTo(order);
    }

    @Test
    void spellingDoesNotChangeTheContentHash() {
        ObjectNode other = ContractExamples.order();
        other.put("placedAt", "2026-11-22T04:45:00.250Z").put("unknown", "key");
        ((ObjectNode) other.path("customer")).put("phone", "+91 98000 00001");
        ((ObjectNode) other.path("customer").path("address")).put("state", "Karnataka");
        ((ObjectNode) other.path("items").path(0)).put("gstRatePercent", new BigDecimal("5.00"));
        assertThat(OrderJson.contentHash(read(other, Optional.of("another-key"))))
                .isEqualTo(OrderJson.contentHash(read(ContractExamples.order())));
    }

    @Test
    void anyOtherContentChangesTheContentHash() {
        ObjectNode other = ContractExamples.order();
        ((ObjectNode) other.path("items").path(0)).put("gstRatePercent", 12);
        assertThat(OrderJson.contentHash(read(other)))
                .isNotEqualTo(OrderJson.contentHash(read(ContractExamples.order())))
                .hasSize(32);
    }
}
