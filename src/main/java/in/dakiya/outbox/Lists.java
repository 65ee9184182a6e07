package in.dakiya.outbox;

import in.dakiya.table.PersonFile;
import in.dakiya.work.Claim;
import in.dakiya.work.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Fills the notices that list orders when they are sent, so that they list what is so then. */
@ApplicationScoped
class Lists {

    private final TellDigest tellDigest;
    private final ShowWaiting showWaiting;

    Lists(TellDigest tellDigest, ShowWaiting showWaiting) {
        this.tellDigest = tellDigest;
        this.showWaiting = showWaiting;
    }

    /** The notice with all that it says; nothing where it need not be sent any more. */
    Optional<Notice> whole(Claim claim, Notice notice, PersonFile file, boolean windowOpen) {
        return switch (notice.kind()) {
            case NEW_ORDERS -> tellDigest.together(claim, notice, file, windowOpen);
            case ORDERS_WAITING -> Optional.of(showWaiting.listed(notice, file));
            default -> Optional.of(notice);
        };
    }
}
