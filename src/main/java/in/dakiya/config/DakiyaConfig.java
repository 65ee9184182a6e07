package in.dakiya.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of this stack; the environment form of each key works everywhere. */
@ConfigMapping(prefix = "dakiya")
public interface DakiyaConfig {

    /** Name of the DynamoDB table. */
    @WithDefault("dakiya")
    String table();

    /** Name of the S3 bucket. */
    @WithDefault("dakiya-documents")
    String bucket();

    Queue queue();

    Outbox outbox();

    Poll poll();

    WorkWaits work();

    Platform platform();

    Track track();

    /** URLs of the queues that bells are rung on. */
    interface Queue {
        @WithDefault("http://localhost/outbox")
        String outbox();

        @WithDefault("http://localhost/rts-labeling")
        String rtsLabeling();

        @WithDefault("http://localhost/tracking")
        String tracking();

        @WithDefault("http://localhost/otp-confirmation")
        String otpConfirmation();
    }

    interface Outbox {
        /** How long the outcome of a send whose answer was lost is waited for, step by step. */
        @WithDefault("PT60S,PT10M")
        List<Duration> settle();
    }

    interface Poll {
        /** Stretches (over 1) or shortens the waits between polls. */
        @WithDefault("1.0")
        double scale();
    }

    interface WorkWaits {
        /** The first wait after a failure; doubles from attempt to attempt, to ten minutes. */
        @WithDefault("PT2S")
        Duration retry();
    }

    interface Track {
        /** The public address in front of {@code /t/…}; without it messages carry the courier's own link. */
        Optional<String> baseUrl();
    }

    /** The platform that this stack serves. */
    interface Platform {
        /** Its name, as sellers and customers know it. */
        @WithDefault("the shop platform")
        String name();

        /** Comma list of {@code keyid:secret}: who may sign. Takes precedence over the secret store. */
        Optional<String> secret();

        /** Where notices go; without it nobody is notified. Only https, except on the same machine. */
        Optional<String> noticeUrl();

        Support support();
    }

    /** The human behind it, named in every answer that does not understand. */
    interface Support {
        Optional<String> phone();

        Optional<String> email();

        Optional<String> url();
    }
}
