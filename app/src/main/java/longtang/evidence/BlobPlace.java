package longtang.evidence;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Where files are kept, as the settings say: in the folder of this installation, or in a bucket.
///
/// @param where empty for the folder, `s3://bucket` or `s3://bucket/prefix`
/// @param endpoint of the store, empty for the one of the region
public record BlobPlace(String where, String endpoint, String region, String accessKey, String secretKey, long cache) {

    private static final String DEFAULT_REGION = "us-east-1"; // what stores of one's own answer to
    private static final long CACHE_MEGABYTES = 2_048;

    /// @param setting the value of `longtang.blobs` and its like; empty where nothing is set
    /// @throws IllegalArgumentException that says which setting is wrong, and what it should be
    public static BlobPlace read(UnaryOperator<String> setting) throws IOException {
        var secrets = secrets(setting.apply("longtang.s3.credentials"));
        var cache = setting.apply("longtang.s3.cache");
        if (!cache.matches("[0-9]{0,7}"))
            throw new IllegalArgumentException(
                    "longtang.s3.cache is " + cache + "; it should be megabytes, as in 2048");
        return new BlobPlace(
                setting.apply("longtang.blobs").strip(),
                setting.apply("longtang.s3.endpoint").strip(),
                setting.apply("longtang.s3.region").strip(),
                secrets.getProperty("access-key", setting.apply("longtang.s3.access-key")),
                secrets.getProperty("secret-key", setting.apply("longtang.s3.secret-key")),
                (cache.isEmpty() ? CACHE_MEGABYTES : Long.parseLong(cache)) << 20);
    }

    private static Properties secrets(String file) throws IOException {
        var secrets = new Properties();
        if (file.isBlank()) return secrets;
        try (var in = Files.newBufferedReader(Path.of(file.strip()))) {
            secrets.load(in);
        }
        return secrets;
    }

    /// @param folder of this installation
    public Blobs open(Path folder) throws IOException {
        if (where.isEmpty()) return new BlobFolder(folder.resolve("blobs"));
        var uri = URI.create(where);
        if (!"s3".equals(uri.getScheme()) || uri.getHost() == null)
            throw new IllegalArgumentException("longtang.blobs is " + where + "; it should be s3://bucket/prefix");
        if (accessKey.isBlank() || secretKey.isBlank())
            throw new IllegalArgumentException("longtang.blobs is " + where
                    + ", but nothing says with which keys: set longtang.s3.credentials to a file with access-key=… and"
                    + " secret-key=…");
        var prefix = uri.getPath().replaceFirst("^/", "");
        if (!prefix.isEmpty() && !prefix.endsWith("/")) prefix += "/";
        return new BlobBucket(client(), uri.getHost(), prefix, folder.resolve("far-blobs"), cache);
    }

    // Checksums and chunks of AWS's own are not spoken by every store; the hash is checked here anyway.
    private S3Client client() {
        var client = S3Client.builder()
                .region(Region.of(region.isEmpty() ? DEFAULT_REGION : region))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(accessKey.strip(), secretKey.strip())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .forcePathStyle(!endpoint.isEmpty())
                .httpClient(UrlConnectionHttpClient.create());
        if (!endpoint.isEmpty()) client.endpointOverride(URI.create(endpoint));
        return client.build();
    }

    @Override
    public String toString() {
        return "BlobPlace[" + (where.isEmpty() ? "folder" : where) + "]";
    }
}
