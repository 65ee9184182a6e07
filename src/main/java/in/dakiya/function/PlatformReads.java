package in.dakiya.function;

import in.dakiya.documents.DocumentLinks;
import in.dakiya.order.OrderHead;
import in.dakiya.order.PhotoRules;
import in.dakiya.order.ShipmentType;
import in.dakiya.platform.Answer;
import in.dakiya.platform.OrderView;
import in.dakiya.platform.PageView;
import in.dakiya.platform.Problem;
import in.dakiya.platform.SellerView;
import in.dakiya.table.Invoices;
import in.dakiya.table.OrderPages;
import in.dakiya.table.Orders;
import in.dakiya.table.Photos;
import in.dakiya.table.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the platform may look at. */
@ApplicationScoped
class PlatformReads {

    private final Sellers sellers;
    private final Orders orders;
    private final OrderPages pages;
    private final Photos photos;
    private final Invoices invoices;
    private final DocumentLinks links;

    PlatformReads(
            Sellers sellers, Orders orders, OrderPages pages, Photos photos, Invoices invoices, DocumentLinks links) {
        this.sellers = sellers;
        this.orders = orders;
        this.pages = pages;
        this.photos = photos;
        this.invoices = invoices;
        this.links = links;
    }

    Answer seller(String sellerId) {
        return sellers.find(sellerId)
                .map(found -> Answer.json(200, SellerView.of(found.seller(), found.state())))
                .orElseGet(PlatformReads::noSuchSeller);
    }

    Answer order(String orderId) {
        return order(200, orderId);
    }

    /** @param status what the answer says of a change that was made just now */
    Answer order(int status, String orderId) {
        return orders.head(orderId)
                .map(head -> Answer.json(status, OrderView.of(known(head), links::link))
                        .ofVersion(head.version()))
                .orElseGet(() -> Problem.notFound("There is no such order"));
    }

    /** An answer with the version that the order is at now. */
    Answer versioned(String orderId, Answer answer) {
        return orders.head(orderId)
                .map(head -> answer.ofVersion(head.version()))
                .orElse(answer);
    }

    private OrderView.Known known(OrderHead head) {
        return new OrderView.Known(
                head,
                orders.shipments(head),
                orders.timeline(head.orderId()),
                mayHavePhotos(head) ? photos.of(head.orderId()) : List.of(),
                otpRequired(head),
                invoices.find(head.orderId()));
    }

    /** Photos are sent where the seller carries it himself, and of what came back: else there is nothing to read. */
    private static boolean mayHavePhotos(OrderHead head) {
        return isOffNetwork(head) || head.shipments().stream().anyMatch(PhotoRules::mayShowDamage);
    }

    /** Codes are asked for only where the seller carries it himself. */
    private static boolean isOffNetwork(OrderHead head) {
        return head.shipments().stream().anyMatch(shipment -> shipment.type() == ShipmentType.OFF_NETWORK);
    }

    private boolean otpRequired(OrderHead head) {
        return isOffNetwork(head)
                && sellers.find(head.sellerId())
                        .map(found -> found.seller().delivery().otpRequired())
                        .orElse(false);
    }

    Answer orders(String sellerId, Map<String, String> query) {
        String waiting = query.getOrDefault("waiting", "false");
        if (!waiting.equals("true") && !waiting.equals("false")) {
            return Problem.invalid("waiting", "must be true or false");
        }
        if (sellers.find(sellerId).isEmpty()) {
            return noSuchSeller();
        }
        Optional<String> cursor = Optional.ofNullable(query.get("cursor"));
        try {
            OrderPages.Page page =
                    waiting.equals("true") ? pages.waiting(sellerId, cursor) : pages.newest(sellerId, cursor);
            return Answer.json(200, PageView.of(page.orders(), page.next()));
        } catch (OrderPages.BadCursor e) {
            return Problem.invalid("cursor", "was not given out by this list");
        }
    }

    private static Answer noSuchSeller() {
        return Problem.notFound("There is no such seller");
    }
}
