package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody with WhatsApp on a phone: says, taps and sends things to the business, and sees what it sends. */
public final class Person {
    private static final Duration WINDOW = Duration.ofHours(24);

    private final String number;
    private final String userId;
    private final Network network;
    private final Chat chat = new Chat();
    private final Habits habits = new Habits();
    private final Inbox inbox;
    private volatile String name = "A person";
    private volatile boolean hidesNumber;
    private volatile @Nullable Instant lastSaid;

    Person(String number, String userId, Network network) {
        this.number = number;
        this.userId = userId;
        this.network = network;
        this.inbox = new Inbox(network, chat, habits);
    }

    /** Digits with country code, without plus. */
    public String number() {
        return number;
    }

    /** The business-scoped user id. */
    public String userId() {
        return userId;
    }

    public String name() {
        return name;
    }

    boolean hidesNumber() {
        return hidesNumber;
    }

    /** The name of the profile. */
    public Person named(String other) {
        name = other;
        return this;
    }

    /** Has a user name, so that webhooks leave the number out. */
    public Person hidingNumber(boolean hiding) {
        hidesNumber = hiding;
        return this;
    }

    /** All that was said and seen, in order. */
    public List<ChatLine> chat() {
        return chat.lines();
    }

    /** The newest message that was seen. */
    public ChatLine lastSeen() {
        return chat().reversed().stream()
                .filter(line -> !line.mine())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nothing was seen yet"));
    }

    /** Sends a text. Here as for everything that is sent, the wamid is given back. */
    public String says(String text) {
        return sends(
                "text",
                "",
                Bubble.plain("text", text),
                message -> message.putObject("text").put("body", text));
    }

    /** Answers one message by a text. */
    public String quotes(String quoted, String text) {
        return sends(
                "text",
                quoted,
                Bubble.plain("text", text),
                message -> message.putObject("text").put("body", text));
    }

    /** Taps a button or row, by label or payload, on the newest message that has it. */
    public String taps(String labelOrPayload) {
        return taps(labelOrPayload, chat.newestWith(labelOrPayload).id());
    }

    /** Taps a button or row of this message, however old. */
    public String taps(String labelOrPayload, String onMessage) {
        Choice choice = chat.get(onMessage)
                .choice(labelOrPayload)
                .orElseThrow(() -> new NoSuchElementException("the message has nothing called " + labelOrPayload));
        String type = choice.kind() == Choice.Kind.TEMPLATE_REPLY ? "button" : "interactive";
        return sends(type, onMessage, Bubble.plain(type, choice.label()), message -> Inbound.tap(message, choice));
    }

    /** The address behind a link button of the newest message that has it. Nothing is sent. */
    public URI opens(String label) {
        return URI.create(chat.newestWith(label).choice(label).orElseThrow().payload());
    }

    /** A JPEG or PNG. */
    public String sendsPhoto(byte[] bytes) {
        return sendsPhoto(bytes, "");
    }

    public String sendsPhoto(byte[] bytes, String caption) {
        boolean png = bytes.length > 1 && bytes[1] == 'P';
        return sendsFile("image", png ? "image/png" : "image/jpeg", "photo", bytes, caption);
    }

    public String sendsDocument(byte[] bytes, String mimeType, String filename) {
        return sendsFile("document", mimeType, filename, bytes, "");
    }

    /** A reaction to a message. */
    public String reacts(String emoji, String onMessage) {
        return sends(
                "reaction",
                "",
                Bubble.plain("reaction", emoji),
                message -> message.putObject("reaction")
                        .put("message_id", onMessage)
                        .put("emoji", emoji));
    }

    /** Something that the interface does not know, for example a {@code poll}. */
    public String sendsUnsupported(String what) {
        return sends(
                "unsupported", "", Bubble.plain("unsupported", what), message -> Inbound.unsupported(message, what));
    }

    /** Without a network nothing arrives, and all of it later. */
    public Person online(boolean is) {
        habits.online(is);
        if (is) {
            inbox.catchUp();
        }
        return this;
    }

    /** How the phone behaves otherwise. */
    public Habits habits() {
        return habits;
    }

    /** Whether the business may send free-form messages now. */
    public boolean windowOpen() {
        Instant last = lastSaid;
        return last != null && network.now().isBefore(last.plus(WINDOW));
    }

    void receive(Sent sent, Draft draft) {
        habits.failure(draft, windowOpen())
                .ifPresentOrElse(code -> network.failed(sent, code), () -> inbox.receive(sent));
    }

    private String sendsFile(String type, String mimeType, String filename, byte[] bytes, String caption) {
        StoredMedia media = network.media().fromUser(mimeType, filename, bytes);
        String address = network.address(media);
        return sends(
                type,
                "",
                Bubble.file(type, caption, media),
                message -> Inbound.file(message, type, media, caption, address));
    }

    private String sends(String type, String quoted, Bubble bubble, Consumer<ObjectNode> content) {
        Instant now = network.now();
        String id = network.ids().wamid(number);
        ObjectNode message = Inbound.of(this, id, now.getEpochSecond(), type);
        if (!quoted.isEmpty()) {
            Inbound.quote(message, network.settings().displayNumber(), quoted);
        }
        content.accept(message);
        lastSaid = now;
        chat.said(id, now, quoted, bubble);
        network.marks().heard(id, now);
        network.limits().inbound();
        network.webhooks().add("message", id, new WebhookBodies(network.settings()).message(this, message));
        return id;
    }
}
