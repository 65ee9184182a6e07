package in.dakiya.function;

import in.dakiya.order.TrackingToken;
import in.dakiya.page.AcceptLanguage;
import in.dakiya.page.Following;
import in.dakiya.page.TrackingPage;
import in.dakiya.platform.Answer;
import in.dakiya.table.Orders;
import in.dakiya.table.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** The one route that anybody may call: where a parcel is, to who has its address. */
@ApplicationScoped
class TrackingDoor {

    private static final String HTML = "text/html; charset=utf-8";

    private final Orders orders;
    private final Sellers sellers;

    TrackingDoor(Orders orders, Sellers sellers) {
        this.orders = orders;
        this.sellers = sellers;
    }

    Answer answer(String token, HttpCall call) {
        TrackingPage page = TrackingPage.in(AcceptLanguage.best(call.headers().getOrDefault("accept-language", "")));
        Optional<Following> parcel = TrackingToken.parse(token).flatMap(this::find);
        String html = parcel.map(page::of).orElseGet(page::notFound);
        return new Answer(
                parcel.isPresent() ? 200 : 404, HTML, call.method().equals("HEAD") ? "" : html, headers(page));
    }

    private Optional<Following> find(TrackingToken token) {
        return orders.progress(token.orderId(), token.shipment())
                .filter(found -> found.head().has(token.shipment()) && token.opens(found.shipment()))
                .map(found -> Following.of(
                        found.head(), found.shipment(), shop(found.head().sellerId())));
    }

    private String shop(String sellerId) {
        return sellers.glance(sellerId).map(s -> s.seller().name()).orElse("");
    }

    private static Map<String, String> headers(TrackingPage page) {
        return Map.of(
                "content-security-policy", TrackingPage.policy(),
                "referrer-policy", "no-referrer",
                "x-content-type-options", "nosniff",
                "x-robots-tag", "noindex, nofollow",
                "content-language", page.language(),
                "vary", "Accept-Language");
    }
}
