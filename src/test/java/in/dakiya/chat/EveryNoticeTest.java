package in.dakiya.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.dialogue.Draft;
import in.dakiya.dialogue.Note;
import in.dakiya.dialogue.SpokenParcel;
import in.dakiya.dialogue.Step;
import in.dakiya.logistics.Refusal;
import in.dakiya.order.CourierReason;
import in.dakiya.order.EventSource;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Photo;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.order.ShipmentEvent;
import in.dakiya.order.ShipmentHead;
import in.dakiya.order.ShipmentStatus;
import in.dakiya.order.ShipmentType;
import in.dakiya.otp.PlainCode;
import in.dakiya.platform.OrderRequest;
import in.dakiya.platform.Reading;
import in.dakiya.platform.SellerRequest;
import in.dakiya.sandbox.story.Papers;
import in.dakiya.whatsapp.TemplateCatalog;
import in.dakiya.whatsapp.TemplateDefinition;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.ParcelWish;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every notice can be said, in every language, in every state of a shipment, with every reason of a refusal. */
class EveryNoticeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:45:00Z");
    private static final Seller SELLER =
            read(SellerRequest.read("kalaa-crafts", bytes(Papers.seller().toString())));
    private static final Order ORDER =
            read(OrderRequest.read(bytes(Papers.order("MS-1001", NOW).toString()), Optional.empty()));

    /** An order has one invoice, however many parcels. */
    private static final Set<NoticeKind> ABOUT_THE_ORDER = Set.of(
            NoticeKind.INVOICE,
            NoticeKind.INVOICE_REFUSED,
            NoticeKind.INVOICE_BY_SHOP,
            NoticeKind.NO_INVOICE_YET,
            NoticeKind.CREDIT_NOTE,
            NoticeKind.WAITING_LIST);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T read(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<T>) reading).value();
    }

    static Stream<Arguments> notices() {
        return Languages.SPOKEN.stream()
                .flatMap(language -> Stream.of(NoticeKind.values()).map(kind -> Arguments.of(kind, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("notices")
    void canBeSaidInAnOpenWindow(NoticeKind kind, String language) {
        for (Notice notice : variants(kind)) {
            for (ShipmentStatus status : ShipmentStatus.values()) {
                assertThat(Voice.say(notice, scene(language, true, status))).isPresent();
            }
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("notices")
    void anAlarmOrAnInvoiceOpensAClosedWindow(NoticeKind kind, String language) {
        for (Notice notice : variants(kind)) {
            Optional<Message> said = Voice.say(notice, scene(language, false, ShipmentStatus.MANIFESTED));
            boolean invoice = kind == NoticeKind.SHIPPED_SELF && notice.facts().containsKey(Notice.DOCUMENT);
            assertThat(said.isPresent()).isEqualTo(invoice || kind.urgency() == NoticeKind.Urgency.ALARM);
            said.ifPresent(message -> assertThat(message).isInstanceOf(FromTemplate.class));
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("notices")
    void aTemplateGetsWhatItWants(NoticeKind kind, String language) {
        TemplateCatalog catalog = new TemplateCatalog(new ObjectMapper());
        for (Notice notice : variants(kind)) {
            Voice.say(notice, scene(language, false, ShipmentStatus.MANIFESTED))
                    .filter(FromTemplate.class::isInstance)
                    .map(FromTemplate.class::cast)
                    .ifPresent(message -> {
                        TemplateDefinition wanted = catalog.find(message.name(), language);
                        Set<String> parameters = new TreeSet<>(wanted.bodyParameters());
                        parameters.addAll(wanted.headerParameters());
                        assertThat(message.parameters().keySet())
                                .as(message.name())
                                .containsAll(parameters);
                    });
        }
    }

    /** What names the order names the parcel too, where it has several; about the order as a whole it names none. */
    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("notices")
    void ofSeveralParcelsTheOneIsNamed(NoticeKind kind, String language) {
        String parcel =
                Languages.texts(language).say("number.parcel", Map.of("number", "1001", "parcel", "2", "count", "3"));
        for (Notice notice : variants(kind)) {
            Notice second = new Notice(kind, notice.sellerId(), notice.orderId(), 2, notice.facts());
            Notice whole = new Notice(kind, notice.sellerId(), notice.orderId(), 0, notice.facts());
            for (boolean open : new boolean[] {true, false}) {
                Optional<String> alone = Voice.say(notice, scene(language, open, ShipmentStatus.MANIFESTED))
                        .map(Object::toString);
                Optional<String> said = Voice.say(second, scene(language, open, ShipmentStatus.MANIFESTED, 3))
                        .map(Object::toString);
                if (!ABOUT_THE_ORDER.contains(kind)
                        && alone.filter(EveryNoticeTest::names1001).isPresent()) {
                    assertThat(said).hasValueSatisfying(text -> assertThat(text).contains(parcel));
                }
            }
            if (kind == NoticeKind.ORDER_DETAILS) {
                assertThat(Voice.say(whole, scene(language, true, ShipmentStatus.MANIFESTED, 3)))
                        .hasValueSatisfying(
                                message -> assertThat(message.toString()).doesNotContain(parcel));
            }
        }
    }

    /** Apart from payloads and from rows, which are about other orders. */
    static boolean names1001(String message) {
        return message.replaceAll("\\w+:o:MS-1001", "")
                .replaceAll("payload=[^,]*, title=[^,]*,", "")
                .contains("1001");
    }

    static List<Notice> variants(NoticeKind kind) {
        Notice plain = Notice.of(kind, SELLER.sellerId(), ORDER.orderId(), 1);
        if (kind == NoticeKind.SHIP_DIALOGUE) {
            return dialogue(plain);
        }
        Notice full = plain.with("at", NOW.toString())
                .with("left", "3")
                .with("contact", "0")
                .with("changes", "NAME,ADDRESS,PHONE,ITEMS,AMOUNT,PARCEL,DISPATCH,NOTE")
                .with(Notice.DOCUMENT, "orders/ab/invoice.pdf")
                .with(Notice.INVOICE_NUMBER, "KC/26-27/000001")
                .with("act", Payload.Act.CODE_FOR.name())
                .with("offer0", "51|6500|3|Xpressbees Surface")
                .with("offer1", "43|7120||Delhivery Surface")
                .with("row0", "MS-1001|1|1001")
                .with("row1", "MS-1002|1|1002");
        List<Notice> variants = new ArrayList<>(List.of(full, full.with("customer", "yes"), listed(full)));
        for (ParcelWish wish : ParcelWish.values()) {
            variants.add(full.with("wish", wish.name()).with("nextTry", "2026-11-27"));
        }
        for (CourierReason reason : CourierReason.values()) {
            variants.add(full.with("courierReason", reason.name()));
        }
        for (Waiting.What what : Waiting.What.values()) {
            variants.add(full.with("task0", what.name())
                    .with("until0", "1795320000")
                    .with("shop0", "Rang Sarees")
                    .with("more", "yes")
                    .with("pack", "25+")
                    .with("answer", "3"));
        }
        variants.add(full.with("choose", "yes").with("again", "OFFERS"));
        variants.add(full.with("again", "51"));
        variants.add(full.with("again", "yes"));
        for (SpokenParcel.Reason why : SpokenParcel.Reason.values()) {
            variants.add(full.with("weighed", why.name()));
        }
        for (Photo.Reason reason : Photo.Reason.values()) {
            variants.add(full.with("reason", reason.name()));
        }
        for (String why : List.of("RATE_UNKNOWN", "COMPOSITION_ACROSS_STATES", "MIXED_TO_REGISTERED", "SERIES_FULL")) {
            variants.add(full.with("why", why));
        }
        for (Refusal refusal : Refusal.values()) {
            variants.add(full.with("refusal", refusal.name())
                    .with("mender", refusal.mender().name()));
        }
        return variants;
    }

    /** Ten rows of two shops with long names. */
    private static Notice listed(Notice plain) {
        String name = "காஞ்சிபுரம் பட்டுப் புடவை ".repeat(9);
        Notice listed = plain.with("count", "12")
                .with("first", NOW.toString())
                .with("shops", name + ", " + name)
                .with("more", "yes");
        for (int row = 0; row < 9; row++) {
            listed = listed.with("row" + row, "MS-" + row + "|1|" + "9".repeat(40))
                    .with("by" + row, row == 0 ? "" : NOW.toString())
                    .with("what" + row, "2 x " + name)
                    .with("shop" + row, name);
        }
        return listed;
    }

    /** Every step of the dialogue with every remark. */
    private static List<Notice> dialogue(Notice plain) {
        List<Notice> notices = new ArrayList<>();
        for (Step step : Step.values()) {
            for (Note note : Note.values()) {
                Map<String, String> facts =
                        new HashMap<>(Draft.begun(plain.orderId(), 1).toMap());
                facts.put("step", step.name());
                facts.put("note", note.name());
                notices.add(new Notice(plain.kind(), plain.sellerId(), plain.orderId(), 1, facts));
            }
        }
        return notices;
    }

    static Circumstances scene(String language, boolean open, ShipmentStatus status) {
        return scene(language, open, status, 1);
    }

    static Circumstances scene(boolean open, ShipmentStatus status, ShipmentType type) {
        return scene("en", open, status, 1, type);
    }

    static Notice plain(NoticeKind kind) {
        return Notice.of(kind, SELLER.sellerId(), ORDER.orderId(), 1);
    }

    /** @param parcels the last but one is the one that is looked at, the only one where there is but one */
    private static Circumstances scene(String language, boolean open, ShipmentStatus status, int parcels) {
        return scene(language, open, status, parcels, ShipmentType.ON_NETWORK);
    }

    private static Circumstances scene(
            String language, boolean open, ShipmentStatus status, int parcels, ShipmentType type) {
        ShipmentEvent event = new ShipmentEvent(status, NOW, EventSource.PARTNER_READ, 1, false);
        List<ShipmentHead> heads = IntStream.rangeClosed(1, parcels)
                .mapToObj(n -> ShipmentHead.created(n, type).plus(List.of(event)))
                .toList();
        return new Circumstances(
                language,
                open,
                "Mela",
                "+918040009999",
                SELLER,
                ORDER,
                new OrderHead(ORDER.orderId(), "1001", SELLER.sellerId(), NOW, null, 1, Set.of(), heads),
                Shipment.planned(ORDER.orderId(), Math.max(1, parcels - 1), type, List.of(), SELLER.logistics())
                        .booked(new Shipment.Waybill("19041000000601", "Delhivery", "", Map.of(), null))
                        .labelled(new Shipment.StoredLabel("orders/ab/label.pdf", NOW)),
                PlainCode.of("482913"),
                true,
                false,
                "",
                new TrackingLink("https://track.example", "AAAAAAAAAAAABTVMtMTAwMQ"),
                NOW);
    }
}
