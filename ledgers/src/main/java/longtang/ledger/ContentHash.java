package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// What a row says, as one number: cells by header, blanks left out, order of no account.
final class ContentHash {

    private ContentHash() {}

    static String of(LedgerKind kind, Map<String, String> original) {
        return HexFormat.of().formatHex(bytes(kind, original));
    }

    static byte[] bytes(LedgerKind kind, Map<String, String> original) {
        var digest = sha256();
        digest.update(kind.code().getBytes(UTF_8));
        original.entrySet().stream()
                .filter(cell -> !cell.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .forEach(cell -> add(digest, cell.getKey(), cell.getValue()));
        return digest.digest();
    }

    // With its length before it, no cell can run into the next.
    private static void add(MessageDigest digest, String header, String value) {
        add(digest, header.strip().getBytes(UTF_8));
        add(digest, value.strip().getBytes(UTF_8));
    }

    private static void add(MessageDigest digest, byte[] text) {
        digest.update((byte) (text.length >> 16));
        digest.update((byte) (text.length >> 8));
        digest.update((byte) text.length);
        digest.update(text);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
