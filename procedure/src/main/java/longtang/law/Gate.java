package longtang.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Whether, and from which day on, a structure may lawfully be removed by force.
public sealed interface Gate {

    /// All clocks that hold it, each with its article.
    List<Hold> holds();

    /// It opens on that day, the first working day on which every clock has run out.
    ///
    /// @param awaited years whose notices may still move the day; while there are any, nothing is enforced
    record Opens(LocalDate on, SortedSet<Integer> awaited, List<Hold> holds) implements Gate {

        public Opens {
            awaited = Collections.unmodifiableSortedSet(new TreeSet<>(awaited));
            holds = List.copyOf(holds);
        }

        public boolean certain() {
            return awaited.isEmpty();
        }
    }

    /// No day can be named: something is missing or pending.
    record Blocked(List<Refusal> reasons, List<Hold> holds) implements Gate {

        public Blocked {
            if (reasons.isEmpty()) throw new IllegalArgumentException("Blocked by nothing");
            reasons = List.copyOf(reasons);
            holds = List.copyOf(holds);
        }
    }

    static Gate of(ForcedRemoval removal, LegalTime time) {
        return new GateCount(removal, time).gate();
    }
}
