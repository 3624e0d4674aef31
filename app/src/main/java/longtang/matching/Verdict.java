package longtang.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person says of a pair, or of what another person said before.
public enum Verdict {
    /// 是同一处
    SAME,
    /// 不是同一处
    DIFFERENT,
    /// 有这一处: a structure that only a caller has named is there
    EXISTS,
    /// 没有这一处
    ABSENT,
    /// 以后再说
    LATER,
    /// 这几条不是这一处: taken out of a file
    SPLIT,
    /// 撤销
    UNDO,
    /// 第二人同意
    CONFIRM,
    /// 第二人不同意
    DECLINE;

    /// The word in the table and in forms.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> read(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// Whether it answers a question, rather than another answer.
    boolean isOfPairs() {
        return switch (this) {
            case SAME, DIFFERENT, EXISTS, ABSENT, LATER, SPLIT -> true;
            case UNDO, CONFIRM, DECLINE -> false;
        };
    }
}
