package in.dakiya.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Time and chance, in the one place where the real ones are taken; everything else has them injected. */
@ApplicationScoped
public class Ambient {

    @Produces
    @ApplicationScoped
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @ApplicationScoped
    RandomGenerator random() {
        return new SecureRandom();
    }
}
