package in.dakiya.outbox;

import in.dakiya.chat.Circumstances;
import in.dakiya.config.DakiyaConfig;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.work.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a text may speak of. */
@ApplicationScoped
public class Scenes {

    private final Orders orders;
    private final Sellers sellers;
    private final DakiyaConfig config;
    private final InstantSource clock;

    public Scenes(Orders orders, Sellers sellers, DakiyaConfig config, InstantSource clock) {
        this.orders = orders;
        this.sellers = sellers;
        this.config = config;
        this.clock = clock;
    }

    /** Nothing where the order that the notice is about is not there. */
    Optional<Circumstances> of(Notice notice, String language, boolean windowOpen) {
        if (notice.orderId().isEmpty()) {
            return Optional.of(scene(notice, language, windowOpen, Optional.empty()));
        }
        Optional<Orders.Whole> whole = orders.whole(notice.orderId(), Math.max(1, notice.shipment()));
        return whole.map(found -> scene(notice, language, windowOpen, Optional.of(found)));
    }

    private Circumstances scene(Notice notice, String language, boolean windowOpen, Optional<Orders.Whole> whole) {
        Order order = whole.map(Orders.Whole::order).orElse(null);
        OrderHead head = whole.map(Orders.Whole::head).orElse(null);
        Shipment shipment = whole.map(Orders.Whole::shipment).orElse(null);
        String sellerId = order == null ? notice.sellerId() : order.sellerId();
        Seller seller = sellerId.isEmpty()
                ? null
                : sellers.glance(sellerId).map(Sellers.Registered::seller).orElse(null);
        return new Circumstances(
                language,
                windowOpen,
                config.platform().name(),
                support(config.platform().support()),
                seller,
                order,
                head,
                shipment,
                notice.orderId(),
                clock.instant());
    }

    private String support(DakiyaConfig.Support support) {
        String ways = Stream.of(support.phone().map(p -> "+" + p), support.email(), support.url())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return ways.isEmpty() ? config.platform().name() : ways;
    }
}
