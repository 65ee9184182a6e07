package in.dakiya.outbox;

import in.dakiya.table.TemplateStates;
import in.dakiya.whatsapp.TemplateCatalog;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * By which template a delivery code may go outside the window: one in our own words first (cheaper, and it says what the
 * number is for), then Meta's own kind for codes, which is always approved but says nothing.
 */
@ApplicationScoped
class CodeTemplates {

    static final String OUR_WORDS = "customer_handover_v1";
    static final String AUTHENTICATION = "delivery_code_v1";

    private final TemplateStates states;
    private final TemplateCatalog catalog;

    CodeTemplates(TemplateStates states, TemplateCatalog catalog) {
        this.states = states;
        this.catalog = catalog;
    }

    enum Way {
        OUR_WORDS,
        AUTHENTICATION,
        /** None of them is approved now. */
        NONE
    }

    /** @param refused Meta has refused the one in our words just now */
    Way way(String language, boolean refused) {
        if (!refused && usable(OUR_WORDS, language)) {
            return Way.OUR_WORDS;
        }
        return usable(AUTHENTICATION, language) ? Way.AUTHENTICATION : Way.NONE;
    }

    private boolean usable(String name, String language) {
        TemplateStates.TemplateState state =
                states.of(name, catalog.find(name, language).language());
        return state.usable() && !state.marketing();
    }
}
