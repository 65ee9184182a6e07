package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.logistics.PartnerAnswer;
import in.dakiya.logistics.Refusal;
import java.time.Duration;
import java.util.function.Function;

/** What came of one call. */
sealed interface Reply {

    /** It went well: HTTP 2xx and nothing in the body that says otherwise. */
    record Good(JsonNode body) implements Reply {}

    /** Shiprocket will not do it. */
    record Bad(Refusal refusal, String detail) implements Reply {}

    /** Certainly not done: not reached, too many requests, or a call without effect that failed. */
    record NotDone(String why, Duration delay) implements Reply {}

    /** No answer that can be read: it may have been done. */
    record Lost(String why) implements Reply {}

    /** Goes on with a good reply; every other one is the answer already. */
    default <T> PartnerAnswer<T> then(Function<JsonNode, PartnerAnswer<T>> next) {
        return switch (this) {
            case Good good -> next.apply(good.body());
            case Bad bad -> new PartnerAnswer.Refused<>(bad.refusal(), bad.detail());
            case NotDone not -> new PartnerAnswer.Unavailable<>(not.why(), not.delay());
            case Lost lost -> new PartnerAnswer.Unknown<>(lost.why());
        };
    }
}
