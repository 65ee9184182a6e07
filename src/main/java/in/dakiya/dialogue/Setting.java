package in.dakiya.dialogue;

import java.time.LocalDate;
import java.util.List;

/**
 * What is so at the moment, whatever the draft says.
 *
 * @param otp whether the delivery will need the customer's code
 * @param photosRequired the seller's setting
 * @param photosSoFar of this shipment
 * @param recentCouriers codes, the last used first
 * @param codeOpen whether any delivery code is waited for from this person: six digits are then never kept
 * @param today in Asia/Kolkata
 */
public record Setting(
        boolean otp,
        boolean photosRequired,
        int photosSoFar,
        List<String> recentCouriers,
        boolean codeOpen,
        LocalDate today) {
    public Setting {
        recentCouriers = List.copyOf(recentCouriers);
    }
}
