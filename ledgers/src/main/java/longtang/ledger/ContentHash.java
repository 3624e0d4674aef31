package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/// What a row says, as one number: cells by header, blanks left out, order of no account.
final class ContentHash {

    private ContentHash() {}

    static String of(LedgerKind kind, Map<String, String> original) {
        return HexFormat.of().formatHex(bytes(sha256(), kind, original));
    }

    static byte[] bytes(MessageDigest digest, LedgerKind kind, Map<String, String> original) {
        digest.update(kind.code().getBytes(UTF_8));
        var headers = original.keySet().toArray(String[]::new);
        Arrays.sort(headers);
        for (var header : headers) {
            var value = original.getOrDefault(header, "");
            if (!value.isBlank()) add(digest, header, value);
        }
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
