package in.dakiya.table;

import in.dakiya.order.Photo;
import in.dakiya.work.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Pictures of parcels, an item each, so that ten that arrive at once never touch one item. */
@ApplicationScoped
public class Photos {

    static final String FROM = "PHOTO#";
    private static final String TO = "PHOTO$";
    private static final String STILL_PENDING = "attribute_exists(pk) AND attribute_not_exists(endedAt)";

    private final Table table;

    public Photos(Table table) {
        this.table = table;
    }

    /** A picture has come. Refused with {@link Transaction.Guard#NEW} where its message is known already. */
    public Transaction receive(Transaction transaction, Photo photo) {
        return transaction.putNew(Transaction.Guard.NEW, received(photo));
    }

    /** The same as a write of its own; false where its message is known already. */
    public boolean receive(Photo photo) {
        return table.putNew(received(photo));
    }

    private static Row received(Photo photo) {
        return Row.at(Key.photo(photo.orderId(), photo.wamid()))
                .put("n", photo.shipment())
                .put("media", photo.mediaId())
                .put("fromNumber", photo.sender().phoneNumberId())
                .put("fromId", photo.sender().id())
                .put("sentAt", photo.sentAt());
    }

    public Optional<Photo> find(String orderId, String wamid) {
        return table.get(Key.photo(orderId, wamid)).map(Photos::read);
    }

    /** All of an order, of all its shipments, in the order in which they were sent. */
    public List<Photo> of(String orderId) {
        return table.range(Key.orderPartition(orderId), FROM, TO).stream()
                .map(Photos::read)
                .sorted(Comparator.comparing(Photo::sentAt))
                .toList();
    }

    /** Those of one shipment. */
    public List<Photo> of(String orderId, int shipment) {
        return of(orderId).stream()
                .filter(photo -> photo.shipment() == shipment)
                .toList();
    }

    /** It is in our bucket. */
    public Transaction archived(Transaction transaction, Photo photo, Photo.Archived archived) {
        return transaction.update(
                Transaction.Guard.UNCHANGED,
                Key.photo(photo.orderId(), photo.wamid()),
                "SET objectKey = :key, sha256 = :sha256, byteCount = :size, mime = :mime, endedAt = :at",
                STILL_PENDING,
                Map.of(
                        ":key", AttributeValue.fromS(archived.key()),
                        ":sha256", AttributeValue.fromS(archived.sha256()),
                        ":size", AttributeValue.fromN(Long.toString(archived.bytes())),
                        ":mime", AttributeValue.fromS(archived.mimeType()),
                        ":at", WorkItems.number(archived.at())),
                Map.of());
    }

    /** It cannot be kept. */
    public Transaction refused(Transaction transaction, Photo photo, Photo.Refused refused) {
        return transaction.update(
                Transaction.Guard.UNCHANGED,
                Key.photo(photo.orderId(), photo.wamid()),
                "SET refusal = :reason, endedAt = :at",
                STILL_PENDING,
                Map.of(":reason", AttributeValue.fromS(refused.reason().name()), ":at", WorkItems.number(refused.at())),
                Map.of());
    }

    private static Photo read(Row row) {
        return new Photo(
                row.text(Key.PARTITION).substring(Key.orderPartition("").length()),
                (int) row.number("n"),
                row.text(Key.SORT).substring(FROM.length()),
                row.text("media"),
                new Person(row.text("fromNumber"), row.text("fromId")),
                row.instant("sentAt").orElse(Instant.EPOCH),
                state(row));
    }

    private static Photo.State state(Row row) {
        Instant at = row.instant("endedAt").orElse(Instant.EPOCH);
        if (row.has("objectKey")) {
            return new Photo.Archived(
                    row.text("objectKey"), row.text("sha256"), row.number("byteCount"), row.text("mime"), at);
        }
        return row.has("refusal")
                ? new Photo.Refused(Photo.Reason.valueOf(row.text("refusal")), at)
                : new Photo.Pending();
    }
}
