package longtang.matter;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import longtang.law.AdverseDecision;

/// What is to be imposed on a party, as it was proposed or decided.
///
/// @param fine in fen
record Imposed(Phase phase, Set<Kind> kinds, long fine, Instant at, String byName) {

    enum Phase {
        /// 拟处理内容, as the 事先告知书 says it
        PROPOSED,
        DECIDED
    }

    /// What may be imposed here: orders of 城乡规划法 64 and 若干规定 8, penalties of 行政处罚法 9.
    enum Kind {
        REMOVE,
        CORRECT,
        STOP,
        FINE,
        CONFISCATE,
        WARNING;

        static Optional<Kind> read(String text) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(text))
                    .findFirst();
        }
    }

    Imposed {
        kinds = Set.copyOf(kinds);
    }

    /// A fine is one where there is money, and only there.
    boolean isConsistent() {
        return !kinds.isEmpty() && kinds.contains(Kind.FINE) == fine > 0;
    }

    AdverseDecision.Result result() {
        var codes = new TreeSet<String>();
        kinds.forEach(kind -> codes.add(kind.name()));
        return new AdverseDecision.Result(codes, fine);
    }
}
