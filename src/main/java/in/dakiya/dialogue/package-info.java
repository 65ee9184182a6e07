/** "Mark as Shipped" as a conversation: what was said and the draft so far give the next draft, what to ask, and the effect. Pure. */
package in.dakiya.dialogue;
