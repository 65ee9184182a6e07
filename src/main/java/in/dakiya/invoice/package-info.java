/**
 * What an invoice says, decided from an order, a seller, a number and a date: plain Java, exact paise. How it looks is in
 * {@code in.dakiya.papers}; who hands out the numbers is somebody else.
 */
@org.jspecify.annotations.NullMarked
package in.dakiya.invoice;
