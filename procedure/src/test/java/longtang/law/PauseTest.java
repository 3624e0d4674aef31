package longtang.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {

    private static final LegalTime TIME = new LegalTime(LegalCalendar.bundled(), Counting.usual());

    /// Neither the day of the pause nor that of resuming counts.
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-02, 10wd, 2026-03-05, 2026-03-31, 2026-04-13
            2026-03-02, 10wd, 2026-03-05, 2026-03-05, 2026-03-17
            2026-03-02, 90d,  2026-03-12, 2026-04-10, 2026-06-30
            2026-03-02, 6mo,  2026-03-12, 2026-03-21, 2026-09-14
            2026-03-02, 10wd, 2026-03-16, 2026-03-20, 2026-03-23
            2026-03-02, 10wd, 2026-03-17, 2026-03-20, 2026-03-16
            2026-03-02, 10wd, 2026-02-20, 2026-03-01, 2026-03-16
            2026-03-02, 10wd, 2026-02-20, 2026-03-04, 2026-03-18
            2026-02-10, 60d,  2026-04-12, 2026-04-20, 2026-04-21
            """)
    void what_was_left_runs_on_after_the_pause(
            LocalDate start, String term, LocalDate from, LocalDate to, LocalDate due) {
        assertThat(due(term, start, List.of(Pause.of(from, to))).day()).isEqualTo(due);
    }

    @Test
    void a_term_may_pause_several_times_in_any_order() {
        var first = Pause.of(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 10));
        var second = Pause.of(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 20));
        var start = LocalDate.of(2026, 3, 2);
        assertThat(due("10wd", start, List.of(first, second)).day()).isEqualTo("2026-03-30");
        assertThat(due("10wd", start, List.of(second, first)).day()).isEqualTo("2026-03-30");
        assertThat(due("10wd", start, List.of(first, first)).day())
                .isEqualTo(due("10wd", start, List.of(first)).day());
    }

    @Test
    void what_is_left_can_be_told_while_it_stands_still() {
        assertThat(left("10wd", "2026-03-02", "2026-03-05"))
                .containsExactly(new Remainder(8, Remainder.Unit.WORKING_DAYS));
        assertThat(left("90d", "2026-03-02", "2026-03-12")).containsExactly(new Remainder(81, Remainder.Unit.DAYS));
        assertThat(left("6mo", "2026-03-02", "2026-03-12")).containsExactly(new Remainder(175, Remainder.Unit.DAYS));
        assertThat(left("max(60d,6mo)", "2026-03-02", "2026-06-01")).hasSize(1);
        assertThat(left("3wd", "2026-03-02", "2026-03-12")).isEmpty();
    }

    @Test
    void hours_pause_to_the_moment() {
        var pause = new Pause(shanghai("2026-03-02T11:00"), shanghai("2026-03-02T20:00"));
        var start = Start.at(shanghai("2026-03-02T10:00"));
        assertThat(TIME.due(Term.read("24h").orElseThrow(), start, List.of(pause))
                        .lapses())
                .isEqualTo(shanghai("2026-03-03T19:00"));
        assertThat(TIME.due(Term.read("4wh").orElseThrow(), start, List.of(pause))
                        .lapses())
                .isEqualTo(shanghai("2026-03-03T12:00"));
        assertThat(TIME.remaining(Term.read("4wh").orElseThrow(), start, List.of(), pause.from()))
                .containsExactly(new Remainder(180, Remainder.Unit.WORKING_MINUTES));
    }

    @Test
    void a_pause_is_told_in_the_sentence() {
        var due = due(
                "10wd",
                LocalDate.of(2026, 3, 2),
                List.of(Pause.of(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 31))));
        assertThat(LawWords.in(Locale.CHINA).explain(due))
                .isEqualTo("自3月2日次日起算10个工作日，3月5日至3月31日中止，不计，余8个工作日接续，4月4日至4月6日（清明节放假）不计，届满4月13日。");
    }

    private static DueDate due(String term, LocalDate start, List<Pause> pauses) {
        return TIME.due(Term.read(term).orElseThrow(), Start.on(start), new ArrayList<>(pauses));
    }

    private static List<Remainder> left(String term, String start, String pausedOn) {
        var paused =
                LocalDate.parse(pausedOn).atStartOfDay(LegalCalendar.SHANGHAI).toInstant();
        return TIME.remaining(Term.read(term).orElseThrow(), Start.on(LocalDate.parse(start)), List.of(), paused);
    }

    private static Instant shanghai(String moment) {
        return LocalDateTime.parse(moment).atZone(LegalCalendar.SHANGHAI).toInstant();
    }
}
