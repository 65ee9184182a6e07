package in.dakiya.outbox;

import in.dakiya.chat.Circumstances;
import in.dakiya.chat.TrackingLink;
import in.dakiya.config.DakiyaConfig;
import in.dakiya.config.WhatsAppConfig;
import in.dakiya.handover.DeliveryCodes;
import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.order.TrackingToken;
import in.dakiya.otp.DeliveryCode;
import in.dakiya.otp.PlainCode;
import in.dakiya.table.Codes;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import in.dakiya.work.Notice;
import in.dakiya.work.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a text may speak of. */
@ApplicationScoped
public class Scenes {

    private static final String ENGLISH = "en";

    private final Orders orders;
    private final Sellers sellers;
    private final Codes codes;
    private final DeliveryCodes deliveryCodes;
    private final DakiyaConfig config;
    private final WhatsAppConfig whatsApp;
    private final InstantSource clock;

    public Scenes(
            Orders orders,
            Sellers sellers,
            Codes codes,
            DeliveryCodes deliveryCodes,
            DakiyaConfig config,
            WhatsAppConfig whatsApp,
            InstantSource clock) {
        this.orders = orders;
        this.sellers = sellers;
        this.codes = codes;
        this.deliveryCodes = deliveryCodes;
        this.config = config;
        this.whatsApp = whatsApp;
        this.clock = clock;
    }

    /** Nothing where the order that the notice is about is not there. */
    Optional<Circumstances> of(
            Notice notice, Audiences.Resolved.One to, boolean windowOpen, boolean authenticationOnly) {
        if (notice.orderId().isEmpty()) {
            return Optional.of(scene(notice, to, windowOpen, authenticationOnly, Optional.empty()));
        }
        Optional<Orders.Whole> whole = orders.whole(notice.orderId(), Math.max(1, notice.shipment()));
        return whole.map(found -> scene(notice, to, windowOpen, authenticationOnly, Optional.of(found)));
    }

    private Circumstances scene(
            Notice notice,
            Audiences.Resolved.One to,
            boolean windowOpen,
            boolean authenticationOnly,
            Optional<Orders.Whole> whole) {
        Order order = whole.map(Orders.Whole::order).orElse(null);
        OrderHead head = whole.map(Orders.Whole::head).orElse(null);
        Shipment shipment = whole.map(Orders.Whole::shipment).orElse(null);
        String sellerId = order == null ? notice.sellerId() : order.sellerId();
        Seller seller = to.seller()
                .filter(known -> known.sellerId().equals(sellerId))
                .or(() -> sellerId.isEmpty()
                        ? Optional.empty()
                        : sellers.glance(sellerId).map(Sellers.Registered::seller))
                .orElse(null);
        boolean aboutCode = notice.kind().leadsToCode() || notice.kind() == NoticeKind.CUSTOMER_CORRECTED;
        Optional<DeliveryCode> stored = aboutCode && order != null
                ? codes.find(order.orderId(), Math.max(1, notice.shipment()))
                : Optional.empty();
        return new Circumstances(
                language(to, order),
                windowOpen,
                config.platform().name(),
                support(config.platform().support()),
                seller,
                order,
                head,
                shipment,
                notice.kind().tellsCode() ? code(notice, stored) : null,
                stored.isPresent(),
                authenticationOnly,
                whatsApp.flowId().orElse(""),
                tracking(shipment),
                clock.instant());
    }

    /** What the platform says of the customer, where he is one and has not chosen himself. */
    private static String language(Audiences.Resolved.One to, @Nullable Order order) {
        if (!to.language().isEmpty()) {
            return to.language();
        }
        String whatsapp = order == null ? "" : order.customer().whatsapp();
        return order != null && whatsapp.equals(to.file().person().id())
                ? order.customer().language()
                : ENGLISH;
    }

    /** Computed now, for this one message. */
    private @Nullable PlainCode code(Notice notice, Optional<DeliveryCode> stored) {
        return stored.flatMap(code -> deliveryCodes.code(notice.orderId(), Math.max(1, notice.shipment()), code))
                .orElse(null);
    }

    private TrackingLink tracking(@Nullable Shipment shipment) {
        String token = Optional.ofNullable(shipment)
                .flatMap(TrackingToken::of)
                .map(TrackingToken::text)
                .orElse("");
        return new TrackingLink(
                config.track().baseUrl().map(url -> url.replaceAll("/+$", "")).orElse(""), token);
    }

    private String support(DakiyaConfig.Support support) {
        String ways = Stream.of(support.phone().map(p -> "+" + p), support.email(), support.url())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return ways.isEmpty() ? config.platform().name() : ways;
    }
}
