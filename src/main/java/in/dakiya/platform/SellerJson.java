package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Seller;

public final class SellerJson {
    public static ObjectNode write(Seller o) {
        throw new IllegalStateException();
    }

    public static Seller stored(byte[] b) {
        throw new IllegalStateException();
    }
}
