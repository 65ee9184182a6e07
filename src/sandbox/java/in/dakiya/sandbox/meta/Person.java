package in.dakiya.sandbox.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody with WhatsApp on a phone: says, taps and sends things to the business, and sees what it sends. */
public final class Person {
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final int MOST_PICKED = 10;

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

    /** Answers one message by a JPEG or PNG. */
    public String quotesWithPhoto(String quoted, byte[] bytes) {
        StoredMedia media = network.media().fromUser(mimeType(bytes), "photo", bytes);
        return sends(
                "image",
                quoted,
                Bubble.file("image", "", media),
                message -> Inbound.file(message, "image", media, "", network.address(media)));
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
        return sendsFile("image", mimeType(bytes), "photo", bytes, caption);
    }

    private static String mimeType(byte[] bytes) {
        boolean png = bytes.length > 1 && bytes[1] == 'P';
        return png ? "image/png" : "image/jpeg";
    }

    /**
     * Several pictures chosen together: each is a message of its own, of the same second, and they are delivered in any
     * order.
     *
     * @return the wamids, in the order of the pictures
     */
    public List<String> sendsAlbum(List<byte[]> pictures) {
        Instant now = network.now();
        List<String> ids = new ArrayList<>();
        List<ObjectNode> messages = new ArrayList<>();
        for (byte[] bytes : pictures) {
            StoredMedia media = network.media().fromUser(mimeType(bytes), "photo", bytes);
            String id = network.ids().wamid(number);
            ObjectNode message = Inbound.of(this, id, now.getEpochSecond(), "image");
            Inbound.file(message, "image", media, "", network.address(media));
            said(id, now, "", Bubble.file("image", "", media));
            ids.add(id);
            messages.add(message);
        }
        Collections.shuffle(messages, new Random(network.settings().seed() + ids.hashCode()));
        messages.forEach(message -> deliver(message.path("id").asText(), message));
        return ids;
    }

    /** A recording made in the chat. */
    public String sendsVoiceNote() {
        byte[] sound = "OggS a voice".getBytes(StandardCharsets.US_ASCII);
        StoredMedia media = network.media().fromUser("audio/ogg; codecs=opus", "voice", sound);
        return sends("audio", "", Bubble.file("audio", "", media), message -> {
            Inbound.file(message, "audio", media, "", network.address(media));
            message.withObject("/audio").put("voice", true);
        });
    }

    public String sendsSticker() {
        byte[] image = "RIFF a sticker".getBytes(StandardCharsets.US_ASCII);
        StoredMedia media = network.media().fromUser("image/webp", "sticker", image);
        return sends("sticker", "", Bubble.file("sticker", "", media), message -> {
            Inbound.file(message, "sticker", media, "", network.address(media));
            message.withObject("/sticker").put("animated", false);
        });
    }

    /** A pin on the map. */
    public String sendsLocation(double latitude, double longitude, String placeName) {
        return sends(
                "location",
                "",
                Bubble.plain("location", placeName),
                message -> message.putObject("location")
                        .put("latitude", latitude)
                        .put("longitude", longitude)
                        .put("name", placeName));
    }

    /** What a form's PhotoPicker gives for these pictures: a member of the response. At most ten. */
    public ArrayNode picks(List<byte[]> pictures) {
        if (pictures.size() > MOST_PICKED) {
            throw new IllegalArgumentException("a form takes at most " + MOST_PICKED + " files");
        }
        ArrayNode picked = JsonNodeFactory.instance.arrayNode();
        for (byte[] bytes : pictures) {
            StoredMedia media = network.media().fromUser(mimeType(bytes), "IMG_" + (picked.size() + 1) + ".jpg", bytes);
            picked.addObject()
                    .put("file_name", media.filename())
                    .put("mime_type", media.mimeType())
                    .put("sha256", media.sha256Base64())
                    .put("id", media.id());
        }
        return picked;
    }

    /** Fills in and sends the form of the newest message that has one. */
    public String completesFlow(JsonNode response) {
        return completesFlow(chat.newestWithForm().id(), response);
    }

    /**
     * Fills in and sends the form of this message, however old and however often.
     *
     * @param response a JSON object: what was filled in; the form's token is added, as WhatsApp adds it
     */
    public String completesFlow(String onMessage, JsonNode response) {
        String token = chat.get(onMessage)
                .form()
                .orElseThrow(() -> new NoSuchElementException("the message has no form"))
                .payload();
        ObjectNode filledIn = JsonNodeFactory.instance.objectNode().put("flow_token", token);
        response.properties().forEach(member -> filledIn.set(member.getKey(), member.getValue()));
        return sends(
                "interactive",
                onMessage,
                Bubble.plain("interactive", "Response sent"),
                message -> Inbound.form(message, filledIn.toString()));
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
        said(id, now, quoted, bubble);
        deliver(id, message);
        return id;
    }

    private void said(String id, Instant now, String quoted, Bubble bubble) {
        lastSaid = now;
        chat.said(id, now, quoted, bubble);
        network.marks().heard(id, now);
        network.limits().inbound();
    }

    private void deliver(String id, ObjectNode message) {
        network.webhooks().add("message", id, new WebhookBodies(network.settings()).message(this, message));
    }
}
