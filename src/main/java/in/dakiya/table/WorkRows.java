package in.dakiya.table;

import in.dakiya.work.Audience;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import in.dakiya.work.ParcelWish;
import in.dakiya.work.Person;
import in.dakiya.work.PlatformNotice;
import in.dakiya.work.Work;
import java.time.Instant;

/** Work items as rows. The kind's names are stored: they never change their meaning. */
final class WorkRows {
    private static final String KIND = "kind";
    private static final String ORDER = "order";
    private static final String SHIPMENT = "ship";
    private static final String SELLER = "seller";

    private WorkRows() {}

    static Row write(Row row, Work work) {
        return switch (work) {
            case Work.Book w ->
                concerning(row, "BOOK", w.orderId(), w.shipment()).put("courier", w.courier());
            case Work.FindOffers w -> person(concerning(row, "OFFERS", w.orderId(), w.shipment()), w.person());
            case Work.AskForPickup w ->
                concerning(row, "PICKUP", w.orderId(), w.shipment()).put("again", w.again());
            case Work.CancelShipment w -> concerning(row, "CANCEL", w.orderId(), w.shipment());
            case Work.AnswerFailedDelivery w ->
                concerning(row, "NDR", w.orderId(), w.shipment())
                        .put("try", w.attempt())
                        .put("turn", w.turn())
                        .put("wish", w.wish().name());
            case Work.FetchLabel w -> concerning(row, "LABEL", w.orderId(), w.shipment());
            case Work.Poll w ->
                concerning(row, "POLL", w.orderId(), w.shipment())
                        .put("partner", w.partner())
                        .put("account", w.account())
                        .put("awb", w.awb());
            case Work.IssueCode w ->
                concerning(row, "ISSUE", w.orderId(), w.shipment()).put("issue", w.issue());
            case Work.CheckCode w ->
                person(concerning(row, "CHECK", w.orderId(), w.shipment()), w.person())
                        .put("message", w.wamid())
                        .put("typed", w.typed())
                        .put("at", w.at());
            case Work.MakeLabel w -> person(concerning(row, "OWNLABEL", w.orderId(), w.shipment()), w.person());
            case Work.MakeInvoice w ->
                concerning(row, "INVOICE", w.orderId(), w.shipment()).put("contact", w.contact());
            case Work.TakeBackInvoice w -> row.put(KIND, "INVOICEBACK").put(ORDER, w.orderId());
            case Work.ArchivePhoto w ->
                concerning(row, "PHOTO", w.orderId(), w.shipment())
                        .put("wamid", w.wamid())
                        .put("media", w.mediaId());
            case Work.Notify w -> notify(row.put(KIND, "NOTIFY"), w.notice());
            case Work.CatchUp w -> row.put(KIND, "CATCHUP").put(ORDER, w.orderId());
            case Work.ReleaseOrders w -> row.put(KIND, "RELEASE").put(SELLER, w.sellerId());
            case Work.Tell w -> tell(row.put(KIND, "TELL"), w);
        };
    }

    private static Row concerning(Row row, String kind, String orderId, int shipment) {
        return row.put(KIND, kind).put(ORDER, orderId).put(SHIPMENT, shipment);
    }

    private static Row person(Row row, Person person) {
        return row.put("toNumber", person.phoneNumberId()).put("toId", person.id());
    }

    private static Person person(Row row) {
        return new Person(row.text("toNumber"), row.text("toId"));
    }

    private static Row tell(Row row, Work.Tell tell) {
        Notice notice = tell.notice();
        row.put("notice", notice.kind().name())
                .put(SELLER, notice.sellerId())
                .put(ORDER, notice.orderId())
                .put(SHIPMENT, notice.shipment())
                .put("facts", notice.facts());
        return switch (tell.audience()) {
            case Audience.SellerPeople people -> row.put("to", "SELLER").put("toSeller", people.sellerId());
            case Audience.Customer ignored -> row.put("to", "CUSTOMER");
            case Audience.Somebody somebody -> person(row.put("to", "PERSON"), somebody.person());
        };
    }

    private static Row notify(Row row, PlatformNotice notice) {
        return row.put("type", notice.type().name())
                .put(SELLER, notice.sellerId())
                .put(ORDER, notice.orderId())
                .put(SHIPMENT, notice.shipment())
                .put("status", notice.status())
                .put("source", notice.source())
                .put("reason", notice.reason())
                .put("detail", notice.detail())
                .put("awb", notice.awb())
                .put("courier", notice.courier())
                .put("at", notice.at())
                .put("version", notice.version());
    }

    private static PlatformNotice platformNotice(Row row) {
        return new PlatformNotice(
                PlatformNotice.Type.valueOf(row.text("type")),
                row.text(SELLER),
                row.text(ORDER),
                (int) row.number(SHIPMENT),
                row.text("status"),
                row.text("source"),
                row.text("reason"),
                row.text("detail"),
                row.text("awb"),
                row.text("courier"),
                row.instant("at").orElse(Instant.EPOCH),
                row.number("version"));
    }

    /** @throws IllegalStateException for a kind that this version does not know */
    static Work read(Row row) {
        String orderId = row.text(ORDER);
        int shipment = (int) row.number(SHIPMENT);
        return switch (row.text(KIND)) {
            case "BOOK" -> new Work.Book(orderId, shipment, row.text("courier"));
            case "OFFERS" -> new Work.FindOffers(orderId, shipment, person(row));
            case "PICKUP" -> new Work.AskForPickup(orderId, shipment, row.flag("again"));
            case "CANCEL" -> new Work.CancelShipment(orderId, shipment);
            case "NDR" ->
                new Work.AnswerFailedDelivery(
                        orderId,
                        shipment,
                        (int) row.number("try"),
                        (int) row.number("turn"),
                        ParcelWish.valueOf(row.text("wish")));
            case "LABEL" -> new Work.FetchLabel(orderId, shipment);
            case "POLL" -> new Work.Poll(orderId, shipment, row.text("partner"), row.text("account"), row.text("awb"));
            case "ISSUE" -> new Work.IssueCode(orderId, shipment, (int) row.number("issue"));
            case "CHECK" ->
                new Work.CheckCode(
                        orderId,
                        shipment,
                        person(row),
                        row.text("message"),
                        row.text("typed"),
                        row.instant("at").orElse(Instant.EPOCH));
            case "OWNLABEL" -> new Work.MakeLabel(orderId, shipment, person(row));
            case "INVOICE" ->
                new Work.MakeInvoice(
                        orderId, shipment, row.has("contact") ? (int) row.number("contact") : Work.MakeInvoice.NOBODY);
            case "INVOICEBACK" -> new Work.TakeBackInvoice(orderId);
            case "PHOTO" -> new Work.ArchivePhoto(orderId, shipment, row.text("wamid"), row.text("media"));
            case "NOTIFY" -> new Work.Notify(platformNotice(row));
            case "CATCHUP" -> new Work.CatchUp(orderId);
            case "RELEASE" -> new Work.ReleaseOrders(row.text(SELLER));
            case "TELL" -> new Work.Tell(audience(row), notice(row));
            default -> throw new IllegalStateException("Unknown kind of work: " + row.text(KIND));
        };
    }

    private static Notice notice(Row row) {
        return new Notice(
                NoticeKind.valueOf(row.text("notice")),
                row.text(SELLER),
                row.text(ORDER),
                (int) row.number(SHIPMENT),
                row.map("facts"));
    }

    private static Audience audience(Row row) {
        return switch (row.text("to")) {
            case "SELLER" -> new Audience.SellerPeople(row.text("toSeller"));
            case "CUSTOMER" -> new Audience.Customer();
            case "PERSON" -> new Audience.Somebody(person(row));
            default -> throw new IllegalStateException("Unknown audience: " + row.text("to"));
        };
    }
}
