package in.dakiya.chat;

import java.util.HashSet;
import java.util.List;

/** Lengths of what our buttons and rows send back (Meta: interactive reply buttons, interactive list messages). */
final class Payloads {
    static final int OF_BUTTON = 256;
    static final int OF_ROW = 200;

    /** Meta names no limit for templates; partners name 128 and 256, so 100 is safe. */
    static final int OF_TEMPLATE = 100;

    private Payloads() {}

    static void check(String payload, int limit) {
        if (payload.isBlank()) {
            throw new IllegalArgumentException("a payload is empty");
        }
        if (payload.length() > limit) {
            throw new IllegalArgumentException("a payload has " + payload.length() + " characters, limit " + limit);
        }
    }

    /** Meta refuses a message in which two buttons or rows send back the same. */
    static void checkDistinct(List<String> payloads) {
        if (new HashSet<>(payloads).size() < payloads.size()) {
            throw new IllegalArgumentException("two buttons or rows have the same payload");
        }
    }
}
