package longtang.agreement;

import java.util.Locale;

/// How far an agreement has come.
public enum Stage {
    /// Its terms are being written.
    DRAFTING,
    /// Complete and printed: the print is what is signed.
    PRINTED,
    /// Everybody has signed.
    SIGNED,
    /// In the days in which nothing may begin.
    COOLING,
    /// The work may begin.
    IN_FORCE,
    /// The work has begun.
    WORKING,
    DONE,
    WITHDRAWN,
    /// Fallen away: the road went on without it.
    LAPSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isOver() {
        return switch (this) {
            case DRAFTING, PRINTED, SIGNED, COOLING, IN_FORCE, WORKING -> false;
            case DONE, WITHDRAWN, LAPSED -> true;
        };
    }

    /// Whether the parties may take their word back: until the work begins.
    public boolean isRevocable() {
        return switch (this) {
            case PRINTED, SIGNED, COOLING, IN_FORCE -> true;
            case DRAFTING, WORKING, DONE, WITHDRAWN, LAPSED -> false;
        };
    }

    /// Whether everybody has signed and nobody has taken it back.
    public boolean isAgreed() {
        return switch (this) {
            case SIGNED, COOLING, IN_FORCE, WORKING -> true;
            case DRAFTING, PRINTED, DONE, WITHDRAWN, LAPSED -> false;
        };
    }
}
