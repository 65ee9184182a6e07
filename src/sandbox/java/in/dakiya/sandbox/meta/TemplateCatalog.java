package in.dakiya.sandbox.meta;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The account's templates by name and language. */
final class TemplateCatalog {
    private record Key(String name, String language) {}

    private final Map<Key, MetaTemplate> templates = new ConcurrentHashMap<>();

    void add(MetaTemplate template) {
        templates.put(new Key(template.name(), template.language()), template);
    }

    Optional<MetaTemplate> find(String name, String language) {
        return Optional.ofNullable(templates.get(new Key(name, language)));
    }

    List<MetaTemplate> all() {
        return templates.values().stream()
                .sorted(Comparator.comparing(MetaTemplate::name).thenComparing(MetaTemplate::language))
                .toList();
    }

    /** Puts the changed template in the place of the old one and gives it back. */
    MetaTemplate change(String name, String language, UnaryOperator<MetaTemplate> change) {
        MetaTemplate changed = templates.computeIfPresent(new Key(name, language), (key, old) -> change.apply(old));
        if (changed == null) {
            throw new IllegalArgumentException("no template " + name + " in " + language);
        }
        return changed;
    }

    /** What may be sent now. */
    MetaTemplate sendable(String name, String language) {
        MetaTemplate template = find(name, language)
                .orElseThrow(() -> new MetaRefusal(
                        MetaCode.TEMPLATE_MISSING, "template name (" + name + ") does not exist in " + language + "."));
        return switch (template.state()) {
            case APPROVED -> template;
            case PAUSED -> throw new MetaRefusal(MetaCode.TEMPLATE_PAUSED);
            case DISABLED -> throw new MetaRefusal(MetaCode.TEMPLATE_DISABLED);
            case PENDING, REJECTED, DELETED -> throw new MetaRefusal(MetaCode.TEMPLATE_MISSING);
        };
    }
}
