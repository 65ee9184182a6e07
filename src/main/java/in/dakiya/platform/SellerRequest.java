package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import in.dakiya.order.Seller;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a seller as a platform registers it. */
public final class SellerRequest {

    private static final int MOST_CONTACTS = 10;

    private SellerRequest() {}

    /** @param sellerId from the path */
    public static Reading<Seller> read(String sellerId, byte[] body) {
        ObjectNode json;
        try {
            json = Json.object(body);
        } catch (UnreadableJsonException e) {
            return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
        }
        FieldErrors errors = new FieldErrors();
        TextRule.ID.complaint(sellerId).ifPresent(complaint -> errors.add("sellerId", complaint));
        return errors.reading(seller(sellerId, Fields.of(json, errors)));
    }

    private static Seller seller(String sellerId, Fields fields) {
        String name = fields.text("name", TextRule.line(100));
        String whatsapp = PhoneFields.required(fields, "whatsapp");
        String language = LanguageTags.read(fields, "language", LanguageTags.ENGLISH);
        return new Seller(
                sellerId,
                name,
                whatsapp,
                contacts(fields, whatsapp, language),
                language,
                PhoneFields.read(fields, "phone", whatsapp),
                fields.text("email", TextRule.EMAIL, ""),
                SellerSettings.gst(fields.optionalObject("gst")),
                AddressFields.read(fields.object("address")),
                SellerSettings.logistics(fields.object("logistics")),
                SellerSettings.delivery(fields.objectOrDefaults("delivery")),
                fields.optionalObject("hours").flatMap(SellerSettings::hours).orElse(null),
                SellerSettings.invoicing(fields.objectOrDefaults("invoice"), sellerId),
                fields.objectOrDefaults("notify")
                        .choice("newOrder", Seller.NewOrderNotice.values(), Seller.NewOrderNotice.EACH));
    }

    private static List<Seller.Contact> contacts(Fields seller, String whatsapp, String language) {
        Set<String> numbers = new HashSet<>(Set.of(whatsapp));
        return seller.optionalList("contacts", MOST_CONTACTS).stream()
                .map(fields -> contact(fields, language, numbers))
                .toList();
    }

    private static Seller.Contact contact(Fields fields, String language, Set<String> numbers) {
        Seller.Contact contact = new Seller.Contact(
                PhoneFields.required(fields, "whatsapp"),
                fields.text("name", TextRule.line(100), ""),
                fields.choice("role", Seller.Role.values(), Seller.Role.STAFF),
                LanguageTags.read(fields, "language", language));
        if (!contact.whatsapp().isEmpty() && !numbers.add(contact.whatsapp())) {
            fields.wrong("whatsapp", "is there twice");
        }
        return contact;
    }

    /**
     * The number in the optional body of a confirmation; nothing means the registered number.
     *
     * @param body may be empty
     */
    public static Reading<Optional<String>> confirmation(byte[] body) {
        if (body.length == 0) {
            return new Reading.Read<>(Optional.empty());
        }
        try {
            FieldErrors errors = new FieldErrors();
            String number = PhoneFields.read(Fields.of(Json.object(body), errors), "whatsapp", "");
            return errors.reading(number.isEmpty() ? Optional.empty() : Optional.of(number));
        } catch (UnreadableJsonException e) {
            return new Reading.Unreadable<>(String.valueOf(e.getMessage()));
        }
    }
}
