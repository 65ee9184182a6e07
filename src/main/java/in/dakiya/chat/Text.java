package in.dakiya.chat;

/** A plain text message, with WhatsApp's own formatting; only inside the 24-hour window. */
public record Text(String body) implements Message {
    public Text {
        body = TextLimit.TEXT_BODY.fit(body);
    }
}
