package in.dakiya.order;

/** A packed parcel: dead weight in grams, sides in whole centimetres. */
public record Parcel(int weightGrams, int lengthCm, int breadthCm, int heightCm) {}
