package in.dakiya.table;

import in.dakiya.order.Seller;
import in.dakiya.platform.SellerJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shops and who may act for them. */
@ApplicationScoped
public class Sellers {

    private final Table table;

    public Sellers(Table table) {
        this.table = table;
    }

    /**
     * A registered shop.
     *
     * @param confirmed numbers whose owners have said that it is their shop
     * @param version grows with every change
     */
    public record Registered(Seller seller, Seller.State state, Set<String> confirmed, long version) {
        public Registered {
            confirmed = Set.copyOf(confirmed);
        }

        public boolean isConfirmed() {
            return !confirmed.isEmpty();
        }

        public Registered confirming(String phone) {
            Set<String> more = new TreeSet<>(confirmed);
            more.add(phone);
            Seller.State after = state == Seller.State.PENDING ? Seller.State.ACTIVE : state;
            return new Registered(seller, after, more, version + 1);
        }

        public Registered withdrawing(String phone) {
            Set<String> fewer = new TreeSet<>(confirmed);
            fewer.remove(phone);
            Seller.State after = fewer.isEmpty() && state == Seller.State.ACTIVE ? Seller.State.PENDING : state;
            return new Registered(seller, after, fewer, version + 1);
        }

        public Registered as(Seller.State after) {
            return new Registered(seller, after, confirmed, version + 1);
        }
    }

    public Optional<Registered> find(String sellerId) {
        return table.get(Key.seller(sellerId)).map(Sellers::read);
    }

    /** As it was a moment ago, for half the price: for names and languages, never for who may do what. */
    public Optional<Registered> glance(String sellerId) {
        return table.glance(Key.seller(sellerId)).map(Sellers::read);
    }

    private static Registered read(Row row) {
        String confirmed = row.text("confirmed");
        return new Registered(
                SellerJson.stored(Packed.unpack(row.bytes("json"))),
                Seller.State.valueOf(row.text("state")),
                confirmed.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(confirmed.split(","))),
                row.number("version"));
    }

    /** Writes a shop on the condition that it is still at the version before. */
    public Transaction save(Transaction transaction, Registered registered) {
        byte[] json = SellerJson.write(registered.seller()).toString().getBytes(StandardCharsets.UTF_8);
        Row row = Row.at(Key.seller(registered.seller().sellerId()))
                .put("json", Packed.pack(json))
                .put("state", registered.state().name())
                .put("confirmed", String.join(",", new TreeSet<>(registered.confirmed())))
                .put("version", registered.version());
        return registered.version() == 1
                ? transaction.putNew(Transaction.Guard.VERSION, row)
                : transaction.putIf(
                        Transaction.Guard.VERSION,
                        row,
                        "version = :read",
                        Map.of(":read", AttributeValue.fromN(Long.toString(registered.version() - 1))));
    }
}
