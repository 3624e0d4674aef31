package longtang.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class LegalCalendarTest {

    private static final LegalCalendar CALENDAR = LegalCalendar.bundled();

    @Test
    void twenty_years_are_confirmed_by_notices_of_the_state_council() {
        assertThat(IntStream.rangeClosed(2007, 2026).mapToObj(CALENDAR::year)).allSatisfy(year -> {
            assertThat(year.confirmed()).isTrue();
            assertThat(year.notices()).isNotEmpty().allMatch(notice -> notice.contains("gov.cn/"));
        });
        assertThat(CALENDAR.year(2006).confirmed()).isFalse();
        assertThat(CALENDAR.year(2027).confirmed()).isFalse();
    }

    /// tyme4j 1.4.9 lacks two make-up days that the notice of 2012-12-10 sets: 4月7日（星期日）、10月12日（星期六）上班.
    @Test
    void every_day_of_twenty_years_agrees_with_tyme4j_but_for_two_days_it_lacks() {
        assertThat(days().filter(disagrees(LegalCalendarTest::worksByTyme)))
                .containsExactly(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));
    }

    @Test
    void every_day_of_twenty_years_agrees_with_chinese_days() {
        var theirs = chineseDays();
        assertThat(theirs).containsKeys("holidays", "workdays");
        assertThat(days().filter(disagrees(day -> worksBy(theirs, day)))).isEmpty();
    }

    @Test
    void an_unannounced_year_knows_its_weekends_only() {
        assertThat(CALENDAR.isWorkday(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(CALENDAR.isWorkday(LocalDate.of(2027, 1, 2))).isFalse();
        assertThat(CALENDAR.awaited(LocalDate.of(2027, 1, 1))).hasValue(2027);
        assertThat(CALENDAR.awaited(LocalDate.of(2026, 12, 25))).hasValue(2027);
        assertThat(CALENDAR.awaited(LocalDate.of(2026, 12, 24))).isEmpty();
    }

    @Test
    void an_installation_adds_a_year_from_a_folder(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("2027.json"), Announced.FILE_2027);
        Files.writeString(folder.resolve("notes.txt"), "not a year");
        var calendar = CALENDAR.with(folder);
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isMadeUp(LocalDate.of(2027, 2, 13))).isTrue();
        assertThat(calendar.awaited(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(calendar.awaited(LocalDate.of(2027, 12, 31))).hasValue(2028);
        assertThat(CALENDAR.isWorkday(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void a_missing_folder_adds_nothing(@TempDir Path folder) throws Exception {
        assertThat(CALENDAR.with(folder.resolve("none")).year(2027).confirmed()).isFalse();
    }

    @Test
    void a_year_may_be_amended() throws Exception {
        var amended = Announced.FILE_2027.replace(
                "\"2027-02-13\", \"isOffDay\": false", "\"2027-02-20\", \"isOffDay\": false");
        var calendar = CALENDAR.with(Announced.YEAR_2027).with(CalendarFile.read("2027.json", amended));
        assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 13))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 20))).isTrue();
    }

    @Test
    void a_notice_may_reach_into_the_last_week_of_the_year_before() {
        assertThat(CALENDAR.isMadeUp(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(CALENDAR.isHoliday(LocalDate.of(2018, 12, 31))).isTrue();
        assertThat(CALENDAR.holiday(LocalDate.of(2018, 12, 31))).contains("元旦");
    }

    private static Stream<LocalDate> days() {
        return LocalDate.of(2007, 1, 1).datesUntil(LocalDate.of(2027, 1, 1));
    }

    private static Predicate<LocalDate> disagrees(Predicate<LocalDate> works) {
        return day -> CALENDAR.isWorkday(day) != works.test(day);
    }

    private static boolean worksByTyme(LocalDate day) {
        var holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return holiday == null ? !LegalCalendar.isWeekend(day) : holiday.isWork();
    }

    private static boolean worksBy(Map<String, Object> theirs, LocalDate day) {
        if (theirs.get("holidays") instanceof Map<?, ?> off && off.containsKey(day.toString())) return false;
        if (theirs.get("workdays") instanceof Map<?, ?> madeUp && madeUp.containsKey(day.toString())) return true;
        return !LegalCalendar.isWeekend(day);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> chineseDays() {
        try (var file = LegalCalendarTest.class.getResourceAsStream("/chinese-days/chinese-days.json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
