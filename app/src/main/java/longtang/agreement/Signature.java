package longtang.agreement;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import longtang.evidence.Sha256;
import org.jspecify.annotations.Nullable;

/// A signature on an issued paper, or that somebody would not sign. Kept for good, void or not.
///
/// @param sha256 of the print that was signed, byte for byte
/// @param strokes SHA-256 of the strokes as they were drawn, empty where a paper was signed
/// @param exhibit the picture, null where somebody would not sign
/// @param deviceAt by the device's clock, null where it does not say; `at` by ours
/// @param heldBy whose phone or desk it was
/// @param voided why it no longer counts, empty while it does
public record Signature(
        UUID id,
        UUID round,
        UUID paper,
        UUID signatory,
        Sha256 sha256,
        Manner manner,
        String strokes,
        @Nullable UUID exhibit,
        Identity identity,
        @Nullable Instant deviceAt,
        Instant at,
        UUID heldBy,
        String heldName,
        String voided) {

    /// How somebody signed.
    public enum Manner {
        /// With the finger, on the phone.
        FINGER,
        /// With a pen, on the paper, which was photographed.
        PAPER,
        /// Not at all.
        DECLINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Manner of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// How it was made sure that it is this person. Numbers of documents are never kept.
    public enum Identity {
        ID_CARD,
        OTHER_DOCUMENT,
        KNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static java.util.Optional<Identity> read(String code) {
            for (var identity : values()) if (identity.code().equals(code)) return java.util.Optional.of(identity);
            return java.util.Optional.empty();
        }
    }

    public boolean counts() {
        return voided.isEmpty() && manner != Manner.DECLINED;
    }

    public boolean isRefusal() {
        return voided.isEmpty() && manner == Manner.DECLINED;
    }
}
