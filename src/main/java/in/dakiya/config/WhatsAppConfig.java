package in.dakiya.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Our number at Meta. The secrets beside it are read by {@link Secrets}. */
@ConfigMapping(prefix = "dakiya.whatsapp")
public interface WhatsAppConfig {

    /** Meta's id of the number that we send from. */
    String phoneNumberId();

    /** The WhatsApp business account that it belongs to. */
    String wabaId();

    /** Meta's id of the published form "Mark as Shipped"; without it the chat asks step by step. */
    Optional<String> flowId();

    @WithDefault("v25.0")
    String apiVersion();
}
