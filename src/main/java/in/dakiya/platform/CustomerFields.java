package in.dakiya.platform;

import in.dakiya.order.Consent;
import in.dakiya.order.Customer;
import java.util.Optional;

/** Reads who ordered. */
final class CustomerFields {

    private CustomerFields() {}

    static Customer read(Fields fields) {
        String name = fields.text("name", TextRule.line(100));
        String phone = PhoneFields.required(fields, "phone");
        return new Customer(
                name,
                phone,
                PhoneFields.read(fields, "whatsapp", phone),
                fields.text("email", TextRule.EMAIL, ""),
                gstin(fields),
                LanguageTags.read(fields, "language", LanguageTags.ENGLISH),
                consent(fields.optionalObject("consent")),
                AddressFields.read(fields.object("address")));
    }

    private static String gstin(Fields fields) {
        String gstin = Gstin.upper(fields.text("gstin", TextRule.line(40), ""));
        if (!gstin.isEmpty()) {
            Gstin.complaint(gstin).ifPresent(complaint -> fields.wrong("gstin", complaint));
        }
        return gstin;
    }

    /** Nobody is told anything without having agreed. */
    private static Consent consent(Optional<Fields> consent) {
        return consent.map(fields -> new Consent(
                        fields.flag("whatsapp"),
                        Times.read(fields, "at").orElse(null),
                        fields.text("source", TextRule.line(100), "")))
                .orElse(Consent.NONE);
    }
}
