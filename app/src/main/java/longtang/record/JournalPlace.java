package longtang.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import longtang.journal.KeyFile;
import longtang.journal.SignerMemory;
import longtang.journal.SigningKey;
import longtang.journal.VerifierKey;

/// Where a log lives: its name, the folder of its tiles, and, in another folder, its keys and the signer's memory.
///
/// The keys lie outside of the data, so that no backup of the data can sign another history.
record JournalPlace(String origin, Path data, Path tiles, Path keyFile, Path memory, List<VerifierKey> keys) {

    private static final String KEY_FILE = "journal-keys";
    private static final String MEMORY = "journal-signed-last";

    static Path tilesIn(Path data) {
        return data.resolve("journal");
    }

    /// The log of this installation; on the first start its keys are made. An empty `name` asks for one made by chance.
    ///
    /// Fails when keys or memory are missing though there were some, or when the log has another name than the one
    /// that was asked for.
    static JournalPlace open(Path data, Path keys, String name) throws IOException {
        Files.createDirectories(data);
        Files.createDirectories(
                keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var random = new SecureRandom();
        var keyFile = keys.resolve(KEY_FILE);
        var memory = keys.resolve(MEMORY);
        if (!Files.exists(keyFile)) makeKeys(keyFile, memory, data, name.isBlank() ? byChance(random) : name, random);
        if (!Files.exists(memory))
            throw new IOException(memory + " is missing: a signer without memory must not sign."
                    + " Put it back from where the keys are kept; if it is lost, begin a new log with new keys.");
        var verifiers = KeyFile.read(keyFile, data, random).stream()
                .map(SigningKey::verifier)
                .toList();
        var origin = verifiers.getFirst().name();
        if (!name.isBlank() && !origin.equals(name)) {
            throw new IOException("The keys in " + keys + " are those of the log " + origin + ", not of " + name);
        }
        publish(JournalKeys.publicKeysIn(keys), verifiers);
        return new JournalPlace(origin, data, tilesIn(data), keyFile, memory, verifiers);
    }

    // Memory first: whatever is interrupted here, no key is ever there without it.
    private static void makeKeys(Path keyFile, Path memory, Path data, String name, SecureRandom random)
            throws IOException {
        if (!Files.exists(memory)) SignerMemory.begin(memory, name);
        var fresh = keyFile.resolveSibling(KEY_FILE + ".new");
        try (var begun = SignerMemory.open(memory)) {
            var last = begun.last();
            if (last.size() > 0) {
                throw new IOException(keyFile + " is missing, but the log " + last.origin() + " has been signed before."
                        + " Put the keys back; if they are lost, begin a new log in another folder.");
            }
            Files.deleteIfExists(fresh);
            KeyFile.create(
                    fresh,
                    data,
                    List.of(SigningKey.newEd25519(last.origin(), random), SigningKey.newSm2(last.origin(), random)));
            Files.move(fresh, keyFile, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    // Two authorities must never share a name; who has a domain of its own sets it.
    private static String byChance(SecureRandom random) {
        var bytes = new byte[6];
        random.nextBytes(bytes);
        return "longtang.invalid/" + HexFormat.of().formatHex(bytes);
    }

    private static void publish(Path file, List<VerifierKey> keys) throws IOException {
        var lines = keys.stream().map(VerifierKey::line).toList();
        if (!Files.exists(file) || !Files.readAllLines(file).equals(lines)) Files.write(file, lines);
    }

    List<SigningKey> signingKeys() throws IOException {
        return KeyFile.read(keyFile, data, new SecureRandom());
    }
}
