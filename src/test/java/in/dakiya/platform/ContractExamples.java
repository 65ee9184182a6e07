package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** The requests that the documentation shows, to be changed by each test as it needs. */
public final class ContractExamples {
    private ContractExamples() {}

    public static ObjectNode order() {
        return json("""
                {"orderId":"MS-1001","number":"1001","sellerId":"kalaa-crafts","placedAt":"2026-11-22T10:15:00+05:30",
                 "dispatchBy":"2026-11-24T17:00:00+05:30","shipmentType":"ON_NETWORK","note":"Gift, no bill in the box",
                 "payment":{"method":"COD","amountDuePaise":104800},
                 "customer":{"name":"Asha Rao","phone":"919800000001","whatsapp":"919800000001","email":"asha@example.in",
                   "language":"hi","consent":{"whatsapp":true,"at":"2026-11-22T10:14:00+05:30","source":"checkout"},
                   "address":{"line1":"12 Lake View","line2":"","landmark":"near the tank","city":"Mysuru","state":"KA",
                     "pincode":"570001","country":"IN"}},
                 "items":[{"line":1,"sku":"KRT-M","name":"Cotton kurta","variant":"M","quantity":2,
                   "unitPricePaise":49900,"discountPaise":0,"gstRatePercent":5,"hsn":"620442"}],
                 "charges":[{"type":"DELIVERY","amountPaise":5000,"gstRatePercent":5}],
                 "totalPaise":104800,
                 "parcels":[{"weightGrams":600,"lengthCm":25,"breadthCm":20,"heightCm":4}]}
                """);
    }

    public static ObjectNode seller() {
        return json("""
                {"name":"Kalaa Crafts","whatsapp":"919900000001",
                 "contacts":[{"whatsapp":"919900000002","name":"Ravi","role":"STAFF","language":"hi"}],
                 "language":"en","phone":"919900000001","email":"shop@example.in",
                 "gst":{"scheme":"REGULAR","gstin":"29ABCDE1234F1ZW"},
                 "address":{"line1":"14 Temple Street","line2":"Malleshwaram","landmark":"","city":"Bengaluru",
                   "state":"KA","pincode":"560003","country":"IN"},
                 "logistics":{"partner":"shiprocket","account":"main","pickupLocation":"main-godown","autoManifest":true,
                   "defaultParcel":{"weightGrams":500,"lengthCm":20,"breadthCm":15,"heightCm":5},"labelSize":"4x6"},
                 "delivery":{"otpRequired":true,"photosRequired":false},
                 "hours":{"from":"09:00","to":"21:00","closed":["SUN"]},
                 "invoice":{"source":"DAKIYA","series":"KC","next":1,"delivery":"SEPARATE","copies":1},
                 "notify":{"newOrder":"EACH"}}
                """);
    }

    public static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static ObjectNode json(String text) {
        try {
            return Json.object(text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableJsonException e) {
            throw new AssertionError(e);
        }
    }
}
