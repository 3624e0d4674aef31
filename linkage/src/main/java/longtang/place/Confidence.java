package longtang.place;

/// How firmly a slot stands, from firm to weak. No probability: nobody has measured one.
public enum Confidence {
    /// It is written out, and nothing but reading was needed.
    STATED,
    /// It follows from a rule that usually holds: a name by its ending, a shorthand, a row, what was said before.
    LIKELY,
    /// It is the best that can be made of too little, or of what contradicts itself: worth a person's look.
    GUESSED
}
