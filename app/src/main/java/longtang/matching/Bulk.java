package longtang.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Many pairs of which the machine is nearly sure, to be decided in one act; some drawn by chance are looked at first.
///
/// @param least the probability from which pairs were taken
/// @param answers what was said of the sample, in its order of time
public record Bulk(
        UUID id, double least, List<UUID> proposals, List<UUID> sample, Instant openedAt, List<Decided> answers) {

    public Bulk {
        proposals = List.copyOf(proposals);
        sample = List.copyOf(sample);
        answers = List.copyOf(answers);
    }

    /// Whether somebody disagreed with the machine on one of the sample: then the rest is not decided in bulk.
    public boolean isStopped() {
        return answers.stream().anyMatch(it -> !it.isUndone() && it.verdict() != Verdict.SAME);
    }

    boolean isLookedAt(UUID proposal) {
        return answers.stream()
                .filter(it -> !it.isUndone())
                .flatMap(it -> it.pairs().stream())
                .anyMatch(pair -> proposal.equals(pair.proposal()) && pair.looked());
    }

    /// How many of the sample nobody has looked at yet.
    public int missing() {
        return (int) sample.stream().filter(it -> !isLookedAt(it)).count();
    }
}
