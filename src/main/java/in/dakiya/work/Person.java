package in.dakiya.work;

/**
 * One WhatsApp user as one of our numbers sees him.
 *
 * @param phoneNumberId Meta's id of our number
 * @param id his phone (digits with country code), or his business-scoped user id where the phone is not known
 */
public record Person(String phoneNumberId, String id) {

    /** True where only the business-scoped user id ({@code IN.…}) is known. */
    public boolean withoutPhone() {
        return id.indexOf('.') >= 0;
    }

    /** Never the id itself: this may end in a log. */
    @Override
    public String toString() {
        return "Person[…" + id.substring(Math.max(0, id.length() - 2)) + "]";
    }
}
