package longtang.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenCalendarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "year": 2027                      | "year": 2028                         | year             | calendar.name
            "year": 2027                      | "year": "soon"                       | year             | calendar.year
            "papers": ["https://example.org/invented-for-tests"] | "papers": "none"  | papers           | calendar.papers
            https://example.org/invented-for-tests | on the wall                     | papers[0]        | calendar.paper
            "papers": ["https://example.org/invented-for-tests"] | "confirmed": true, "papers": [] | papers | calendar.papers.none
            "papers":                         | "confirmed": "yes", "papers":        | confirmed        | calendar.confirmed
            "2027-02-05"                      | "2027-02-31"                         | days[1].date     | calendar.date
            "2027-02-05"                      | "2026-12-24"                         | days[1].date     | calendar.date
            "2027-02-05"                      | "2027-02-08"                         | days[2].date     | calendar.twice
            "2027-02-13", "isOffDay": false   | "2027-02-13", "isOffDay": "no"       | days[7].isOffDay | calendar.off
            {"name": "元旦",                   | {                                    | days[0].name     | calendar.holiday
            "2027-10-01", "isOffDay": true    | "2027-10-02", "isOffDay": true       | days             | calendar.incomplete
            "2027-02-                         | "2027-06-                            | days             | calendar.spring
            true}]}                           | true}]                               | ''               | calendar.json
            "year":                           | "year": 2027, "year":                | ''               | calendar.json
            """)
    void a_broken_file_says_where_and_what_to_do(String right, String wrong, String field, String code) {
        var text = Announced.FILE_2027.replace(right, wrong);
        assertThat(text).isNotEqualTo(Announced.FILE_2027);
        var problem = catchThrowableOfType(UnreadableCalendar.class, () -> CalendarFile.read("years/2027.json", text));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo(field);
        for (var locale : new Locale[] {Locale.CHINA, Locale.ENGLISH}) {
            assertThat(LawWords.in(locale).say(problem))
                    .contains("years/2027.json")
                    .contains(field)
                    .doesNotContain("{");
        }
    }

    @Test
    void a_year_with_notice_may_still_be_called_unconfirmed() throws Exception {
        var text = Announced.FILE_2027.replace("\"papers\":", "\"confirmed\": false, \"papers\":");
        assertThat(CalendarFile.read("2027.json", text).confirmed()).isFalse();
    }

    @Test
    void a_file_that_only_nests_is_refused() {
        var problem = catchThrowableOfType(
                UnreadableCalendar.class, () -> CalendarFile.read("2027.json", "{\"a\":" + "[".repeat(50_000)));
        assertThat(problem.code()).isEqualTo("calendar.form");
    }

    @Test
    void a_file_that_is_too_large_or_no_text_is_refused(@TempDir Path folder) throws Exception {
        var file = folder.resolve("2027.json");
        Files.writeString(file, " ".repeat(100_000));
        assertThat(catchThrowableOfType(UnreadableCalendar.class, () -> CalendarYear.read(file))
                        .code())
                .isEqualTo("calendar.large");
        Files.write(file, "{\"name\": \"元旦\"}".getBytes("GB18030"));
        assertThat(catchThrowableOfType(UnreadableCalendar.class, () -> CalendarYear.read(file))
                        .code())
                .isEqualTo("calendar.encoding");
        Files.write(file, "\uFEFF".concat(Announced.FILE_2027).getBytes(StandardCharsets.UTF_8));
        assertThat(CalendarYear.read(file).confirmed()).isTrue();
    }
}
