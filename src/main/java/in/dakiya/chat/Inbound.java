package in.dakiya.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One element of a webhook of Meta, read and known to be meant for us. */
public sealed interface Inbound {
    /**
     * A person said something.
     *
     * @param wamid the message's id, the key against duplicates
     * @param quotedWamid the message of ours that was answered, tapped or quoted
     */
    record Said(
            String wamid,
            Sender sender,
            Instant at,
            @Nullable String quotedWamid,
            Content content,
            String phoneNumberId)
            implements Inbound {}

    /**
     * What became of a message of ours.
     *
     * @param callbackData what the send carried, the only link to a send whose answer was lost
     * @param errorCode Meta's, 0 for none
     * @param priceCategory what Meta charges it as, for example {@code utility}
     */
    record Settled(
            String wamid,
            Verdict verdict,
            @Nullable String callbackData,
            Instant at,
            int errorCode,
            @Nullable String priceCategory,
            String phoneNumberId)
            implements Inbound {}

    /**
     * Meta changed a template's state or category.
     *
     * @param status where it changed, and is one that we know
     * @param category where it changed: the category in force, upper case
     */
    record TemplateNews(
            String name,
            String language,
            @Nullable TemplateStatus status,
            @Nullable String category,
            Instant at) implements Inbound {}

    /**
     * A person changed number. Nobody's rights move with it by themselves.
     *
     * @param sender the old number, the old user id where it is known
     * @param newPhone digits with country code
     */
    record NumberChanged(
            String wamid,
            Sender sender,
            @Nullable String newPhone,
            @Nullable String newBsuid,
            Instant at,
            String phoneNumberId)
            implements Inbound {}

    /**
     * Something that is not for us, not known or broken; it is counted.
     *
     * @param what a few fixed words, for example {@code field:account_alerts}, never personal data
     */
    record Ignored(String what) implements Inbound {}
}
