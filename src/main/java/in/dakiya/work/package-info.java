/**
 * Work items: what a decision wants done in the outside world, recorded in the same transaction as the decision. Pure.
 */
package in.dakiya.work;
