package longtang.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DueCommandTest {

    private record Said(int exit, String out, String err) {

        @SuppressWarnings("unchecked")
        Map<String, Object> json() {
            return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(out);
        }
    }

    @Test
    void it_says_the_day_the_reason_and_the_article() {
        var said = due("--from", "2026-02-10", "--term", "五日", "--law", "行政处罚法 §64", "--service", "in-person");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines())
                .startsWith(
                        "2026-02-24",
                        "自2月10日送达次日起算5个工作日，2月15日至2月23日（春节放假）不计，2月14日（调休上班）计入，届满2月24日。",
                        "《行政处罚法》第八十五条：本法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日。");
    }

    @Test
    void as_json_it_is_for_programs() {
        var json = due("--from", "2026-02-10", "--term", "5wd", "--law", "行政处罚法", "--json")
                .json();
        assertThat(json)
                .containsEntry("due", "2026-02-24")
                .containsEntry("certain", true)
                .containsKeys("derivation", "zh", "en");
        assertThat(due("--from", "2026-08-10", "--term", "6mo", "--json").json())
                .containsEntry("due", "2027-02-10")
                .containsEntry("certain", false);
        assertThat(due("--from", "2026-02-10T22:20", "--term", "2h", "--json").json())
                .containsEntry("due", "2026-02-11T00:20:00+08:00");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-02-10, 60d,  行政复议法, 2026-04-13
            2026-02-10, 6mo,  行政诉讼法, 2026-08-10
            2026-04-28, 十日, 行政强制法, 2026-05-14
            2025-09-26, 10wd, 行政强制法, 2025-10-16
            2026-03-02, 十日, 若干规定,   2026-03-12
            """)
    void the_statute_decides_what_a_day_is(String from, String term, String law, String day) {
        assertThat(due("--from", from, "--term", term, "--law", law, "--json").json())
                .containsEntry("due", day);
    }

    @Test
    void a_notice_serves_sixty_days_after_it_was_posted() {
        var said = due("--from", "2026-03-02", "--term", "60d", "--law", "行政复议法", "--service", "notice");
        assertThat(said.out().lines()).contains("2026-07-06", "公告送达：自3月2日公告发出次日起算60日，5月1日（劳动节）放假，顺延，届满5月6日。");
        var json = due("--from", "2026-11-25", "--term", "2wd", "--service", "notice", "--json")
                .json();
        assertThat(json).containsEntry("served", "2027-01-25").containsEntry("certain", false);
    }

    @Test
    void a_pause_keeps_what_was_left() {
        var json = due("--from", "2026-03-02", "--term", "10wd", "--pause", "2026-03-05..2026-03-31", "--json")
                .json();
        assertThat(json).containsEntry("due", "2026-04-13");
    }

    @Test
    void a_year_from_a_folder_makes_a_day_certain(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("2027.json"), Announced.FILE_2027);
        var json = due("--from", "2026-08-10", "--term", "6mo", "--calendar", folder.toString(), "--json")
                .json();
        assertThat(json).containsEntry("due", "2027-02-13").containsEntry("certain", true);

        Files.writeString(folder.resolve("2027.json"), Announced.FILE_2027.replace("true", "1"));
        var broken = due("--from", "2026-08-10", "--term", "6mo", "--calendar", folder.toString());
        assertThat(broken.exit()).isEqualTo(3);
        assertThat(broken.err()).contains("2027.json", "days[0].isOffDay");
    }

    @Test
    void a_unit_against_the_statute_is_refused_with_the_article() {
        var said = due("--from", "2026-02-10", "--term", "5d", "--law", "行政处罚法");
        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("《行政处罚法》第八十五条：写的是 5d，按《行政处罚法》应为 5wd。");
    }

    @Test
    void a_term_that_the_article_does_not_set_is_called_internal() {
        assertThat(due("--from", "2026-02-10", "--term", "7wd", "--law", "行政处罚法 §54")
                        .out())
                .contains("应标为内部期限");
        assertThat(due("--from", "2026-02-10", "--term", "5wd", "--law", "行政处罚法 §64")
                        .out())
                .doesNotContain("应标为内部期限");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--from 2026-02-10",
                "--term 5d",
                "--from 2026-02-30 --term 5d",
                "--from today --term 5d",
                "--from +999999999-12-31 --term 5d",
                "--from 2026-02-10 --term 5d --pause 2026-03-05..9999-03-01",
                "--from 2026-02-10 --term soon",
                "--from 2026-02-10 --term 2h",
                "--from 2026-02-10 --term 5d --law 交通法",
                "--from 2026-02-10 --term 5d --service pigeon",
                "--from 2026-02-10 --term 5d --pause 2026-03-05",
                "--from 2026-02-10 --term 5d --pause 2026-03-05..2026-03-01",
                "--from 2026-02-10 --term 5d --calendar /no/such",
                "--from 2026-02-10 --from 2026-02-11 --term 5d",
                "--from 2026-02-10 --term",
                "--from 2026-02-10 --term 5d now"
            })
    void what_cannot_be_followed_is_answered_with_the_usage(String line) {
        var said = due(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("用法：longtang due").doesNotContain("{0}");
    }

    @Test
    void the_handbook_shows_what_it_says() throws Exception {
        var page = Files.readAllLines(Path.of("../docs/handbook/legal-time.md"));
        var command = page.stream()
                .filter(line -> line.startsWith("    ./longtang due"))
                .findFirst()
                .orElseThrow();
        var args =
                command.replace("\"", "").replace("行政处罚法 §", "行政处罚法§").strip().split(" ");
        var said = due(java.util.Arrays.copyOfRange(args, 2, args.length))
                .out()
                .lines()
                .limit(2);
        int shown = page.indexOf(command) + 1;
        assertThat(said)
                .containsExactlyElementsOf(page.subList(shown, shown + 2).stream()
                        .map(String::strip)
                        .toList());
    }

    @Test
    void help_is_no_error() {
        assertThat(due("--help").exit()).isZero();
        assertThat(due("--help").out()).contains("\n  --calendar");
    }

    private static Said due(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = DueCommand.run(args, stream(out), stream(err), Locale.SIMPLIFIED_CHINESE);
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
