package longtang.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import longtang.record.JournalKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The installation's one master key, in a file outside the database and its backup, and what is derived from it.
///
/// Whoever loses the file loses all that is sealed; `docs/running.md` says how it is kept. Made on the first start
/// unless LONGTANG_KEY_FILE names one that is there.
@Component
public class KeyRing {

    private static final int KEY_BYTES = 32;

    private final byte[] master;

    KeyRing(
            @Value("${longtang.key-file:}") String given,
            @Value("${longtang.folder}") Path data,
            @Value("${longtang.keys:}") String keys)
            throws IOException {
        this.master = read(given.isBlank() ? JournalKeys.folderFor(data, keys).resolve("master.key") : Path.of(given));
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.exists(file)) create(file);
        var key = Base64.getDecoder().decode(Files.readString(file).strip());
        if (key.length != KEY_BYTES) throw new IOException(file + " does not hold a key of 32 bytes in base64");
        return key;
    }

    // Whole, on disk and in one step: another node sees all of it or nothing, and a power cut cannot take it away from
    // what was sealed with it.
    private static void create(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder, "master", ".new"); // mode 0600
        try {
            var text = Base64.getEncoder().encodeToString(Seal.random(KEY_BYTES)) + "\n";
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.US_ASCII.encode(text));
                channel.force(true);
            }
            Files.createLink(file, fresh);
            try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (FileAlreadyExistsException byAnother) {
            // it is there: what was wanted
        } finally {
            Files.delete(fresh);
        }
    }

    /// Seals a value for one place; `context` names it (`second-factor:<person>`).
    public byte[] seal(byte[] value, String context) {
        return Seal.close(derived("seal"), value, context);
    }

    /// @throws IllegalStateException when it was not sealed with this key for this place
    public byte[] open(byte[] sealed, String context) {
        return Seal.open(derived("seal"), sealed, context);
    }

    /// A keyed hash in hex: equal texts are recognised, none can be guessed without the key (HMAC-SHA-256).
    public String mark(String purpose, String text) {
        return HexFormat.of().formatHex(hmac(derived(purpose), text));
    }

    /// New keys for subjects: sealed, for the table, and open, for the work in hand.
    public record Made(Map<String, byte[]> sealed, OpenKeys open) {}

    public Made makeKeys(Collection<String> subjects) {
        var open = new HashMap<String, byte[]>();
        var sealed = new HashMap<String, byte[]>();
        for (var subject : subjects) {
            var key = Seal.random(KEY_BYTES);
            open.put(subject, key);
            sealed.put(subject, seal(key, place(subject)));
        }
        return new Made(sealed, new OpenKeys(open));
    }

    static String place(String subject) {
        return "vault-key:" + subject;
    }

    private byte[] derived(String purpose) {
        return hmac(master, "longtang " + purpose);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "KeyRing[＊]";
    }
}
