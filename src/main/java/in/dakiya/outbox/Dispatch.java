package in.dakiya.outbox;

import in.dakiya.chat.Message;
import in.dakiya.table.PersonFile;
import in.dakiya.work.*;

@jakarta.enterprise.context.ApplicationScoped
public class Dispatch {
    void send(Claim c, Notice n, PersonFile f, Message m) {}
}
