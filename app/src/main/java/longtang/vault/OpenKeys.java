package longtang.vault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// The open keys of some subjects, to seal or open many values with. They MUST NOT outlive the work in hand.
public final class OpenKeys {

    private final Map<String, byte[]> bySubject;

    OpenKeys(Map<String, byte[]> bySubject) {
        this.bySubject = bySubject;
    }

    /// @param place what the value is (`诉求人`): it does not open as anything else
    public byte[] seal(String subject, String place, String value) {
        var key = bySubject.get(subject);
        if (key == null) throw new IllegalStateException("No key for " + subject);
        return Seal.close(key, value.getBytes(StandardCharsets.UTF_8), subject + " " + place);
    }

    /// Empty when the key has been destroyed.
    public Optional<String> open(String subject, String place, byte[] sealed) {
        var key = bySubject.get(subject);
        if (key == null) return Optional.empty();
        return Optional.of(new String(Seal.open(key, sealed, subject + " " + place), StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "OpenKeys[" + bySubject.size() + "]";
    }
}
