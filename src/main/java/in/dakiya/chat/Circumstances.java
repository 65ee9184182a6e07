package in.dakiya.chat;

import in.dakiya.order.Order;
import in.dakiya.order.OrderHead;
import in.dakiya.order.Seller;
import in.dakiya.order.Shipment;
import in.dakiya.otp.PlainCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that a text may speak of.
 *
 * @param language of the person who is written to
 * @param windowOpen whether he may be written to freely
 * @param platform the platform's name
 * @param support how to reach a human: phone, mail or page
 * @param code the delivery code in force, for those notices that tell it; null for all others. Never for a log
 * @param codeIssued whether the shipment has a delivery code
 * @param authenticationOnly whether of the templates that carry a code only Meta's own kind may be used now
 * @param flowId Meta's id of the form "Mark as Shipped"; empty where none is configured
 * @param tracking where the customer follows the shipment
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
        @Nullable PlainCode code,
        boolean codeIssued,
        boolean authenticationOnly,
        String flowId,
        TrackingLink tracking,
        Instant now) {}
