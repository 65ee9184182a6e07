package in.dakiya.otp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of a shipment's code, which is everything but the code. Whoever stores it writes on condition that
 * the stored version is the one he read, so that two tries at once count as two.
 *
 * @param proof of use; null while it was not used
 * @param fetched whether the customer asked for it himself
 * @param version from 1; each change is the next
 */
public record DeliveryCode(
        Issue issue, Tries tries, @Nullable Proof proof, Sends sends, boolean fetched, long version) {

    static DeliveryCode issued(Issue issue) {
        return new DeliveryCode(issue, Tries.NONE, null, Sends.NONE, false, 1);
    }

    public int issueNumber() {
        return issue.number();
    }

    public String keyId() {
        return issue.keyId();
    }

    public long movingFactor() {
        return issue.movingFactor();
    }

    /** When it was used; null while it was not. */
    public @Nullable Instant usedAt() {
        return proof == null ? null : proof.at();
    }

    /** Whether it would be accepted, now or after a lock. */
    public boolean isOpen(Instant now) {
        return proof == null && !tries.isDead() && !issue.isExpired(now);
    }

    /** It was sent, for the first time or again; counts for {@link Resending}. */
    public DeliveryCode sent(Instant now) {
        return changed(tries, proof, sends.plus(now), fetched);
    }

    /** Whether it was sent at all; what was sent before it was issued was another code. */
    public boolean isSent() {
        return sends.times().stream().anyMatch(time -> !time.isBefore(issue.at()));
    }

    /** The customer asked for it himself. */
    public DeliveryCode withFetched() {
        return fetched ? this : changed(tries, proof, sends, true);
    }

    /** Another code, which nobody has seen; what was sent today still counts. */
    DeliveryCode reissued(Issue next) {
        return new DeliveryCode(next, tries.anew(), null, sends, false, version + 1);
    }

    DeliveryCode used(Proof use) {
        return changed(tries, use, sends, fetched);
    }

    DeliveryCode with(Tries after) {
        return changed(after, proof, sends, fetched);
    }

    private DeliveryCode changed(Tries newTries, @Nullable Proof newProof, Sends newSends, boolean nowFetched) {
        return new DeliveryCode(issue, newTries, newProof, newSends, nowFetched, version + 1);
    }
}
