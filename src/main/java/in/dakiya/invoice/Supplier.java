package in.dakiya.invoice;

import in.dakiya.order.Address;
import in.dakiya.order.Seller;

/**
 * A seller as his invoices name him. Kept with each issued invoice: what he changes later does not change it.
 *
 * @param phone digits with country code
 */
public record Supplier(String sellerId, String name, Address address, String phone, Seller.Gst gst) {

    public static Supplier of(Seller seller) {
        return new Supplier(seller.sellerId(), seller.name(), seller.address(), seller.phone(), seller.gst());
    }

    /** Who counts: the law counts per GSTIN, whatever shops have it. No id of a seller can look like it. */
    public String taxpayer() {
        return gst.gstin().isEmpty() ? "SELLER#" + sellerId : gst.gstin();
    }

    /** The GST code of the State of the registration, which is not always that of the pickup address. */
    String stateCode() {
        return gst.gstin().isEmpty() ? address.state().gstCode() : gst.gstin().substring(0, 2);
    }

    Party party() {
        return new Party(name, address, phone, gst.gstin());
    }
}
