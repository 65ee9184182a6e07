package in.dakiya.chat;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote to us. At least one of the two ids is there; since 2026 the phone number may be missing.
 *
 * @param phone digits with country code, no plus
 * @param bsuid Meta's business-scoped user id, for example {@code IN.13491208655302741918}; changes with the number
 * @param profileName what the person calls himself: untrusted, may be empty
 */
public record Sender(@Nullable String phone, @Nullable String bsuid, String profileName) {
    public Sender {
        if (phone == null && bsuid == null) {
            throw new IllegalArgumentException("a sender without phone and user id");
        }
    }

    /** Says nothing about the person, so that it can be logged. */
    @Override
    public String toString() {
        return "Sender[" + (phone == null ? "bsuid" : "phone") + "]";
    }
}
