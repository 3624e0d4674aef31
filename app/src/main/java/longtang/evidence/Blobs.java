package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// The door of this module: keep bytes for good, and find them by their hash.
///
/// Small on purpose: a folder today, an S3-compatible store tomorrow.
public interface Blobs {

    /// What has been kept: its name and its size.
    record Kept(Sha256 sha256, long bytes) {}

    /// More bytes than the giver allowed; nothing was kept.
    final class TooLarge extends IOException {
        TooLarge(long most) {
            super("more than " + most + " bytes");
        }
    }

    /// The bytes are no longer what their name says, or are gone: somebody or something touched the store.
    final class Damaged extends IOException {
        Damaged(Sha256 sha256, String how) {
            super(sha256 + " " + how);
        }
    }

    /// Keeps the bytes; when this returns they survive a power cut. Keeping the same bytes again changes nothing.
    ///
    /// @throws TooLarge when there are more than `most`
    Kept put(InputStream bytes, long most) throws IOException;

    /// The bytes, for reading; they MUST NOT be written to.
    ///
    /// @throws Damaged when the bytes do not have this hash
    Path file(Sha256 sha256) throws IOException;
}
