package in.dakiya.fulfilment;

import in.dakiya.logistics.LogisticsPartner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The couriers of this stack: every bean of the interface. */
@ApplicationScoped
public class Partners {

    private final List<LogisticsPartner> all;

    public Partners(@Any Instance<LogisticsPartner> partners) {
        this.all = partners.stream().toList();
    }

    public Optional<LogisticsPartner> named(String name) {
        return all.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    public Set<String> names() {
        return all.stream().map(LogisticsPartner::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whose callbacks arrive under this path. */
    public Optional<Account> ofPath(String path) {
        return all.stream()
                .flatMap(p -> p.accountOfPath(path).stream().map(account -> new Account(p, account)))
                .findFirst();
    }

    public List<Account> accounts() {
        return all.stream()
                .flatMap(p -> p.accounts().stream().map(account -> new Account(p, account)))
                .toList();
    }

    public record Account(LogisticsPartner partner, String name) {}
}
