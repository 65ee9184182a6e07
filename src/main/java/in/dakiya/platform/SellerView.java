package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Seller;

/** A seller as the platform reads it: as registered, with every default written out, and its state. */
public final class SellerView {
    private SellerView() {}

    public static ObjectNode of(Seller seller, Seller.State state) {
        return SellerJson.write(seller).put("state", state.name());
    }
}
