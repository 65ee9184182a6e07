package in.dakiya.sandbox.meta;

import java.time.Duration;
import java.time.Instant;

/**
 * A message that Meta has accepted from the business.
 *
 * @param callbackData what statuses echo, may be empty
 * @param byUserId addressed by business-scoped user id, not by number
 * @param quoted the wamid it answers, may be empty
 * @param kept how long it waits for a phone without network
 */
public record Sent(
        String id,
        Person person,
        Bubble bubble,
        PriceCategory category,
        boolean template,
        String callbackData,
        boolean byUserId,
        String quoted,
        Instant at,
        Duration kept) {}
