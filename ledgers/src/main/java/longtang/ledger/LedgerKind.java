package longtang.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The four ledgers on a team leader's desk.
public enum LedgerKind {
    /// 入户摸排表: the door-to-door survey; its rows are distinct structures.
    SURVEY("survey"),
    /// 12345 工单: what residents complain about; several may speak of one structure, or of none.
    COMPLAINTS("complaints"),
    /// 日常巡查记录: what a patrol saw; several may speak of one structure.
    PATROL("patrol"),
    /// 历史台账: the old register; one row is one structure as it was then.
    LEDGER("ledger");

    private static final Map<String, LedgerKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(LedgerKind::code, kind -> kind));

    private final String code;

    LedgerKind(String code) {
        this.code = code;
    }

    /// The word used in files and on the command line.
    public String code() {
        return code;
    }

    public static Optional<LedgerKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
