package in.dakiya.conversation;

import in.dakiya.chat.Inbound;
import in.dakiya.table.TemplateStates;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Meta tells what it thinks of a template now. It is obeyed: our own idea of state and category counts for nothing. */
@ApplicationScoped
public class LearnTemplates {

    private static final Logger LOG = Logger.getLogger(LearnTemplates.class);

    private final TemplateStates states;

    public LearnTemplates(TemplateStates states) {
        this.states = states;
    }

    public void learn(Inbound.TemplateNews news) {
        LOG.warnf(
                "template %s (%s): status %s, category %s",
                news.name(), news.language(), news.status(), news.category());
        String status = news.status() == null ? "" : news.status().name();
        String category = news.category() == null ? "" : news.category();
        states.learn(news.name(), news.language(), status, category, news.at());
    }
}
