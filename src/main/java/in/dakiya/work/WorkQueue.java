package in.dakiya.work;

/** The queues that bells are rung on: one for each function that works. */
public enum WorkQueue {
    RTS_LABELING,
    TRACKING,
    OUTBOX,
    OTP_CONFIRMATION;

    public static WorkQueue of(Work work) {
        return switch (work) {
            case Work.OfRtsLabeling ignored -> RTS_LABELING;
            case Work.OfTracking ignored -> TRACKING;
            case Work.OfOutbox ignored -> OUTBOX;
            case Work.OfOtpConfirmation ignored -> OTP_CONFIRMATION;
        };
    }
}
