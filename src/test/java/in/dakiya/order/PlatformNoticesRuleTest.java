package in.dakiya.order;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.work.NoticeKind;
import in.dakiya.work.PlannedWork;
import in.dakiya.work.PlatformNotice;
import in.dakiya.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlatformNoticesRuleTest {

    private static final Instant NOON = Instant.parse("2026-11-24T06:30:00Z");
    private static final ShipmentHead SHIPMENT = ShipmentHead.created(1, ShipmentType.OFF_NETWORK);
    private static final Shipment DETAILS = new Shipment(
            "MS-1001",
            1,
            ShipmentType.OFF_NETWORK,
            List.of(new ShipmentLine(1, 2)),
            new Shipment.Carrier("self", "", ""),
            null,
            null,
            null,
            "",
            null,
            null,
            Shipment.Particulars.NONE);

    private static OrderHead head(long version) {
        return new OrderHead("MS-1001", "1001", "kalaa-crafts", NOON, null, version, Set.of(), List.of(SHIPMENT));
    }

    private static PlatformNotice notice(PlannedWork planned) {
        return ((Work.Notify) planned.work()).notice();
    }

    @Test
    void withoutAnAddressNothingIsPlanned() {
        PlatformNotices nobody = new PlatformNotices(false);
        assertThat(nobody.attention(head(3), DETAILS, Attention.NDR, "", NOON)).isEmpty();
        assertThat(nobody.undeliverable(head(3), DETAILS, NoticeKind.CUSTOMER_DELIVERED, "131026", NOON))
                .isEmpty();
    }

    @Test
    void anAttentionIsNamedByVersionAndReason() {
        PlannedWork planned = new PlatformNotices(true)
                .attention(head(12), DETAILS, Attention.CUSTOMER_UNREACHABLE, "131026", NOON)
                .orElseThrow();
        assertThat(planned.name()).isEqualTo("NOTICE#000000000012#order.attention#1#CUSTOMER_UNREACHABLE#131026");
        assertThat(planned.due()).isEqualTo(NOON);
        assertThat(notice(planned).status()).isEqualTo("CREATED");
        assertThat(notice(planned).version()).isEqualTo(12);
    }

    @Test
    void aMessageThatReachesNobodyIsToldWithItsKind() {
        PlannedWork planned = new PlatformNotices(true)
                .undeliverable(head(12), null, NoticeKind.CUSTOMER_DELIVERED, "131026", NOON)
                .orElseThrow();
        assertThat(notice(planned).type().wireName()).isEqualTo("message.undeliverable");
        assertThat(notice(planned).reason()).isEqualTo("131026");
        assertThat(notice(planned).detail()).isEqualTo("CUSTOMER_DELIVERED");
        assertThat(notice(planned).shipment()).isZero();
    }

    @Test
    void namesAreInTheOrderOfVersions() {
        assertThat(PlatformNotice.nameOf(9)).isLessThan(PlatformNotice.nameOf(10));
        assertThat(PlatformNotice.nameOf(999)).isLessThan(PlatformNotice.nameOf(1_000_000_000L));
    }
}
