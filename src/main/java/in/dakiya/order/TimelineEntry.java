package in.dakiya.order;

/**
 * One line of an order's timeline.
 *
 * @param shipment zero where it concerns the whole order
 * @param event what happened, with the raw time of whoever reported it
 * @param rawCode the partner's code, or empty
 */
public record TimelineEntry(int shipment, ShipmentEvent event, String rawCode) {}
