/**
 * The one DynamoDB table. Every access pattern, and the key that serves it; there is no scan anywhere.
 *
 * <table>
 * <caption>Access patterns</caption>
 * <tr><th>wanted</th><th>key</th></tr>
 * <tr><td>a seller</td><td>{@code SELLER#id / SELLER}</td></tr>
 * <tr><td>the order of a short number</td><td>{@code SELLER#id / REF#number}</td></tr>
 * <tr><td>a seller's orders, newest first</td><td>GSI1 {@code SELLER#id / placedAt#order}</td></tr>
 * <tr><td>a seller's orders that wait for him, by deadline</td><td>GSI3 {@code WAIT#id / deadline#order}</td></tr>
 * <tr><td>a person, his roles and his dialogue, in one query</td><td>{@code WA#number#phone}, sort keys up to {@code WORK#DIALOGUE#~}</td></tr>
 * <tr><td>orders that a seller ships himself and that are on their way</td><td>GSI3 {@code HAND#id / placedAt#order}</td></tr>
 * <tr><td>a shipment's delivery code (never the code itself)</td><td>{@code ORDER#id / OTP#n}</td></tr>
 * <tr><td>a person's dialogue about a shipment, which is the work of asking on</td><td>{@code WA#number#phone / WORK#DIALOGUE#order#n}, in the same query</td></tr>
 * <tr><td>a person by business-scoped user id</td><td>{@code WA#number#bsuid / ALIAS}</td></tr>
 * <tr><td>the order behind a message of ours</td><td>{@code MSG#wamid / MSG}</td></tr>
 * <tr><td>an order's state</td><td>{@code ORDER#id / HEAD}</td></tr>
 * <tr><td>what was ordered, and by whom</td><td>{@code ORDER#id / BODY}</td></tr>
 * <tr><td>an order's invoice and credit note</td><td>{@code ORDER#id / INVOICE}, between its head and its shipments</td></tr>
 * <tr><td>the next number of a series</td><td>{@code TAX#gstin / SERIES#year#series}; without a GSTIN {@code TAX#SELLER#id}</td></tr>
 * <tr><td>the order of an invoice number</td><td>{@code TAX#gstin / INVOICE#year#number}</td></tr>
 * <tr><td>a shipment's details</td><td>{@code ORDER#id / SHIPMENT#n}</td></tr>
 * <tr><td>the timeline</td><td>{@code ORDER#id / EVENT#time#hash}</td></tr>
 * <tr><td>the order of an idempotency key</td><td>{@code IDEMPOTENCY#key / IDEMPOTENCY}</td></tr>
 * <tr><td>the shipments of an AWB</td><td>{@code AWB#partner#awb / order#n}; reports without an order: {@code UNKNOWN#hash}</td></tr>
 * <tr><td>a work item</td><td>{@code <aggregate> / WORK#name}</td></tr>
 * <tr><td>work that the bells missed</td><td>GSI2 {@code DUE#shard / sweep time}</td></tr>
 * <tr><td>parcels to be asked about, by account</td><td>GSI2 {@code POLL#partner#account / sweep time}</td></tr>
 * <tr><td>parked work</td><td>GSI2 {@code PARKED / time}</td></tr>
 * <tr><td>a partner's session</td><td>{@code PARTNER#name#account / SESSION}, its call budget {@code / BUCKET}</td></tr>
 * <tr><td>the state of the message templates</td><td>{@code TEMPLATE#waba / TEMPLATE#name#language}</td></tr>
 * </table>
 */
package in.dakiya.table;
