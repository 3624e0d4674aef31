package longtang;

import longtang.law.Refusal;
import longtang.law.Ruling;

/// What a door answered, where a test knows which of the two it must be.
public final class Rulings {

    private Rulings() {}

    public static <T> T allowed(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<T>(var value) -> value;
            case Ruling.Refused<T>(var why) -> throw new AssertionError(why.toString());
        };
    }

    public static <T> Refusal refused(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<T>(var value) -> throw new AssertionError("allowed: " + value);
            case Ruling.Refused<T>(var why) -> why;
        };
    }
}
