package in.dakiya.dialogue;

import java.util.regex.Pattern;

/**
 * Sees what may be a customer's delivery code. While one is open, six digits are asked about and never kept: a code in a
 * draft would be readable for ever after. The way on for a real number of six digits is the word AWB before it.
 */
final class CodeGuard {

    private static final Pattern SIX = Pattern.compile("(?<![\\p{L}\\d])\\d{6}(?![\\p{L}\\d])");
    private static final Pattern RUN =
            Pattern.compile("(?<![\\p{L}\\d])\\d(?:[^\\p{L}\\p{M}\\d]{0,3}\\d)*(?![\\p{L}\\d])");
    private static final Pattern NEARLY = Pattern.compile("[^\\p{L}\\d]*(?:\\d[^\\p{L}\\d]*){5,7}");
    private static final Pattern NAMED = Pattern.compile("(?<!\\p{L})(?:otp|code|pin|ओटीपी|कोड)(?!\\p{L})");

    private CodeGuard() {}

    /** @param folded without labelled numbers, days and amounts */
    static boolean sees(String folded) {
        return SIX.matcher(folded).find()
                || NEARLY.matcher(folded).matches()
                || RUN.matcher(folded).results().anyMatch(run -> hasSix(run.group()));
    }

    /** Groups beside each other that make six: {@code 482 913}, also after a longer number. */
    private static boolean hasSix(String run) {
        String[] groups = run.split("\\D+");
        for (int from = 0; from < groups.length; from++) {
            int digits = 0;
            for (int at = from; at < groups.length && digits < 6; at++) {
                digits += groups[at].length();
            }
            if (digits == 6) {
                return true;
            }
        }
        return false;
    }

    /** "otp 1234": whether a code is open or not, that is no tracking number. */
    static boolean isNamed(String folded) {
        return NAMED.matcher(folded).find() && folded.chars().anyMatch(Character::isDigit);
    }
}
