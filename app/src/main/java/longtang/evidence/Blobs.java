package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The door of this module: keep bytes for good, and find them by their hash.
///
/// Small on purpose: a folder, or a bucket of a store that speaks S3.
public interface Blobs {

    /// What has been kept: its name and its size.
    record Kept(Sha256 sha256, long bytes) {}

    /// What a name stands for today.
    enum Condition {
        SOUND,
        MISSING,
        DAMAGED
    }

    /// More bytes than the giver allowed; nothing was kept.
    final class TooLarge extends IOException {
        TooLarge(long most) {
            super("more than " + most + " bytes");
        }
    }

    /// The bytes are no longer what their name says, or are gone: somebody or something touched the store.
    final class Damaged extends IOException {
        Damaged(Sha256 sha256, Condition condition) {
            super(sha256 + (condition == Condition.MISSING ? " is missing" : " does not match its bytes"));
        }
    }

    /// Keeps the bytes; when this returns they survive a power cut. Keeping the same bytes again changes nothing, or
    /// makes a damaged copy whole.
    ///
    /// @throws TooLarge when there are more than `most`
    Kept put(InputStream bytes, long most) throws IOException;

    /// The bytes, for reading; they MUST NOT be written to.
    ///
    /// @throws Damaged when the bytes do not have this hash
    Path file(Sha256 sha256) throws IOException;

    /// Reads what the store has under this name, every byte.
    Condition look(Sha256 sha256) throws IOException;

    /// Every name in the store, whoever knows it; in no order.
    void names(Consumer<Sha256> each) throws IOException;
}
