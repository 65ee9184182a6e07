package in.dakiya.platform;

import java.util.List;

/** What came of reading a request. */
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    /** It is JSON, and something in it is wrong: 422. */
    record Wrong<T>(List<FieldError> errors) implements Reading<T> {
        public Wrong {
            errors = List.copyOf(errors);
        }
    }

    /** It is no JSON object: 400. */
    record Unreadable<T>(String detail) implements Reading<T> {}
}
