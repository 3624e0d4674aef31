package longtang.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A remedy that somebody has sought against the decision, and how it ended, if it has.
public record Remedy(Stage stage, LocalDate filed, @Nullable Ending ending) {

    public enum Stage {
        /// 行政复议
        REVIEW,
        /// 一审
        FIRST_INSTANCE,
        /// 二审
        APPEAL
    }

    /// How it ended, and when the one who sought it was told (served).
    public record Ending(LocalDate served, Outcome outcome) {}

    public enum Outcome {
        /// 维持, 驳回诉讼请求: the decision stands.
        UPHELD,
        /// 裁定驳回, 不予立案, 不予受理: it was not heard on its merits.
        NOT_HEARD,
        WITHDRAWN,
        /// 变更, 撤销, 确认违法, 确认无效: the decision does not stand as it was.
        OVERTURNED
    }
}
