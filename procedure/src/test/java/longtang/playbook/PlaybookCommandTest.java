package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
                Locale.SIMPLIFIED_CHINESE);
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
}
