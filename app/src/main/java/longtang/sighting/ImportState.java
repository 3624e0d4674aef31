package longtang.sighting;

import java.util.Locale;

/// Where an import stands.
enum ImportState {
    /// 排队
    QUEUED,
    /// 读取中
    RUNNING,
    /// 待选种类: its headers fit more than one ledger, a person must say which
    KINDLESS,
    /// 完成
    DONE,
    /// 未收: the file as a whole could not be taken
    REFUSED,
    /// 已取消
    CANCELLED,
    /// 出错: a fault of the system, not of the file
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Something will still happen without anybody doing anything.
    boolean isPending() {
        return this == QUEUED || this == RUNNING;
    }

    boolean canBeTriedAgain() {
        return this == CANCELLED || this == FAILED;
    }
}
