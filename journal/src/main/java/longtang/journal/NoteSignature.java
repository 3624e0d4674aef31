package longtang.journal;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// One signature line of a note: `— name base64(number ‖ signature)`.
public final class NoteSignature {

    private static final String DASH = "— ";

    private final String name;
    private final String number;
    private final byte[] signature;

    NoteSignature(String name, String number, byte[] signature) {
        this.name = name;
        this.number = number;
        this.signature = signature;
    }

    static Optional<NoteSignature> read(String line) {
        if (!line.startsWith(DASH)) return Optional.empty();
        var parts = line.substring(DASH.length()).split(" ", -1);
        if (parts.length != 2 || !VerifierKey.isName(parts[0])) return Optional.empty();
        return Text.base64(parts[1])
                .filter(bytes -> bytes.length > Integer.BYTES)
                .map(bytes -> new NoteSignature(
                        parts[0],
                        Text.hex(Arrays.copyOf(bytes, Integer.BYTES)),
                        Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
    }

    boolean isBy(VerifierKey key) {
        return key.name().equals(name) && key.number().equals(number);
    }

    boolean verifies(VerifierKey key, byte[] text) {
        return key.verifies(text, signature);
    }

    String line() {
        var bytes = new byte[Integer.BYTES + signature.length];
        System.arraycopy(HexFormat.of().parseHex(number), 0, bytes, 0, Integer.BYTES);
        System.arraycopy(signature, 0, bytes, Integer.BYTES, signature.length);
        return DASH + name + " " + Text.base64(bytes);
    }
}
