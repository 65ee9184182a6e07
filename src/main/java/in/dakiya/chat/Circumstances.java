package in.dakiya.chat;

import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that a text may speak of.
 *
 * @param language of the person who is written to
 * @param windowOpen whether he may be written to freely
 * @param platform the platform's name
 * @param support how to reach a human: phone, mail or page
 * @param trackingToken what follows the tracking page's address; empty where there is no order
 */
public record Circumstances(
        String language,
        boolean windowOpen,
        String platform,
        String support,
        @Nullable Seller seller,
        @Nullable Order order,
        @Nullable OrderHead head,
        @Nullable Shipment shipment,
        String trackingToken,
        Instant now) {}
