package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The account's templates, and what Meta does to them. */
public final class Templates {
    private static final String DOMAIN = "${TRACK_DOMAIN}";

    private final TemplateCatalog catalog;
    private final Network network;

    Templates(TemplateCatalog catalog, Network network) {
        this.catalog = catalog;
        this.network = network;
    }

    /**
     * Adds an approved template.
     *
     * @param file in the form in which templates are created at Meta
     * @throws IllegalArgumentException if a review would refuse it
     */
    public void register(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8)
                .replace(DOMAIN, network.settings().trackingDomain());
        try {
            JsonNode json = MetaJson.read(text.getBytes(StandardCharsets.UTF_8));
            catalog.add(TemplateReading.read(
                    new Part(json, "", MetaCode.PARAMETER), network.ids().template()));
        } catch (MetaRefusal refusal) {
            throw new IllegalArgumentException(refusal.getMessage(), refusal);
        }
    }

    /** Each as {@code name.language}. */
    public List<String> names() {
        return catalog.all().stream()
                .map(template -> template.name() + "." + template.language())
                .toList();
    }

    /** Changes the state and tells the business. */
    public void becomes(String name, String language, TemplateState state) {
        becomes(name, language, state, "NONE");
    }

    /** The same with a reason, for example {@code INCORRECT_CATEGORY}. */
    public void becomes(String name, String language, TemplateState state, String reason) {
        MetaTemplate changed = catalog.change(name, language, template -> template.in(state));
        String kind = "message_template_status_update";
        network.webhooks().add(kind, name, bodies().templateStatus(changed, reason, now()));
    }

    /** Moves it to another price and tells the business. */
    public void movesTo(String name, String language, PriceCategory category) {
        PriceCategory before =
                catalog.find(name, language).map(MetaTemplate::category).orElse(category);
        MetaTemplate changed = catalog.change(name, language, template -> template.as(category));
        network.webhooks().add("template_category_update", name, bodies().templateCategory(changed, before, now()));
    }

    private WebhookBodies bodies() {
        return new WebhookBodies(network.settings());
    }

    private Instant now() {
        return network.now();
    }
}
