package longtang.sighting;

import java.util.Locale;
import java.util.UUID;

/// Whom a sealed cell speaks about: who reported, or who is concerned. Each has a key of its own.
public enum About {
    /// 举报人、诉求人
    REPORTER,
    /// 当事人
    PARTY;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static About of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// The rule of access that opens it.
    String door() {
        return "reveal-" + code();
    }

    String subject(UUID sighting) {
        return code() + ":" + sighting;
    }
}
