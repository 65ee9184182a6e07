package in.dakiya.chat;

/**
 * A reply button under a message in the chat.
 *
 * @param payload what comes back when it is tapped: an address of something, never state
 * @param title at most 20 characters, cut
 */
public record Button(String payload, String title) {
    public Button {
        Payloads.check(payload, Payloads.OF_BUTTON);
        title = TextLimit.BUTTON_TITLE.fit(title);
    }
}
