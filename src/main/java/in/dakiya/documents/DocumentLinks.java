package in.dakiya.documents;

import in.dakiya.config.DakiyaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Addresses under which the platform may read a kept document for a while. Making one calls nobody. */
@ApplicationScoped
public class DocumentLinks {

    private static final Duration VALID = Duration.ofHours(1);

    private final S3Presigner presigner;
    private final String bucket;

    public DocumentLinks(S3Presigner presigner, DakiyaConfig config) {
        this.presigner = presigner;
        this.bucket = config.bucket();
    }

    /** @param key as {@link Documents#keep} gave it */
    public String link(String key) {
        return presigner
                .presignGetObject(request -> request.signatureDuration(VALID)
                        .getObjectRequest(object -> object.bucket(bucket).key(key)))
                .url()
                .toString();
    }
}
