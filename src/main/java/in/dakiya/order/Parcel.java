package in.dakiya.order;

/** A packed parcel: dead weight in grams, sides in whole centimetres, zero where they are not known. */
public record Parcel(int weightGrams, int lengthCm, int breadthCm, int heightCm) {

    public static Parcel ofWeight(int grams) {
        return new Parcel(grams, 0, 0, 0);
    }

    /** The same with another weight. */
    public Parcel weighing(int grams) {
        return new Parcel(grams, lengthCm, breadthCm, heightCm);
    }

    public boolean hasSides() {
        return lengthCm > 0;
    }
}
