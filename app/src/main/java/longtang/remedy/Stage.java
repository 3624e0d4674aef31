package longtang.remedy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which remedy is sought, and how it can end.
public enum Stage {
    /// 行政复议
    REVIEW(
            Outcome.UPHELD,
            Outcome.NOT_HEARD,
            Outcome.WITHDRAWN,
            Outcome.REVOKED,
            Outcome.REMADE,
            Outcome.CHANGED,
            Outcome.UNLAWFUL,
            Outcome.UNDECIDED),
    /// 一审
    FIRST_INSTANCE(
            Outcome.UPHELD,
            Outcome.NOT_HEARD,
            Outcome.WITHDRAWN,
            Outcome.REVOKED,
            Outcome.REMADE,
            Outcome.CHANGED,
            Outcome.UNLAWFUL),
    /// 二审
    APPEAL(
            Outcome.UPHELD,
            Outcome.WITHDRAWN,
            Outcome.REMITTED,
            Outcome.REVOKED,
            Outcome.REMADE,
            Outcome.CHANGED,
            Outcome.UNLAWFUL),
    /// 国家赔偿：《国家赔偿法》原文未收录
    COMPENSATION(Outcome.GRANTED, Outcome.DENIED);

    private final List<Outcome> outcomes;

    Stage(Outcome... outcomes) {
        this.outcomes = List.of(outcomes);
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    public static Optional<Stage> read(String text) {
        return Arrays.stream(values()).filter(one -> one.name().equals(text)).findFirst();
    }
}
