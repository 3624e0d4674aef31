package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Blobs in a bucket of a store that speaks S3, each under its hash. What is read is checked, whoever runs the store.
final class BlobBucket implements Blobs {

    private final S3Client s3;
    private final String bucket;
    private final String prefix;
    private final BlobCache cache;
    private final Path arriving;

    BlobBucket(S3Client s3, String bucket, String prefix, Path local, long mostCached) throws IOException {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
        this.cache = new BlobCache(local.resolve("cache"), mostCached);
        this.arriving = Files.createDirectories(local.resolve("arriving"));
    }

    @Override
    public Kept put(InputStream bytes, long most) throws IOException {
        try (var arrival = Arrival.of(bytes, arriving, most)) {
            if (look(arrival.kept().sha256()) != Condition.SOUND) send(arrival);
            return arrival.kept();
        }
    }

    // The store compares the MD5: it says yes to what we have, or not at all.
    private void send(Arrival arrival) throws IOException {
        var md5 = md5(arrival.file());
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(key(arrival.kept().sha256()))
                            .contentType("application/octet-stream")
                            .contentMD5(md5),
                    RequestBody.fromFile(arrival.file()));
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    private static String md5(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("MD5");
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Path file(Sha256 sha256) throws IOException {
        var near = cache.get(sha256);
        if (near.isPresent()) return near.get();
        try (var bytes = s3.getObject(get -> get.bucket(bucket).key(key(sha256)));
                var arrival = Arrival.of(bytes, arriving, Long.MAX_VALUE)) {
            if (!arrival.kept().sha256().equals(sha256)) throw new Damaged(sha256, Condition.DAMAGED);
            return cache.keep(arrival);
        } catch (NoSuchKeyException missing) {
            throw new Damaged(sha256, Condition.MISSING);
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    @Override
    public Condition look(Sha256 sha256) throws IOException {
        try (var bytes = s3.getObject(get -> get.bucket(bucket).key(key(sha256)))) {
            return Sha256.of(bytes).equals(sha256) ? Condition.SOUND : Condition.DAMAGED;
        } catch (NoSuchKeyException missing) {
            return Condition.MISSING;
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    @Override
    public void names(Consumer<Sha256> each) throws IOException {
        try {
            s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                    .map(S3Object::key)
                    .flatMap(key -> Sha256.read(key.substring(prefix.length())).stream())
                    .forEach(each);
        } catch (SdkException failure) {
            throw away(failure);
        }
    }

    private String key(Sha256 sha256) {
        return prefix + sha256.hex();
    }

    private static IOException away(SdkException failure) {
        return new IOException("The store of files does not answer: " + failure.getMessage(), failure);
    }
}
