package longtang.journal;

import java.util.Comparator;
import java.util.UUID;

/// Content that was destroyed by law: which entry's, and under which label.
public record Erasure(UUID entry, String label) implements Comparable<Erasure> {

    private static final Comparator<Erasure> ORDER = Comparator.comparing(
                    (Erasure erasure) -> erasure.entry().toString())
            .thenComparing(Erasure::label);

    public Erasure {
        if (!Commitment.isLabel(label)) throw new IllegalArgumentException("Not a label: " + label);
    }

    @Override
    public int compareTo(Erasure other) {
        return ORDER.compare(this, other);
    }
}
