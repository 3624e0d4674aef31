package longtang.playbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longtang.law.Attempt;
import longtang.law.Delivery;

/// A story of one case, told line by line: what is known, what happens when, and what must then be so.
///
/// @param title the first line of the file
/// @param book the book it is played by, `cn-sh/weijian`
public record Scenario(String title, String book, List<Line> lines) {

    public Scenario {
        lines = List.copyOf(lines);
    }

    /// One sentence, with its line in the file.
    public sealed interface Line {

        int number();

        /// `已知阶段为存量，危险为否。`
        record Known(int number, Map<String, String> facts) implements Line {}

        /// `2025-06-05 09:30 立案建档。` — the case begins.
        record Begins(int number, LocalDateTime at) implements Line {}

        /// `2025-06-05 10:00 执法登记“查证属实”，协议期限为2025-07-31。`
        record Happens(
                int number,
                LocalDateTime at,
                String by,
                String event,
                Map<String, String> facts,
                Optional<Delivery> delivery,
                Optional<Attempt> tried,
                int people)
                implements Line {}

        /// The same, but it must be refused, under that rule or article: `…，被拒绝：行政强制法 43。`
        record Refused(int number, Happens attempt, String why) implements Line {}

        /// `到2026-04-30。` — time passes, deadlines lapse.
        record Passes(int number, LocalDateTime until) implements Line {}

        /// `这时在“约谈劝导”。`
        record In(int number, String label) implements Line {}

        /// `“听证申请期”届满于2026-02-24。`
        record Due(int number, String clock, LocalDate day) implements Line {}

        /// `“自拆期限”没有在走。`
        record NotRunning(int number, String clock) implements Line {}

        /// `应写《责令限期拆除决定书》。`
        record Paper(int number, String paper) implements Line {}

        /// `已做到“决定已送达”。` or `没有“救济在审”。`
        record Duty(int number, String duty, boolean done) implements Line {}

        /// `可以登记“申请复议”。`
        record May(int number, String event) implements Line {}
    }
}
