package in.dakiya.work;

/** Who is to be told. Resolved to a phone when the message is sent, so that a changed number is honoured. */
public sealed interface Audience {

    /** Every confirmed contact of a seller. */
    record SellerPeople(String sellerId) implements Audience {}

    /** The customer of the order that the notice is about, if he agreed. */
    record Customer() implements Audience {}

    /** One person, by the partition that holds what is known of him. */
    record Somebody(Person person) implements Audience {}
}
