package in.dakiya.order;

/** How many pieces of an order's line travel in a shipment. */
public record ShipmentLine(int line, int quantity) {}
