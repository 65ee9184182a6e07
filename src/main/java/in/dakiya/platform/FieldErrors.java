package in.dakiya.platform;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with a request, so that its sender need not find one error after the other. */
final class FieldErrors {

    /** More help nobody, and the answer stays small. */
    private static final int MOST = 100;

    private final List<FieldError> all = new ArrayList<>();

    void add(String field, String message) {
        if (all.size() < MOST) {
            all.add(new FieldError(field, message));
        }
    }

    int count() {
        return all.size();
    }

    <T> Reading<T> reading(T value) {
        return all.isEmpty() ? new Reading.Read<>(value) : new Reading.Wrong<>(List.copyOf(all));
    }
}
