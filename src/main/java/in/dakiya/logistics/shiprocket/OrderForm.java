package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.chat.TextLimit;
import in.dakiya.logistics.BookingRequest;
import in.dakiya.order.Address;
import in.dakiya.order.Item;
import in.dakiya.order.Payment;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A booking as Shiprocket wants it (Shiprocket: Create custom order). */
final class OrderForm {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 190;
    private static final int LONGEST_CITY = 30;
    private static final int PHONE_DIGITS = 10;

    private OrderForm() {}

    /** @param emailWithout used where the customer has given no mail address, because the field is required */
    static ObjectNode write(ObjectMapper json, BookingRequest request, String emailWithout) {
        ObjectNode form = json.createObjectNode()
                .put("order_id", request.reference())
                .put("order_date", DATE.format(request.orderedAt().atZone(INDIA)))
                .put("pickup_location", request.pickupLocation());
        customer(form, request, emailWithout);
        items(form.putArray("order_items"), request);
        boolean cod = request.payment() == Payment.Method.COD;
        form.put("payment_method", cod ? "COD" : "Prepaid");
        // Shiprocket trusts this sum and, for cash on delivery, collects it.
        form.put("sub_total", rupees(cod ? request.collectPaise() : request.itemsPaise()));
        parcel(form, request);
        return request.ewayBill().isEmpty() ? form : form.put("ewaybill_no", request.ewayBill());
    }

    private static void customer(ObjectNode form, BookingRequest request, String emailWithout) {
        Address address = request.deliverTo();
        String name = TextLimit.line(request.customerName());
        int space = name.lastIndexOf(' ');
        String second = Stream.of(address.line2(), address.landmark())
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(", "));
        form.put("billing_customer_name", TextLimit.cut(space < 0 ? name : name.substring(0, space), LONGEST_NAME))
                .put("billing_last_name", space < 0 ? "" : TextLimit.cut(name.substring(space + 1), LONGEST_NAME))
                .put("billing_address", TextLimit.cut(TextLimit.line(address.line1()), LONGEST_ADDRESS))
                .put("billing_address_2", TextLimit.cut(TextLimit.line(second), LONGEST_ADDRESS))
                .put("billing_city", TextLimit.cut(address.city(), LONGEST_CITY))
                .put("billing_pincode", Integer.parseInt(address.pincode()))
                .put("billing_state", address.state().fullName())
                .put("billing_country", "India")
                .put("billing_email", request.customerEmail().isEmpty() ? emailWithout : request.customerEmail())
                .put("billing_phone", nationalNumber(request.customerPhone()))
                .put("shipping_is_billing", true);
    }

    /** Ten digits, without the country code. */
    private static String nationalNumber(String phone) {
        return phone.substring(Math.max(0, phone.length() - PHONE_DIGITS));
    }

    private static void items(ArrayNode items, BookingRequest request) {
        for (Item item : request.items()) {
            ObjectNode node = items.addObject()
                    .put("name", TextLimit.cut(TextLimit.line(item.title()), LONGEST_NAME))
                    .put("sku", item.sku().isEmpty() ? "LINE-" + item.line() : item.sku())
                    .put("units", item.quantity())
                    .put("selling_price", rupees(item.unitPricePaise()));
            if (item.discountPaise() != 0) {
                node.put("discount", rupees(item.discountPaise()));
            }
            if (item.gstRatePercent() != null) {
                node.put("tax", item.gstRatePercent());
            }
            if (!item.hsn().isEmpty()) {
                node.put("hsn", item.hsn());
            }
        }
    }

    private static void parcel(ObjectNode form, BookingRequest request) {
        form.put("length", request.parcel().lengthCm())
                .put("breadth", request.parcel().breadthCm())
                .put("height", request.parcel().heightCm())
                .put(
                        "weight",
                        BigDecimal.valueOf(request.parcel().weightGrams(), 3).stripTrailingZeros());
    }

    private static BigDecimal rupees(long paise) {
        return BigDecimal.valueOf(paise, 2);
    }
}
