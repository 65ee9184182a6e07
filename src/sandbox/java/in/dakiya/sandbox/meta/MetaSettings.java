package in.dakiya.sandbox.meta;

import java.time.InstantSource;

/**
 * Who the business is at Meta, and by which clock Meta lives.
 *
 * @param phoneNumberId the business number's id, part of the addresses
 * @param displayNumber the business number, digits
 * @param wabaId the WhatsApp Business Account's id
 * @param accessToken what calls must carry as bearer token
 * @param appSecret the key of webhook signatures
 * @param trackingDomain put in the place of <code>${TRACK_DOMAIN}</code> in templates
 * @param seed start of the ids that are handed out: another seed gives other ids
 */
public record MetaSettings(
        String phoneNumberId,
        String displayNumber,
        String wabaId,
        String accessToken,
        String appSecret,
        String trackingDomain,
        long seed,
        InstantSource clock) {

    /** A business that exists only here. */
    public static MetaSettings example(InstantSource clock, long seed) {
        return new MetaSettings(
                "106540352242922",
                "918040001234",
                "104996122399160",
                "EAATESTTOKEN",
                "0123456789abcdef0123456789abcdef",
                "track.example",
                seed,
                clock);
    }
}
