package longtang.sighting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import longtang.vault.OpenKeys;

/// A cell sealed for the table: its value with a salt of its own, and the commitment to both.
record SealedValue(byte[] sealed, String commitment) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    static SealedValue of(OpenKeys keys, UUID sighting, Redacted.Secret secret, Cells cells) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var hex = HexFormat.of().formatHex(salt);
        var value = cells.write(List.of(hex, Cells.storable(secret.written()), Cells.storable(secret.read())));
        var subject = secret.about().subject(sighting);
        return new SealedValue(
                keys.seal(subject, Cells.storable(secret.header()), value), commitment(salt, secret.written()));
    }

    static String commitment(byte[] salt, String written) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(written.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Redacted.Secret read(SealedStore.Cell cell, String opened, Cells cells) {
        var parts = cells.texts(opened);
        return new Redacted.Secret(cell.header(), cell.field(), cell.about(), parts.get(1), parts.get(2));
    }
}
