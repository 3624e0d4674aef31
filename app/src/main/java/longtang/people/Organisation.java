package longtang.people;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A body that people work for. `committee` is the area it stands in, null for the whole street.
public record Organisation(
        UUID id, String name, Kind kind, @Nullable String committee) {

    /// The three tiers, and who stands beside them.
    public enum Kind {
        /// 街道
        STREET,
        /// 综合行政执法队
        TEAM,
        /// 居民委员会
        COMMITTEE,
        /// 物业服务企业
        PROPERTY,
        /// 消防、房管等职能部门
        DEPARTMENT,
        /// 志愿者队伍
        VOLUNTEERS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
