package in.dakiya.function;

import com.fasterxml.jackson.databind.JsonNode;
import in.dakiya.handover.CheckCode;
import in.dakiya.handover.IssueCode;
import in.dakiya.work.Claim;
import in.dakiya.work.Work;
import in.dakiya.work.WorkQueue;
import io.quarkus.funqy.Funq;

/** Woken by its queue: makes delivery codes and checks what sellers type. */
public class OtpConfirmation {

    private final Workers workers;
    private final IssueCode issueCode;
    private final CheckCode checkCode;

    public OtpConfirmation(Workers workers, IssueCode issueCode, CheckCode checkCode) {
        this.workers = workers;
        this.issueCode = issueCode;
        this.checkCode = checkCode;
    }

    @Funq("otp-confirmation")
    public JsonNode handle(JsonNode event) {
        return workers.answer(WorkQueue.OTP_CONFIRMATION, event, this::run);
    }

    private void run(Claim claim) {
        if (!(claim.work() instanceof Work.OfOtpConfirmation ours)) {
            throw new WrongQueue(claim);
        }
        switch (ours) {
            case Work.IssueCode work -> issueCode.run(claim, work);
            case Work.CheckCode work -> checkCode.run(claim, work);
        }
    }
}
