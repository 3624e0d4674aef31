package longtang.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A visit, a talk or a visit of after-care as it was noted: who went, which law was explained, what was said.
///
/// @param version a correction is another version; the first is 1
/// @param met whether somebody was met; a talk that was only offered met nobody
/// @param beside what kinds of helpers came along
/// @param articles what was explained, as cited
/// @param reluctance of this one meeting, never of a person; null where it was not noted
/// @param why the reason of a correction, empty for the first version
/// @param sealed whether difficulties lie sealed beside it
public record Encounter(
        UUID id,
        int version,
        Round round,
        Kind kind,
        Way way,
        Instant at,
        boolean met,
        List<Officer> officers,
        List<Companion> beside,
        List<String> articles,
        String materials,
        String said,
        @Nullable Reluctance reluctance,
        String promise,
        @Nullable LocalDate next,
        String why,
        Instant notedAt,
        UUID by,
        String byName,
        boolean sealed) {

    /// One of the officers who went.
    public record Officer(UUID id, String name) {}

    /// What it was.
    public enum Kind {
        /// 入户宣讲
        VISIT,
        /// 约谈
        TALK,
        /// 回访
        AFTERCARE;

        public String code() {
            return Encounter.code(this);
        }

        public static Optional<Kind> read(String code) {
            return Encounter.read(values(), code);
        }
    }

    /// How people met.
    public enum Way {
        /// 敲门
        DOOR,
        /// 座谈
        MEETING,
        /// 线上
        ONLINE;

        public String code() {
            return Encounter.code(this);
        }

        public static Optional<Way> read(String code) {
            return Encounter.read(values(), code);
        }
    }

    /// Who came along beside the officers; kinds, never names.
    public enum Companion {
        /// 居委干部
        COMMITTEE,
        /// 老党员
        VETERAN,
        /// 志愿者
        VOLUNTEER,
        /// 物业
        PROPERTY;

        public String code() {
            return Encounter.code(this);
        }

        public static Optional<Companion> read(String code) {
            return Encounter.read(values(), code);
        }
    }

    /// How willing people were in this one meeting.
    public enum Reluctance {
        /// 愿意谈
        OPEN,
        /// 有顾虑
        HESITANT,
        /// 不愿谈
        REFUSING;

        public String code() {
            return Encounter.code(this);
        }

        public static Optional<Reluctance> read(String code) {
            return Encounter.read(values(), code);
        }
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> read(E[] all, String code) {
        return Stream.of(all).filter(one -> code(one).equals(code)).findFirst();
    }

    /// What people said is personal: logs get the id.
    @Override
    public String toString() {
        return "Encounter[" + id + " v" + version + "]";
    }
}
