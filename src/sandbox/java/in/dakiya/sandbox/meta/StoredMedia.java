package in.dakiya.sandbox.meta;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** A file that Meta keeps for some days under an id. */
public final class StoredMedia {
    private final String id;
    private final String mimeType;
    private final String filename;
    private final byte[] bytes;
    private final Instant expires;

    StoredMedia(String id, String mimeType, String filename, byte[] bytes, Instant expires) {
        this.id = id;
        this.mimeType = mimeType;
        this.filename = filename;
        this.bytes = bytes.clone();
        this.expires = expires;
    }

    public String id() {
        return id;
    }

    public String mimeType() {
        return mimeType;
    }

    public String filename() {
        return filename;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    Instant expires() {
        return expires;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expires);
    }

    StoredMedia named(String other) {
        return new StoredMedia(id, mimeType, other, bytes, expires);
    }

    /** As the answer with the address has it. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest());
    }

    /** As a webhook has it. */
    String sha256Base64() {
        return Base64.getEncoder().encodeToString(digest());
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
