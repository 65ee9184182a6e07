/** The page on which a customer follows his parcel: plain HTML without script, made of what may be shown to anybody. */
@org.jspecify.annotations.NullMarked
package in.dakiya.page;
