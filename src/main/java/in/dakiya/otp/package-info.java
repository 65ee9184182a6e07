/**
 * Delivery codes: six digits that only the customer knows, and that the seller types to prove the handover. Pure. No code
 * is stored anywhere: it is computed when it is sent and when it is checked. See docs/security-otp.md.
 */
package in.dakiya.otp;
