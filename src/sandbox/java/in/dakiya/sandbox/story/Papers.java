package in.dakiya.sandbox.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The seller and the order of the documentation, with other ids and times. */
public final class Papers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Papers() {}

    public static ObjectNode seller() {
        return read("seller.json");
    }

    /** An order placed now, to be dispatched in two days. */
    public static ObjectNode order(String orderId, Instant now) {
        Instant placed = now.truncatedTo(ChronoUnit.SECONDS);
        ObjectNode order = read("order.json")
                .put("orderId", orderId)
                .put("number", orderId.replaceAll("\\D", ""))
                .put("placedAt", placed.toString())
                .put("dispatchBy", placed.plus(Duration.ofDays(2)).toString());
        order.withObject("/customer/consent").put("at", placed.toString());
        return order;
    }

    /** A drawing of a parcel: {@code parcel-1.png} or {@code parcel-2.png}. */
    public static byte[] picture(String name) {
        try (InputStream in = Papers.class.getResourceAsStream("/papers/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(String name) {
        try (InputStream in = Papers.class.getResourceAsStream("/papers/" + name)) {
            return (ObjectNode) JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
