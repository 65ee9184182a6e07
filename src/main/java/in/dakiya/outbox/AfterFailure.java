package in.dakiya.outbox;

import in.dakiya.whatsapp.ErrorFamily;
import in.dakiya.work.*;

@jakarta.enterprise.context.ApplicationScoped
public class AfterFailure {
    boolean mayGoOn(Claim c, Notice n, Person p, ErrorFamily f) {
        return true;
    }
}
