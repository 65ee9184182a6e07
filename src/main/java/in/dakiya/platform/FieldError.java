package in.dakiya.platform;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, for example {@code items[0].hsn}; for a header or query parameter its name
 * @param message plain words that continue the field's name: "is required"
 */
public record FieldError(String field, String message) {}
