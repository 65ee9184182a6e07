package in.dakiya.logistics.shiprocket;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The stack's accounts with Shiprocket. Logins and tokens are secrets and are read where they are needed. */
@ConfigMapping(prefix = "dakiya.shiprocket")
interface ShiprocketConfig {

    Map<String, Account> accounts();

    interface Account {
        /** The word in the address of this account's callbacks: {@code /logistics/{path-name}/callbacks}. */
        Optional<String> pathName();
    }
}
