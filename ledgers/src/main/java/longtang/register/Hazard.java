package longtang.register;

import java.util.Comparator;

/// A danger that somebody wrote down, and how grave they called it.
public record Hazard(Type type, Level level) implements Comparable<Hazard> {

    private static final Comparator<Hazard> ORDER =
            Comparator.comparing(Hazard::level).reversed().thenComparing(Hazard::type);

    public enum Type {
        /// 结构
        STRUCTURE,
        /// 消防通道
        FIRE_ESCAPE,
        /// 用电
        ELECTRICITY,
        /// 燃气
        GAS,
        /// 高坠
        FALLING,
        /// 防汛
        FLOOD,
        /// 安全隐患, without saying which
        UNSPECIFIED
    }

    public enum Level {
        /// 一般, or named without a degree
        ORDINARY,
        /// 较大, 严重
        SERIOUS,
        /// 重大
        MAJOR
    }

    @Override
    public int compareTo(Hazard other) {
        return ORDER.compare(this, other);
    }
}
