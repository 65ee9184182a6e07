package in.dakiya.invoice;

import in.dakiya.order.Address;

/**
 * Supplier or recipient.
 *
 * @param gstin empty where unregistered
 */
public record Party(String name, Address address, String phone, String gstin) {}
