package in.dakiya.chat;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import in.dakiya.work.NoticeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message never tells a seller to do what is not his to do. */
class WhatIsHisToDoTest {

    private static String said(NoticeKind kind, boolean open, ShipmentStatus status, ShipmentType type) {
        Message message = Voice.say(EveryNoticeTest.plain(kind), EveryNoticeTest.scene(open, status, type))
                .orElseThrow();
        return message instanceof FromTemplate template ? template.name() + template.parameters() : message.toString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheCourierHasCancelledIsNotToBeHandedOver(boolean open) {
        assertThat(said(NoticeKind.PARTNER_CANCELLED, open, ShipmentStatus.CANCELLED, ShipmentType.ON_NETWORK))
                .containsIgnoringCase("do not hand it over")
                .doesNotContain("seller_pickup_failed");
    }

    @ParameterizedTest
    @EnumSource(ShipmentStatus.class)
    void aParcelThatACourierCarriesIsNotMarkedAsShipped(ShipmentStatus status) {
        assertThat(said(NoticeKind.ADDRESS, true, status, ShipmentType.ON_NETWORK))
                .contains("12 Lake View", status.terminal() ? "Status: " : "The courier collects ₹1,048.00")
                .doesNotContain("Mark as Shipped");
    }

    @Test
    void withTheAddressComesWhatHeDoesNext() {
        assertThat(said(NoticeKind.ADDRESS, true, ShipmentStatus.MANIFESTED, ShipmentType.ON_NETWORK))
                .contains("Ready to Ship");
        assertThat(said(NoticeKind.ADDRESS, true, ShipmentStatus.CREATED, ShipmentType.OFF_NETWORK))
                .contains("Mark as Shipped", "Collect ₹1,048.00 in cash");
    }

    @ParameterizedTest
    @EnumSource(value = ShipmentStatus.class, names = "CREATED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsShippedIsNotShippedAgain(ShipmentStatus status) {
        assertThat(said(NoticeKind.ADDRESS, true, status, ShipmentType.OFF_NETWORK))
                .doesNotContain("Mark as Shipped");
    }
}
