package longtang.vault;

import java.time.Instant;

/// Something that is kept for a time and then erased. The rule that says how long is found by its code.
public interface Retained {

    /// The code of the rule: `clue-reporter`.
    String rule();

    /// Erases what is older; gives how many things were. Called every day by the clock.
    int eraseOlderThan(Instant before);
}
