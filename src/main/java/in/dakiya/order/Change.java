package in.dakiya.order;

import in.dakiya.work.PlatformNotice;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One version of an order that the platform is told of.
 *
 * @param at when it was written; never before the version that it follows
 */
public record Change(String orderId, String sellerId, long version, Instant at, List<News> news) {

    public Change {
        news = List.copyOf(news);
    }

    /** Who carries a shipment, as far as it is known; empty texts where it is not. */
    public record Consignment(String awb, String courier) {
        public static final Consignment NONE = new Consignment("", "");
    }

    /** @param consignment of a shipment by its number */
    public List<PlatformNotice> notices(IntFunction<Consignment> consignment) {
        return news.stream().map(told -> notice(told, consignment)).toList();
    }

    private PlatformNotice notice(News told, IntFunction<Consignment> consignment) {
        Consignment carried = told.shipment() == 0 ? Consignment.NONE : consignment.apply(told.shipment());
        return new PlatformNotice(
                told.type(),
                sellerId,
                orderId,
                told.shipment(),
                told.status(),
                told.source().publicName(),
                told.reason(),
                told.detail(),
                carried.awb(),
                carried.courier(),
                at,
                version);
    }
}
