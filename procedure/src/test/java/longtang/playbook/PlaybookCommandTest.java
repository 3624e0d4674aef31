package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... args) {
        return PlaybookCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE,
                PlaybookCommandTest::register);
    }

    /// A register as people keep it by hand: values between commas.
    private static List<Map<String, String>> register(Path file) throws IOException {
        var lines = Files.readAllLines(file).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        return lines.stream().skip(1).map(cells -> row(lines.getFirst(), cells)).toList();
    }

    private static Map<String, String> row(List<String> headers, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < headers.size(); i++) if (!cells.get(i).isEmpty()) row.put(headers.get(i), cells.get(i));
        return row;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_lawful_book_ends_with_nought() {
        assertThat(run("check", Library.LOUDAO)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("合法");
    }

    @Test
    void an_unlawful_book_ends_with_four_and_says_where() throws IOException {
        var bad = file(
                "bad.yaml",
                Library.text(Library.LOUDAO)
                        .replace("{event: 告知书已送达, target: views", "{event: 告知书已送达, target: decide"));
        assertThat(run("check", bad.toString())).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bad.yaml:", "R3", "最短的一条路");
    }

    @Test
    void usage_and_missing_files_have_their_own_codes() {
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("dance", "x")).isEqualTo(2);
        assertThat(run("check", "no/such/book")).isEqualTo(3);
        assertThat(run("--help")).isZero();
    }

    @Test
    void the_drawing_is_one_picture_for_the_whole_and_one_for_each_region() throws IOException {
        assertThat(run("draw", Library.WEIJIAN, "--out", folder.toString())).isZero();
        assertThat(folder.resolve("weijian.svg")).content().contains("<title>违法建筑分类处置", "强制拆除");
        assertThat(folder.resolve("weijian-enforce.svg")).content().contains("催告期");
    }

    @Test
    void the_lawyers_view_begins_with_exemptions_and_quotes_the_articles() {
        assertThat(run(
                        "lawyer-view",
                        Library.WEIJIAN,
                        "--out",
                        folder.resolve("view.html").toString()))
                .isZero();
        assertThat(folder.resolve("view.html"))
                .content()
                .contains("一、豁免", "立即强制拆除", "二、未经核实", "三、内部规则", "行政机关不得在夜间或者法定节假日实施行政强制执行")
                .doesNotContain("<script");
    }

    @Test
    void a_story_that_goes_otherwise_ends_with_four() throws IOException {
        var good = file("good.txt", "题\n依照 cn-sh/loudao。\n2025-06-05 09:00 接到线索。\n这时在“现场核实”。\n");
        var bad = file("bad.txt", "题\n依照 cn-sh/loudao。\n2025-06-05 09:00 接到线索。\n这时在“已清理”。\n");
        assertThat(run("simulate", Library.LOUDAO, good.toString())).isZero();
        assertThat(run("simulate", Library.LOUDAO, bad.toString())).isEqualTo(4);
    }

    @Test
    void the_difference_of_two_versions_is_told_in_lines() throws IOException {
        var next = file(
                "next.yaml",
                Library.text(Library.LOUDAO).replace("after: 7d, law: 内部·先劝后罚", "after: 5d, law: 内部·先劝后罚"));
        assertThat(run("diff", Library.LOUDAO, next.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("“上门劝导”的期限：上门劝导 7d → 上门劝导 5d", "都能转到新版本");
    }

    /// The new table sends everything that was let out to the formal road.
    private String next() throws IOException {
        return file(
                        "next.yaml",
                        Library.text(Library.WEIJIAN)
                                .replace("version: 2026.1", "version: 2026.2")
                                .replace(
                                        "任意,  任意,  true,  B,      \"出租的房屋（若干规定 16）：承诺年底前转为自用或者拆除\"",
                                        "任意,  任意,  true,  LAW,    \"出租的不再等年底\"")
                                .replace("查证属实, when: 分类 = \"B\"", "查证属实, when: 分类 = \"LAW\"")
                                .replace("重新定类, when: 分类 = \"B\"", "重新定类, when: 分类 = \"LAW\""))
                .toString();
    }

    @Test
    void a_register_is_replayed_under_the_new_table() throws IOException {
        var register = file("register.csv", """
                编号,状态,部位,用途,隐患
                WJ-2025-000001,存量,晒台,出租,
                WJ-2025-000002,存量,晒台,自用生活,
                WJ-2025-000003,存量,,出租,用电（重大）
                WJ-2025-000004,新增,楼道,出租,
                WJ-2025-000005,存量,,,
                """);
        assertThat(run("replay", Library.WEIJIAN, next(), register.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("WJ-2025-000001：分类 可能 B → LAW，要看：危险=false")
                .contains("出租的房屋（若干规定 16）：承诺年底前转为自用或者拆除 ⇒ 出租的不再等年底")
                .contains("WJ-2025-000005：分类 可能 B → LAW，要看：危险=false，出租=true")
                .doesNotContain("WJ-2025-000002", "WJ-2025-000003", "WJ-2025-000004")
                .contains("5 份档案，0 份一定改类别，2 份要看");
    }

    @Test
    void what_the_register_knows_for_certain_changes_for_certain() throws IOException {
        var register = file("register.csv", "编号,状态,出租,危险\nWJ-2025-000001,存量,是,否\n,存量,是,否\n");
        assertThat(run("replay", Library.WEIJIAN, next(), register.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("WJ-2025-000001：分类 B → LAW。", "1 份档案，1 份一定改类别，0 份要看");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 行没有“编号”", "第 2 行");
    }

    @Test
    void a_register_that_cannot_be_read_ends_with_three() throws IOException {
        assertThat(run("replay", Library.WEIJIAN, Library.WEIJIAN)).isEqualTo(2);
        assertThat(run(
                        "replay",
                        Library.WEIJIAN,
                        Library.WEIJIAN,
                        folder.resolve("none.csv").toString()))
                .isEqualTo(3);
        assertThat(run(
                        "replay",
                        Library.WEIJIAN,
                        Library.WEIJIAN,
                        file("x.csv", "号码\n1\n").toString()))
                .isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有“编号”这一列");
    }
}
