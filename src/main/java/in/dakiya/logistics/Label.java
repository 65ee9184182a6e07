package in.dakiya.logistics;

/** A shipping label as a PDF file. */
public record Label(byte[] pdf) {}
