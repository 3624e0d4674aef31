package longtang.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import longtang.law.Counting.OpenHours;
import longtang.law.Counting.RestDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalTimeTest {

    private static final LegalTime TIME = new LegalTime(LegalCalendar.bundled(), Counting.usual());

    /// Computed by hand from the State Council's notices; the first date is the day of service.
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-02-10, 3wd,  2026-02-13
            2026-02-10, 5wd,  2026-02-24
            2026-02-10, 7wd,  2026-02-26
            2026-02-10, 10wd, 2026-03-02
            2026-02-10, 60d,  2026-04-13
            2026-02-10, 6mo,  2026-08-10
            2026-04-28, 3wd,  2026-05-06
            2026-04-28, 10wd, 2026-05-14
            2026-04-28, 60d,  2026-06-29
            2026-04-01, 6mo,  2026-10-08
            2026-08-05, 60d,  2026-10-08
            2025-09-26, 10wd, 2025-10-16
            2025-08-31, 6mo,  2026-02-28
            2025-10-08, 5wd,  2025-10-14
            """)
    void terms_end_where_the_notices_put_them(LocalDate served, String term, LocalDate due) {
        assertThat(due(term, served).day()).isEqualTo(due);
        assertThat(due(term, served).certain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-08-31, 6mo,   2025-02-28
            2024-02-29, 1y,    2025-02-28
            2024-02-29, 4y,    2028-02-29
            2025-12-30, 12-31, 2025-12-31
            2025-12-31, 12-31, 2026-12-31
            2022-06-01, 12-31, 2023-01-03
            2025-03-01, 02-29, 2026-02-28
            """)
    void months_years_and_days_of_the_year_end_on_the_day_or_the_last_of_the_month(
            LocalDate start, String term, LocalDate due) {
        assertThat(due(term, start).day()).isEqualTo(due);
    }

    @Test
    void a_max_ends_with_the_last_of_its_terms() {
        assertThat(due("max(60d,6mo)", LocalDate.of(2026, 2, 10)).day()).isEqualTo("2026-08-10");
        assertThat(due("max(6mo,60d)", LocalDate.of(2026, 2, 10)).day()).isEqualTo("2026-08-10");
        assertThat(due("max(10wd,3d)", LocalDate.of(2026, 2, 10)).day()).isEqualTo("2026-03-02");
    }

    @Test
    void the_last_day_ends_at_midnight_in_shanghai() {
        var due = due("3wd", LocalDate.of(2026, 2, 10));
        assertThat(due.lapses()).isEqualTo(Instant.parse("2026-02-13T16:00:00Z"));
        assertThat(due.lapsedAt(Instant.parse("2026-02-13T15:59:59Z"))).isFalse();
        assertThat(due.lapsedAt(Instant.parse("2026-02-13T16:00:00Z"))).isTrue();
    }

    @Test
    void clock_hours_run_through_nights_and_holidays() {
        var found = shanghai("2026-10-01T22:30");
        assertThat(due("24h", found).lapses()).isEqualTo(shanghai("2026-10-02T22:30"));
        assertThat(due("2h", found).lapses()).isEqualTo(shanghai("2026-10-02T00:30"));
        assertThat(due("2h", found).day()).isEqualTo("2026-10-02");
    }

    @Test
    void under_a_statute_that_follows_civil_procedure_the_first_hour_does_not_count() {
        var received = Start.at(shanghai("2026-03-02T09:20"));
        var term = Term.read("24h").orElseThrow();
        assertThat(TIME.due(term, received.under(Statute.LITIGATION)).lapses()).isEqualTo(shanghai("2026-03-03T10:00"));
        assertThat(TIME.due(term, received.under(Statute.SHANGHAI_DEMOLITION)).lapses())
                .isEqualTo(shanghai("2026-03-03T09:20"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-02T10:00, 4wh,  2026-03-02T14:00
            2026-03-02T15:30, 4wh,  2026-03-03T11:30
            2026-03-02T07:00, 8wh,  2026-03-02T17:00
            2026-03-02T18:00, 1wh,  2026-03-03T10:00
            2026-02-13T16:00, 2wh,  2026-02-14T10:00
            2026-02-14T16:00, 2wh,  2026-02-24T10:00
            """)
    void working_hours_run_while_the_office_is_open(LocalDateTime start, String term, LocalDateTime due) {
        assertThat(due(term, start.atZone(LegalCalendar.SHANGHAI).toInstant()).lapses())
                .isEqualTo(due.atZone(LegalCalendar.SHANGHAI).toInstant());
    }

    @Test
    void office_hours_are_a_setting() {
        var withLunch =
                new Counting(RestDays.WEEKENDS_AND_HOLIDAYS, List.of(open("08:30", "11:30"), open("13:30", "17:00")));
        var time = new LegalTime(LegalCalendar.bundled(), withLunch);
        assertThat(time.due(Term.read("4wh").orElseThrow(), Start.at(shanghai("2026-03-02T10:30")))
                        .lapses())
                .isEqualTo(shanghai("2026-03-02T16:30"));
    }

    @Test
    void whether_weekends_are_days_of_rest_is_a_setting() {
        var holidaysOnly = new LegalTime(
                LegalCalendar.bundled(),
                new Counting(RestDays.HOLIDAYS_ONLY, Counting.usual().office()));
        var sixty = Term.read("60d").orElseThrow();
        assertThat(holidaysOnly.due(sixty, LocalDate.of(2026, 2, 10)).day()).isEqualTo("2026-04-11");
        assertThat(holidaysOnly.due(sixty, LocalDate.of(2026, 8, 5)).day()).isEqualTo("2026-10-08");
    }

    @Test
    void a_term_of_hours_needs_a_moment() {
        assertThatThrownBy(() -> due("2h", LocalDate.of(2026, 2, 10))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_day_in_an_unannounced_year_is_provisional_until_its_notice_is_loaded() throws UnreadableCalendar {
        var sixMonths = Term.read("6mo").orElseThrow();
        var before = TIME.due(sixMonths, LocalDate.of(2026, 8, 10));
        assertThat(before.day()).isEqualTo("2027-02-10");
        assertThat(before.awaited()).containsExactly(2027);
        assertThat(before.certain()).isFalse();

        var announced = new LegalTime(LegalCalendar.bundled().with(Announced.YEAR_2027), Counting.usual());
        var after = announced.due(sixMonths, LocalDate.of(2026, 8, 10));
        assertThat(after.day()).isEqualTo("2027-02-13");
        assertThat(after.certain()).isTrue();
    }

    @Test
    void the_last_week_of_december_waits_for_the_next_year() {
        assertThat(due("3wd", LocalDate.of(2026, 12, 21)).awaited()).isEmpty();
        assertThat(due("5wd", LocalDate.of(2026, 12, 21)).awaited()).containsExactly(2027);
        assertThat(due("60d", LocalDate.of(2026, 10, 29)).awaited()).containsExactly(2027);
        assertThat(due("12-31", LocalDate.of(2026, 3, 1)).certain()).isFalse();
    }

    @Test
    void natural_days_run_through_an_unannounced_year_and_depend_only_on_where_they_end() {
        assertThat(due("3y", LocalDate.of(2026, 3, 1)).awaited()).containsExactly(2029);
    }

    @Test
    void every_day_explains_itself_in_one_sentence() {
        assertThat(chinese("5wd", "2025-10-08")).isEqualTo("自10月8日送达次日起算5个工作日，10月11日（调休上班）计入，届满10月14日。");
        assertThat(chinese("10wd", "2026-02-10"))
                .isEqualTo("自2月10日送达次日起算10个工作日，2月15日至2月23日（春节放假）不计，2月14日、2月28日（调休上班）计入，届满3月2日。");
        assertThat(chinese("6mo", "2026-04-01")).isEqualTo("自4月1日送达次日起算6个月，10月1日（国庆节）放假，顺延，届满10月8日。");
        assertThat(chinese("60d", "2026-02-10")).isEqualTo("自2月10日送达次日起算60日，4月11日是休息日，顺延，届满4月13日。");
        assertThat(chinese("6mo", "2025-08-31")).isEqualTo("自2025年8月31日送达次日起算6个月，到期月没有对应日，以月末2026年2月28日为准，届满2月28日。");
        assertThat(chinese("max(60d,6mo)", "2026-02-10")).isEqualTo("60日、6个月以最后届满者为准，自2月10日送达次日起算6个月，届满8月10日。");
        assertThat(chinese("6mo", "2026-08-10")).isEqualTo("自2026年8月10日送达次日起算6个月，届满2027年2月10日，2027年放假安排尚未公布，此日期为暂定。");
    }

    @Test
    void and_in_english() {
        assertThat(english("5wd", "2025-10-08"))
                .isEqualTo("5 working days from the day after service on 8 October,"
                        + " 11 October (weekend worked in exchange) counted, ending on 14 October.");
        assertThat(english("1y", "2026-08-10"))
                .isEqualTo("1 year from the day after service on 10 August 2026, ending on 10 August 2027,"
                        + " provisional, as the holidays of 2027 have not been announced.");
    }

    @Test
    void hours_explain_themselves_too() {
        var due = TIME.due(Term.read("2h").orElseThrow(), Start.at(shanghai("2026-10-01T22:30")));
        assertThat(LawWords.in(Locale.CHINA).explain(due)).isEqualTo("自10月1日22时30分起算2小时，届满10月2日0时30分。");
        assertThat(LawWords.in(Locale.ENGLISH).explain(due))
                .isEqualTo("2 hours from 1 October 22:30, ending at 2 October 00:30.");
    }

    private static String chinese(String term, String served) {
        return LawWords.in(Locale.CHINA).explain(TIME.due(Term.read(term).orElseThrow(), served(served)));
    }

    private static String english(String term, String served) {
        return LawWords.in(Locale.ENGLISH).explain(TIME.due(Term.read(term).orElseThrow(), served(served)));
    }

    private static Start served(String day) {
        return Start.served(LocalDate.parse(day));
    }

    private static DueDate due(String term, LocalDate start) {
        return TIME.due(Term.read(term).orElseThrow(), start);
    }

    private static DueDate due(String term, Instant start) {
        return TIME.due(Term.read(term).orElseThrow(), Start.at(start));
    }

    private static OpenHours open(String from, String to) {
        return new OpenHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant shanghai(String moment) {
        return LocalDateTime.parse(moment).atZone(LegalCalendar.SHANGHAI).toInstant();
    }
}
