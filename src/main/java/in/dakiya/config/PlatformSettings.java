package in.dakiya.config;

import in.dakiya.order.PlatformNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What of the configuration the rules ask for. */
@ApplicationScoped
public class PlatformSettings {

    @Produces
    @Singleton
    PlatformNotices notices(DakiyaConfig config) {
        return new PlatformNotices(config.platform().noticeUrl().isPresent());
    }
}
