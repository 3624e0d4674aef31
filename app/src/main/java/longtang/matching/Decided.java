package longtang.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;

/// What somebody decided, once; never changed. Another row undoes it, or seconds it.
///
/// @param about the decision that is undone or seconded, else null
/// @param number the file it was about when it was made
/// @param needsSecond whether it counts only when another person agrees
public record Decided(
        UUID id,
        Verdict verdict,
        @Nullable UUID about,
        String number,
        String why,
        boolean needsSecond,
        @Nullable UUID bulk,
        Instant at,
        Who by,
        List<Pair> pairs,
        List<Answer> answers) {

    /// Who decided, in what role.
    public record Who(UUID id, String name, String role) {}

    /// Two sightings, or one with itself when the question was whether the structure exists.
    ///
    /// @param probability how sure the machine was, null where nobody had asked
    /// @param looked whether the person looked at this very pair
    public record Pair(
            @Nullable UUID proposal,
            SightingKey sighting,
            SightingKey near,
            @Nullable Double probability,
            boolean looked) {}

    /// What became of it: undone, agreed to, or turned down.
    public record Answer(UUID id, Verdict verdict, Instant at, Who by) {}

    public Decided {
        pairs = List.copyOf(pairs);
        answers = List.copyOf(answers);
    }

    Decided with(List<Pair> others) {
        return new Decided(id, verdict, about, number, why, needsSecond, bulk, at, by, others, answers);
    }

    Decided of(StructureNumber file) {
        return new Decided(id, verdict, about, file.toString(), why, needsSecond, bulk, at, by, pairs, answers);
    }

    public boolean isUndone() {
        return has(Verdict.UNDO) || has(Verdict.DECLINE);
    }

    public boolean waitsForSecond() {
        return needsSecond && answers.isEmpty();
    }

    private boolean has(Verdict verdict) {
        return answers.stream().anyMatch(answer -> answer.verdict() == verdict);
    }
}
