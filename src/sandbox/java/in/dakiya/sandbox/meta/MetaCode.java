package in.dakiya.sandbox.meta;

/**
 * Meta's error codes that the stand-in uses: the same code refuses a call or comes later in a {@code failed} status.
 * Source: Meta's pages "Error codes" and "Send messages".
 */
public enum MetaCode {
    SERVICE_DOWN(2, 503, "Temporary Downtime", "Service is temporarily unavailable."),
    PARAMETER(100, 400, "Invalid parameter", "The request has an invalid parameter."),
    TOKEN(190, 401, "Error validating access token", "The access token is missing, wrong or has expired."),
    ACCOUNT_RESTRICTED(368, 403, "Temporarily blocked for policies violations", "The account is restricted."),
    NO_SUCH_PATH(2500, 400, "Unknown path components", "There is no such address."),
    BLOCKED_BY_BUSINESS(130403, 400, "User is blocked by the business", "The business has blocked this user."),
    THROUGHPUT(130429, 400, "Rate limit hit", "Too many messages in a second from this phone number."),
    EXPERIMENT(
            130472,
            400,
            "User's number is part of an experiment",
            "Failed to send message because this user's phone number is part of an experiment."),
    SOMETHING_WRONG(131000, 500, "Something went wrong", "The message could not be sent for an unknown reason."),
    MISSING(131008, 400, "Required parameter is missing", "A required parameter is missing."),
    INVALID(131009, 400, "Parameter value is not valid", "A parameter has a value that is not allowed."),
    UNAVAILABLE(131016, 500, "Service unavailable", "A service is temporarily unavailable."),
    TO_ITSELF(131021, 400, "Recipient cannot be sender", "Sender and recipient are the same phone number."),
    UNDELIVERABLE(131026, 400, "Message undeliverable", "Message undeliverable."),
    PAYMENT(131042, 400, "Business eligibility payment issue", "There was a problem with the payment method."),
    WINDOW_CLOSED(
            131047,
            400,
            "Re-engagement message",
            "Message failed to send because more than 24 hours have passed since the customer last replied to this"
                    + " number."),
    SPAM_LIMIT(131048, 400, "Spam rate limit hit", "Too many messages from this number were blocked or reported."),
    WITHHELD(
            131049,
            400,
            "This message was not delivered to maintain healthy ecosystem engagement.",
            "This message was not delivered to maintain healthy ecosystem engagement."),
    MARKETING_STOPPED(
            131050,
            400,
            "User has stopped marketing messages",
            "The recipient has chosen to stop receiving marketing messages on WhatsApp from your business."),
    TYPE_UNSUPPORTED(131051, 400, "Unsupported message type", "Message type is currently not supported."),
    MEDIA(131053, 400, "Media upload error", "The media of the message could not be processed."),
    PAIR_RATE(
            131056,
            400,
            "(Business Account, Consumer Account) pair rate limit hit",
            "Message failed to send because there were too many messages sent from this phone number to the same"
                    + " phone number in a short period of time."),
    NO_BSUID(131062, 400, "Business-scoped user ID not supported", "This message needs a phone number."),
    PARAMETER_COUNT(
            132000,
            400,
            "Number of parameters does not match the expected number of params",
            "The number of parameters differs from the template's."),
    TEMPLATE_MISSING(
            132001,
            404,
            "Template name does not exist in the translation",
            "The template does not exist in this language or has not been approved."),
    TEXT_TOO_LONG(132005, 400, "Translated text too long", "The text with its parameters is too long."),
    PARAMETER_FORMAT(
            132012,
            400,
            "Parameter format does not match format in the created template",
            "A parameter has another format than in the template."),
    TEMPLATE_PAUSED(132015, 400, "Template is paused", "The template is paused because of low quality."),
    TEMPLATE_DISABLED(132016, 400, "Template is disabled", "The template is disabled because of low quality."),
    PARAMETER_TEXT(
            132018,
            400,
            "Template parameter validation failed",
            "Param text cannot have new-line/tab characters or more than 4 consecutive spaces."),
    FLOW_THROTTLED(132069, 400, "Flow is throttled", "Flow is in throttled state and 10 messages were sent this hour."),
    NOT_REGISTERED(133010, 400, "Phone number not registered", "Phone number not registered on the platform.");

    private final int code;
    private final int httpStatus;
    private final String title;
    private final String details;

    MetaCode(int code, int httpStatus, String title, String details) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.title = title;
        this.details = details;
    }

    public int code() {
        return code;
    }

    public int httpStatus() {
        return httpStatus;
    }

    public String title() {
        return title;
    }

    public String details() {
        return details;
    }
}
