package longtang.hold;

import java.util.Locale;

/// How far the registration office has come (登记规定 34): asked, noted, told that all is put right, released.
public enum Notation {
    NONE,
    REQUESTED,
    NOTED,
    RECTIFIED,
    RELEASED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Notation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whether the second of two persons confirms it: what the register says binds people.
    boolean takesTwo() {
        return switch (this) {
            case NOTED, RELEASED -> true;
            case NONE, REQUESTED, RECTIFIED -> false;
        };
    }

    /// Whether the office may have something in its register, or is about to.
    boolean isOpen() {
        return switch (this) {
            case REQUESTED, NOTED, RECTIFIED -> true;
            case NONE, RELEASED -> false;
        };
    }
}
