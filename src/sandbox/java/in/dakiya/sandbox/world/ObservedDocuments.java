package in.dakiya.sandbox.world;

import in.dakiya.sandbox.fault.Faults;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** An S3 client whose calls can go wrong. Operations that the application does not use are not there. */
final class ObservedDocuments implements S3Client {

    private final S3Client real;
    private final Faults faults;

    ObservedDocuments(S3Client real, Faults faults) {
        this.real = real;
        this.faults = faults;
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {
        real.close();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        return faults.call(
                Faults.Service.S3, "PutObject", () -> real.putObject(request, body), ObservedDocuments::error);
    }

    @Override
    public ResponseBytes<GetObjectResponse> getObjectAsBytes(GetObjectRequest request) {
        return faults.call(
                Faults.Service.S3, "GetObject", () -> real.getObjectAsBytes(request), ObservedDocuments::error);
    }

    private static RuntimeException error(Faults.Fault fault) {
        return S3Exception.builder()
                .message("Injected: " + fault)
                .statusCode(500)
                .build();
    }
}
