package longtang.people;

import java.util.Locale;

/// How far a role sees through one door.
public enum Reach {
    /// 全街道
    EVERYTHING,
    /// 本人片区: the committee an officer is assigned to, or the whole street without one.
    AREA,
    /// 本居委辖区
    COMMITTEE,
    /// 所管里弄: of a grid, or of a task force.
    LANES,
    /// 所管楼栋
    BUILDINGS,
    /// 本单位的
    OWN,
    /// 只看汇总数
    TOTALS,
    /// 本人账号
    SELF,
    /// 不可见
    NOTHING;

    static Reach of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
