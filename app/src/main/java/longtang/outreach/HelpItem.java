package longtang.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// 民生需求: what somebody lacks after a removal, who sees to it until when, and what became of it.
///
/// @param steps the latest first; never empty
public record HelpItem(UUID id, Round round, Need need, String note, List<Step> steps) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HelpItems.SHANGHAI);

    public HelpItem {
        steps = List.copyOf(steps);
    }

    /// What is lacking.
    public enum Need {
        /// 做饭
        COOKING,
        /// 洗衣
        WASHING,
        /// 如厕
        TOILET,
        /// 储物
        STORAGE,
        /// 经济困难
        HARDSHIP,
        /// 其他
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Need> read(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /// What became of it.
    public enum State {
        OPEN,
        /// 已落实, with what was done
        DONE,
        /// 办不到, with the reason
        IMPOSSIBLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> read(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /// Somebody of the house, or a partner organisation.
    ///
    /// @param key `person:…` or `organisation:…`
    public record Owner(String key, String name) {}

    /// One word on it: who sees to it until when, what was done.
    public record Step(int version, Owner owner, LocalDate due, State state, String said, Instant at, String byName) {

        String minute() {
            return MINUTE.format(at);
        }
    }

    public Step now() {
        return steps.getFirst();
    }

    public boolean isOpen() {
        return now().state() == State.OPEN;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && now().due().isBefore(today);
    }
}
