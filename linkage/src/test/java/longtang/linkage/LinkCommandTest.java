package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {

    private static final String MODEL = """
            format: longtang-link/1
            id: 编号
            comparisons:
              - {column: 当事人, kind: name}
              - {column: 地址, kind: address}
              - {column: 日期, kind: date}
            blocking:
              - [地址/digits]
              - [当事人]
            unknown: [不详]
            """;

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void each_link_says_why_it_was_made() throws Exception {
        twoLedgers();

        link("--model model.yaml a.csv b.csv --out links.csv --reasons why.txt");

        var why = lines("why.txt");
        long links = lines("links.csv").size() - 1;
        assertThat(why.stream().filter(line -> line.contains("合计"))).hasSize((int) links);
        assertThat(why.getFirst()).matches("a\\d+ – b\\d+");
        assertThat(String.join("", why.subList(1, 6))).contains("起点", "当事人", "地址", "日期", "合计");
    }

    @Test
    void links_two_files_and_writes_what_it_found() throws Exception {
        twoLedgers();

        assertThat(link("--model model.yaml a.csv b.csv --out links.csv --clusters c.csv --weights-out w.yaml --json"))
                .isZero();

        var links = lines("links.csv");
        assertThat(links.getFirst()).isEqualTo("left_id,right_id,probability");
        assertThat(links).filteredOn(line -> line.matches("a(\\d+),b\\1,.*")).hasSizeGreaterThan(25);
        assertThat(lines("c.csv")).hasSize(61);
        assertThat(out).contains("\"records\":60").contains("\"rejects\":0");
        assertThat(err).contains("[#####]");
        assertThat(Weights.fromYaml(Files.readString(folder.resolve("w.yaml"))).comparisons())
                .hasSize(3);
    }

    @Test
    void kept_weights_give_the_same_links_again() throws Exception {
        twoLedgers();
        link("--model model.yaml a.csv b.csv --out once.csv --weights-out w.yaml");
        link("--model model.yaml a.csv b.csv --out again.csv --weights w.yaml");
        assertThat(lines("again.csv")).isEqualTo(lines("once.csv"));
    }

    @Test
    void weights_of_another_model_are_told_and_not_used() throws Exception {
        twoLedgers();
        link("--model model.yaml a.csv b.csv --out once.csv --weights-out w.yaml");
        file("other.yaml", MODEL.replace("column: 日期, kind: date", "column: 日期, kind: exact"));
        assertThat(link("--model other.yaml a.csv b.csv --out again.csv --weights w.yaml"))
                .isEqualTo(3);
        assertThat(err).contains("w.yaml").contains("日期 has levels [same, different]");
    }

    @Test
    void what_people_have_said_is_followed() throws Exception {
        twoLedgers();
        link("--model model.yaml a.csv b.csv --out before.csv");
        assertThat(lines("before.csv"))
                .anyMatch(line -> line.startsWith("a1,b1,"))
                .noneMatch(line -> line.startsWith("a1,b20,"));

        file("said.csv", "left_id,right_id,same\na1,b1,否\na1,b20,是\n");
        assertThat(
                        link(
                                "--model model.yaml a.csv b.csv --out after.csv --clusters c.csv --reasons why.txt --decisions said.csv"))
                .isZero();
        assertThat(lines("after.csv")).contains("a1,b20,1.000000").noneMatch(line -> line.startsWith("a1,b1,"));
        assertThat(clusterOf("a1")).isEqualTo(clusterOf("b20")).isNotEqualTo(clusterOf("b1"));
        assertThat(String.join("", lines("why.txt"))).contains("有人判断过");
    }

    @Test
    void decisions_that_cannot_be_followed_are_told_with_their_line() throws Exception {
        twoLedgers();
        file("said.csv", "left_id,right_id,same\na1,b99,是\na2,b2,也许\na3,b3,是\na3,b3,否\n");
        assertThat(link("--model model.yaml a.csv b.csv --out links.csv --decisions said.csv"))
                .isEqualTo(1);
        assertThat(err).contains("第 2 行").contains("第 3 行").contains("第 5 行");
        assertThat(lines("links.csv")).noneMatch(line -> line.startsWith("a3,b3,"));
    }

    private String clusterOf(String id) throws IOException {
        return lines("c.csv").stream()
                .filter(line -> line.startsWith(id + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1)[1];
    }

    @Test
    void rows_in_another_order_give_the_same_files() throws Exception {
        twoLedgers();
        link("--model model.yaml a.csv b.csv --out once.csv --clusters c1.csv --threads 1");
        file("a.csv", shuffled(table(0)));
        file("b.csv", shuffled(table(1)));
        link("--model model.yaml a.csv b.csv --out again.csv --clusters c2.csv --threads 3");
        assertThat(lines("again.csv")).isEqualTo(lines("once.csv"));
        assertThat(lines("c2.csv")).isEqualTo(lines("c1.csv"));
    }

    @Test
    void a_bad_row_is_rejected_and_the_rest_goes_on() throws Exception {
        file("model.yaml", MODEL);
        file("a.csv", "编号,当事人,地址,日期\n1,周某,天津路44弄3号,2025-06-11\n,顾某,x,y\n1,顾某,x,y\n2,顾某\n");
        assertThat(link("--model model.yaml a.csv --out links.csv")).isEqualTo(1);
        assertThat(err).contains("第 3 行").contains("第 4 行").contains("第 5 行");
    }

    @Test
    void wrong_usage_and_unreadable_input_have_their_own_codes() throws Exception {
        file("model.yaml", MODEL);
        file("a.csv", "编号,当事人\n1,周某\n");
        assertThat(link("a.csv --out links.csv")).isEqualTo(2);
        assertThat(link("--model model.yaml a.csv --out links.csv --threshold 2"))
                .isEqualTo(2);
        assertThat(link("--model model.yaml a.csv --out links.csv --what")).isEqualTo(2);
        assertThat(err).contains("用法");
        assertThat(link("--model none.yaml a.csv --out links.csv")).isEqualTo(3);
        assertThat(link("--model model.yaml a.csv --out links.csv")).isEqualTo(3);
        assertThat(err).contains("没有“地址”这一列").contains("编号, 当事人");
        assertThat(link("--help")).isZero();
    }

    @Test
    void a_list_of_places_that_cannot_be_used_is_told_by_its_lines() throws Exception {
        file("model.yaml", MODEL + "places: ours.tsv\n");
        file("a.csv", table(0));
        assertThat(link("--model model.yaml a.csv --out links.csv")).isEqualTo(3);
        assertThat(err).contains("地名表“ours.tsv”不能用").contains("没有这个文件");

        file("ours.tsv", "road\t天金路\nrode\t地金路\n");
        assertThat(link("--model model.yaml a.csv --out links.csv")).isEqualTo(3);
        assertThat(err).contains("第 2 行：“rode”不是地名的类别");

        file("ours.tsv", "road\t天金路\nroad\t地金路\n");
        assertThat(link("--model model.yaml a.csv --out links.csv")).isZero();
    }

    @Test
    void both_languages_say_the_same_things() {
        var english = ResourceBundle.getBundle("longtang.linkage.link", Locale.ENGLISH);
        var chinese = ResourceBundle.getBundle("longtang.linkage.link", Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (var key : chinese.keySet()) {
            assertThat(chinese.getString(key)
                            .replaceAll("[^{}0-9]", "")
                            .chars()
                            .filter(c -> c == '{')
                            .count())
                    .as(key)
                    .isEqualTo(
                            english.getString(key).chars().filter(c -> c == '{').count());
        }
    }

    private void twoLedgers() throws IOException {
        file("model.yaml", MODEL);
        file("a.csv", table(0));
        file("b.csv", table(1));
    }

    /// Thirty structures, as two ledgers have them.
    private static String table(int which) {
        var text = new StringBuilder("编号,当事人,地址,日期\n");
        var random = new Random(7);
        for (int i = 0; i < 30; i++) {
            var person = "" + "周顾陆朱徐沈".charAt(i % 6) + "阿大小老新".charAt(i % 5) + "东西南北中外里".charAt(i % 7);
            var door = "天津路" + (40 + i / 3) + "弄" + (1 + i % 9) + "号";
            var day = "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            if (which == 1 && i % 6 == 0) day = "";
            if (which == 1 && i % 7 == 0) person = "不详";
            text.append("%s%d,%s,%s,%s%n".formatted(which == 0 ? "a" : "b", i, person, door, day));
        }
        return text.toString();
    }

    private static String shuffled(String table) {
        var lines = new ArrayList<>(table.lines().toList());
        var header = lines.removeFirst();
        Collections.shuffle(lines, new Random(3));
        return header + "\n" + String.join("\n", lines) + "\n";
    }

    private int link(String arguments) {
        var args = arguments.split(" ", -1);
        for (int i = 0; i < args.length; i++) {
            if (args[i].matches(".+\\.(csv|yaml|txt)"))
                args[i] = folder.resolve(args[i]).toString();
        }
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        int code = LinkCommand.run(
                args,
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                Locale.CHINA);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }
}
