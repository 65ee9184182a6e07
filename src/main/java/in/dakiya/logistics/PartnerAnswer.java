package in.dakiya.logistics;

import java.time.Duration;
import java.util.function.Function;

/** What became of a call to a partner. */
public sealed interface PartnerAnswer<T> {

    /** It is done, and this is what the partner said. */
    record Done<T>(T value) implements PartnerAnswer<T> {}

    /** The partner will not do it; repeating the same call is of no use. {@code detail} holds no personal data. */
    record Refused<T>(Refusal refusal, String detail) implements PartnerAnswer<T> {}

    /** Nothing is wrong, it does not exist yet; ask again after {@code delay}. */
    record NotYet<T>(Duration delay) implements PartnerAnswer<T> {}

    /** Nothing was done (busy, throttled, down); try again, not before {@code delay}. */
    record Unavailable<T>(String detail, Duration delay) implements PartnerAnswer<T> {}

    /** The answer was lost: the effect may or may not have happened. The next attempt reads back first. */
    record Unknown<T>(String detail) implements PartnerAnswer<T> {}

    /** Goes on with what is done; every other answer stays what it is. */
    default <U> PartnerAnswer<U> then(Function<T, PartnerAnswer<U>> next) {
        return switch (this) {
            case Done<T> done -> next.apply(done.value());
            case Refused<T> refused -> new Refused<>(refused.refusal(), refused.detail());
            case NotYet<T> not -> new NotYet<>(not.delay());
            case Unavailable<T> not -> new Unavailable<>(not.detail(), not.delay());
            case Unknown<T> lost -> new Unknown<>(lost.detail());
        };
    }
}
