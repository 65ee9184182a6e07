package in.dakiya.work;

/** The queues that bells are rung on: one for each function that works. */
public enum WorkQueue {
    RTS_LABELING,
    TRACKING,
    OUTBOX,
    OTP_CONFIRMATION;

    public static WorkQueue of(Work work) {
        return switch (work) {
            case Work.Book ignored -> RTS_LABELING;
            case Work.AskForPickup ignored -> RTS_LABELING;
            case Work.FetchLabel ignored -> RTS_LABELING;
            case Work.Poll ignored -> TRACKING;
            case Work.Tell ignored -> OUTBOX;
            case Work.IssueCode ignored -> OTP_CONFIRMATION;
            case Work.CheckCode ignored -> OTP_CONFIRMATION;
            case Work.CheckReached ignored -> OTP_CONFIRMATION;
            case Work.MakeLabel ignored -> RTS_LABELING;
            case Work.ReleaseOrders ignored -> OUTBOX;
            case Work.ArchivePhoto ignored -> OUTBOX;
            case Work.Notify ignored -> OUTBOX;
        };
    }
}
