package in.dakiya.documents;

import in.dakiya.config.DakiyaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** Labels and other papers, kept in our own bucket: partners' links die, and a chat is sent bytes. */
@ApplicationScoped
public class Documents {

    private static final String PDF = "application/pdf";

    private final S3Client s3;
    private final String bucket;

    public Documents(S3Client s3, DakiyaConfig config) {
        this.s3 = s3;
        this.bucket = config.bucket();
    }

    /**
     * Keeps a PDF. The same order and name always give the same key, so a repetition replaces what it repeats.
     *
     * @return the key to read it by; it does not show the order's id
     */
    public String keep(String orderId, String name, byte[] pdf) {
        String key = key(orderId, name);
        s3.putObject(r -> r.bucket(bucket).key(key).contentType(PDF), RequestBody.fromBytes(pdf));
        return key;
    }

    /** The key that {@link #keep} gives, before anything is kept under it. */
    public String key(String orderId, String name) {
        return "orders/" + folder(orderId) + "/" + name;
    }

    /**
     * Keeps a picture under a key that shows neither the order nor who sent it, and that a repetition meets again.
     *
     * @param wamid of the message that brought it
     * @param mimeType {@code image/jpeg} or {@code image/png}
     */
    public String keepPhoto(String orderId, String wamid, String mimeType, byte[] picture) {
        String extension = mimeType.equals("image/png") ? ".png" : ".jpg";
        String key = "photos/" + folder(orderId) + "/" + folder(wamid) + extension;
        // Not a copy: a large picture twice is much for a small function.
        RequestBody body = RequestBody.fromContentProvider(
                ContentStreamProvider.fromByteArrayUnsafe(picture), picture.length, mimeType);
        s3.putObject(r -> r.bucket(bucket).key(key).contentType(mimeType), body);
        return key;
    }

    public byte[] read(String key) {
        return s3.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asByteArray();
    }

    /** Spread over the bucket's partitions, and no id in an object's name. */
    private static String folder(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
