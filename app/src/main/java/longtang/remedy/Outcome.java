package longtang.remedy;

import java.util.Arrays;
import java.util.Optional;

/// How a remedy ended.
public enum Outcome {
    /// 维持, 驳回
    UPHELD,
    /// 不予受理, 不予立案, 裁定驳回
    NOT_HEARD,
    WITHDRAWN,
    /// 撤销
    REVOKED,
    /// 撤销并责令重作
    REMADE,
    /// 变更: what was decided instead is carried out by whoever decided it (行政复议法 78)
    CHANGED,
    /// 确认违法
    UNLAWFUL,
    /// 发回重审
    REMITTED,
    /// 逾期未作决定
    UNDECIDED,
    /// 决定赔偿
    GRANTED,
    /// 决定不予赔偿
    DENIED;

    /// Whether the decision no longer stands.
    public boolean voids() {
        return this == REVOKED || this == REMADE || this == CHANGED;
    }

    /// Whether what was published of the decision must be taken back (行政处罚法 48).
    public boolean unpublishes() {
        return voids() || this == UNLAWFUL;
    }

    public static Optional<Outcome> read(String text) {
        return Arrays.stream(values()).filter(one -> one.name().equals(text)).findFirst();
    }
}
