package in.dakiya.sandbox.meta;

import java.time.Instant;
import java.util.Optional;

/** What a person's phone is connected to. */
record Network(
        MetaSettings settings,
        Ids ids,
        MediaStore media,
        RateLimits limits,
        Webhooks webhooks,
        Ledger ledger,
        Addresses addresses,
        Marks marks) {

    Instant now() {
        return settings.clock().instant();
    }

    String address(StoredMedia file) {
        return addresses.of(file);
    }

    void status(Sent sent, String status) {
        webhooks.add(status, sent.id(), new WebhookBodies(settings).status(sent, status, Optional.empty(), now()));
    }

    void failed(Sent sent, MetaCode code) {
        ledger.failed(code);
        webhooks.add("failed", sent.id(), new WebhookBodies(settings).status(sent, "failed", Optional.of(code), now()));
    }
}
