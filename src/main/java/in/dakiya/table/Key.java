package in.dakiya.table;

import in.dakiya.invoice.FinancialYear;
import in.dakiya.invoice.InvoiceNumber;
import in.dakiya.invoice.Series;
import in.dakiya.work.Person;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The primary key of one item. */
public record Key(String partition, String sort) {

    static final String PARTITION = "pk";
    static final String SERIES = "SERIES#";
    static final String SORT = "sk";
    static final String WORK_PREFIX = "WORK#";
    /** Dialogues are work items, and stand before all others of a person: one query brings them with his file. */
    static final String DIALOGUES = WORK_PREFIX + "DIALOGUE#";

    static final String DIALOGUES_END = DIALOGUES + "~";

    /** A digest of new orders is a work item, and the orders that are gathered in it stand below it. */
    static Key gathered(Person person, String digest, String orderId, int shipment) {
        return new Key(personPartition(person), WORK_PREFIX + digest + "#" + orderId + "#" + shipment);
    }

    public static Key seller(String sellerId) {
        return new Key(sellerPartition(sellerId), "SELLER");
    }

    public static Key shortNumber(String sellerId, String number) {
        return new Key(sellerPartition(sellerId), "REF#" + number);
    }

    public static Key orderHead(String orderId) {
        return new Key(orderPartition(orderId), "HEAD");
    }

    public static Key orderBody(String orderId) {
        return new Key(orderPartition(orderId), "BODY");
    }

    public static Key shipment(String orderId, int number) {
        return new Key(orderPartition(orderId), "SHIPMENT#" + number);
    }

    /** Among the changes and the timeline, see {@link NoticeStream}. */
    static Key noticeCursor(String orderId) {
        return new Key(orderPartition(orderId), "CURSOR");
    }

    public static Key photo(String orderId, String wamid) {
        return new Key(orderPartition(orderId), Photos.FROM + wamid);
    }

    public static Key idempotency(String key) {
        return new Key("IDEMPOTENCY#" + key, "IDEMPOTENCY");
    }

    public static Key message(String wamid) {
        return new Key("MSG#" + wamid, "MSG");
    }

    public static Key person(Person person) {
        return new Key(personPartition(person), "USER");
    }

    public static Key sellerRole(Person person, String sellerId) {
        return new Key(personPartition(person), "SELLER#" + sellerId);
    }

    public static Key customerRole(Person person, String orderId) {
        return new Key(personPartition(person), "ORDER#" + orderId);
    }

    static Key invoice(String orderId) {
        return new Key(orderPartition(orderId), InvoiceRows.SORT);
    }

    static Key series(Series series) {
        return new Key(taxPartition(series.taxpayer()), SERIES + series.year().label() + lettersAndKind(series));
    }

    /** Whether it is that series in some year. */
    static boolean isOf(Series series, String sort) {
        int year = series.year().label().length();
        return sort.substring(SERIES.length() + year).equals(lettersAndKind(series));
    }

    private static String lettersAndKind(Series series) {
        return "#" + series.letters()
                + switch (series.kind()) {
                    case INVOICE -> "";
                    case CREDIT_NOTE -> "#C";
                };
    }

    /** Unique in a financial year. */
    static Key invoiceNumber(String taxpayer, FinancialYear year, InvoiceNumber number) {
        return new Key(taxPartition(taxpayer), "INVOICE#" + year.label() + "#" + number.text());
    }

    static Key code(String orderId, int shipment) {
        return new Key(orderPartition(orderId), "OTP#" + shipment);
    }

    public static Key alias(String phoneNumberId, String bsuid) {
        return new Key("WA#" + phoneNumberId + "#" + bsuid, "ALIAS");
    }

    public static Key awb(String partner, String awb, String orderId, int shipment) {
        return new Key(awbPartition(partner, awb), orderId + "#" + shipment);
    }

    public static Key session(String partner, String account) {
        return new Key("PARTNER#" + partner + "#" + account, "SESSION");
    }

    public static Key bucket(String partner, String account) {
        return new Key("PARTNER#" + partner + "#" + account, "BUCKET");
    }

    public static Key template(String wabaId, String name, String language) {
        return new Key(templatePartition(wabaId), "TEMPLATE#" + name + "#" + language);
    }

    /** @param partition of the aggregate whose change caused the work */
    public static Key work(String partition, String name) {
        return new Key(partition, WORK_PREFIX + name);
    }

    public static String sellerPartition(String sellerId) {
        return "SELLER#" + sellerId;
    }

    public static String orderPartition(String orderId) {
        return "ORDER#" + orderId;
    }

    /** The order of a partition, or nothing where it is that of something else. */
    public static Optional<String> orderOf(String partition) {
        String prefix = orderPartition("");
        return partition.startsWith(prefix) ? Optional.of(partition.substring(prefix.length())) : Optional.empty();
    }

    public static String personPartition(Person person) {
        return "WA#" + person.phoneNumberId() + "#" + person.id();
    }

    public static String awbPartition(String partner, String awb) {
        return "AWB#" + partner + "#" + awb;
    }

    public static String templatePartition(String wabaId) {
        return "TEMPLATE#" + wabaId;
    }

    /** @param taxpayer the GSTIN, or what stands for a seller without one */
    static String taxPartition(String taxpayer) {
        return "TAX#" + taxpayer;
    }

    boolean isWork() {
        return sort.startsWith(WORK_PREFIX);
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(PARTITION, AttributeValue.fromS(partition), SORT, AttributeValue.fromS(sort));
    }
}
