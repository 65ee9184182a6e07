package in.dakiya.order;

/**
 * How the order is paid.
 *
 * @param amountDuePaise what the courier or seller collects at the door; zero when prepaid
 */
public record Payment(Method method, long amountDuePaise) {

    public enum Method {
        PREPAID,
        COD
    }
}
