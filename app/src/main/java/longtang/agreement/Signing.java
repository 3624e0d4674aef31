package longtang.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What comes in when somebody signs a paper on a phone.
///
/// @param id of the form: sent twice, it is one signature
/// @param deviceAt by the device's clock, or as the paper says that was signed; null where neither does
public record Signing(
        UUID id,
        UUID signatory,
        By by,
        Signature.Identity identity,
        @Nullable Instant deviceAt) {

    /// How.
    public sealed interface By {

        /// @param strokes as the finger drew them, see [Strokes]
        record Finger(String strokes) implements By {}

        /// A photo or scan of the signed paper.
        record Paper(byte[] photo, String fileName) implements By {}

        /// Somebody would not sign.
        record Nothing() implements By {}
    }
}
