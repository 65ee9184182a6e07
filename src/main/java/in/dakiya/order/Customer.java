package in.dakiya.order;

/**
 * Who ordered. Phones are digits with country code; {@code whatsapp} equals {@code phone} where the platform gave none.
 *
 * @param email empty where unknown
 * @param gstin of a customer who is registered and buys for a business; else empty
 * @param language BCP 47 primary subtag the customer is written in, for example {@code hi}
 */
public record Customer(
        String name,
        String phone,
        String whatsapp,
        String email,
        String gstin,
        String language,
        Consent consent,
        Address address) {

    /** Who buys for himself. */
    public Customer(
            String name,
            String phone,
            String whatsapp,
            String email,
            String language,
            Consent consent,
            Address address) {
        this(name, phone, whatsapp, email, "", language, consent, address);
    }
}
