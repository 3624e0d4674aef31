package longtang.evidence;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A store that speaks S3, in the test's own process; it asks for signed requests.
final class FarStore {

    private static final String WHO = "lane-44";
    private static final String SECRET = "a-secret-of-the-test";

    private final S3Proxy proxy;

    FarStore() {
        try {
            var folder = Files.createTempDirectory("far-store");
            proxy = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                    .awsAuthentication(AuthenticationType.AWS_V4, WHO, SECRET)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .build();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    void start() throws Exception {
        proxy.start();
    }

    void stop() throws Exception {
        proxy.stop();
    }

    Map<String, String> settings() {
        return Map.of(
                "longtang.s3.endpoint",
                endpoint().toString(),
                "longtang.s3.access-key",
                WHO,
                "longtang.s3.secret-key",
                SECRET);
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    void createBucket(String bucket) {
        try (var s3 = client()) {
            s3.createBucket(create -> create.bucket(bucket));
        }
    }

    void write(String bucket, String key, String bytes) {
        try (var s3 = client()) {
            s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(bytes));
        }
    }

    private S3Client client() {
        return S3Client.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(WHO, SECRET)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
