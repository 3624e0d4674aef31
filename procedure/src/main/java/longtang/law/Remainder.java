package longtang.law;

/// What is left of a term while it stands still.
///
/// @param amount at least 1: a term that is paused has not ended
public record Remainder(long amount, Unit unit) {

    public enum Unit {
        WORKING_DAYS,
        DAYS,
        WORKING_MINUTES,
        MINUTES
    }

    public Remainder {
        if (amount < 1) throw new IllegalArgumentException("Nothing is left");
    }
}
