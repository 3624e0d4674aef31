package longtang.worksheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longtang.codes.Code;
import longtang.codes.CodeBook;
import longtang.codes.CodeList;
import longtang.dossier.FactField;
import longtang.worksheet.UpperColumn.Fact;
import longtang.worksheet.UpperColumn.Fixed;
import longtang.worksheet.UpperColumn.Guide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UpperFormReaderTest {

    private static final CodeBook BOOK = new CodeBook(List.of(new CodeList(
            "kind",
            "类型",
            "Kind",
            true,
            List.of(
                    new Code("kind", "KITCHEN", "厨房", "kitchen", 10, false),
                    new Code("kind", "SHED", "搭间", "shed", 20, false),
                    new Code("kind", "OTHER", "其他", "other", 30, false)))));

    private static final String GOOD = """
            form: 月报
            titles: ["{month}违建月报"]
            columns:
              - header: 序号
                guide: row
              - header: 类别
                fact: kind
                words:
                  KITCHEN: 厨卫
                  SHED: 棚屋
                  OTHER: 棚屋
              - header: 面积
                fact: area
              - header: 街道
                text: 某街道
            """;

    @Test
    void a_form_says_what_stands_in_each_column() {
        var form = read(GOOD).form().orElseThrow();

        assertThat(form.name()).isEqualTo("月报");
        assertThat(form.titles()).containsExactly("{month}违建月报");
        assertThat(form.columns())
                .containsExactly(
                        new UpperColumn("序号", Guide.ROW),
                        new UpperColumn(
                                "类别", new Fact(FactField.KIND, Map.of("KITCHEN", "厨卫", "SHED", "棚屋", "OTHER", "棚屋"))),
                        new UpperColumn("面积", new Fact(FactField.AREA, Map.of())),
                        new UpperColumn("街道", new Fixed("某街道")));
        assertThat(form.fact(FactField.KIND).orElseThrow().codes("棚 屋")).containsExactly("SHED", "OTHER");
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void what_is_wrong_is_said_with_its_line_and_in_both_languages(String text, int line, String what)
            throws IOException {
        var read = read(text);

        assertThat(read.form()).isEmpty();
        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo("worksheet.form.wrong." + what);
            assertThat(problem.line()).isEqualTo(line);
        });
        for (var language : List.of("zh_CN", "en")) {
            for (var problem : read.problems()) assertThat(words(language)).containsKey(problem.key());
        }
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of("", 1, "empty"),
                Arguments.of("form: [", 1, "yaml"),
                Arguments.of("form: 月报\ncolumns:\n- header: a\n  fact: area\n---\nx: 1", 5, "yaml"),
                Arguments.of("- form: 月报", 1, "map"),
                Arguments.of("[[[[[[[[[[1]]]]]]]]]]", 1, "deep"),
                Arguments.of("form: &a 月报\nnote: *a", 1, "anchor"),
                Arguments.of("columns:\n- header: a\n  fact: area", 1, "missing"),
                Arguments.of("form: 月报", 1, "missing"),
                Arguments.of(GOOD + "sheet:\n  - 3", 16, "keyword"),
                Arguments.of(GOOD + "form: 年报", 16, "twice"),
                Arguments.of(good("titles: [\"{month}违建月报\"]", "titles: 月报"), 2, "list"),
                Arguments.of(good("{month}", "{week}"), 2, "placeholder"),
                Arguments.of(good("[\"{month}违建月报\"]", "[" + "a,".repeat(9) + "]"), 2, "titles"),
                Arguments.of("form: 月报\ncolumns: []", 2, "columns"),
                Arguments.of("form: 月报\ncolumns:\n" + many(101), 3, "columns"),
                Arguments.of(good("form: 月报", "form: {a: b}"), 1, "text"),
                Arguments.of(good("form: 月报", "form: " + "长".repeat(61)), 1, "long"),
                Arguments.of(good("header: 序号", "header:"), 4, "missing"),
                Arguments.of(good("header: 面积", "header: 类 别"), 12, "header"),
                Arguments.of(good("header: 面积", "header: 系统版本"), 12, "reserved"),
                Arguments.of(good("text: 某街道", "note: x"), 15, "keyword"),
                Arguments.of(good("text: 某街道", "text: 某街道\n    fact: area"), 14, "one"),
                Arguments.of(good("guide: row", "guide: 行"), 5, "guide"),
                Arguments.of(good("fact: area", "fact: 面积"), 13, "fact"),
                Arguments.of(good("fact: area", "fact: owners"), 13, "personal"),
                Arguments.of(good("fact: area", "fact: position"), 13, "personal"),
                Arguments.of(good("fact: area", "fact: kind"), 13, "fact.twice"),
                Arguments.of(good("fact: area", "fact: area\n    words: {A: b}"), 14, "words.nolist"),
                Arguments.of(good("text: 某街道", "text: 某街道\n    words: {A: b}"), 16, "words.nofact"),
                Arguments.of(good("KITCHEN: 厨卫", "COOKERY: 厨卫"), 9, "code"),
                Arguments.of(good("KITCHEN: 厨卫", "KITCHEN:"), 9, "word"),
                Arguments.of(good("      OTHER: 棚屋\n", "").replace("KITCHEN: 厨卫", "KITCHEN: 其他"), 9, "mistaken"));
    }

    @Test
    void everything_that_is_wrong_is_found_at_once() {
        var text = good("guide: row", "guide: 行").replace("fact: area", "fact: 面积");

        assertThat(read(text).problems()).extracting(FormProblem::line).containsExactly(5, 13);
    }

    @Test
    void hostile_files_are_refused_before_they_cost_anything() {
        assertThat(read("[".repeat(90_000)).form()).isEmpty();
        assertThat(read("a".repeat(FormYaml.MOST_CHARACTERS + 1)).form()).isEmpty();
        assertThat(read("form: !!java.util.Date 月报\ncolumns: !!set {a, b}").form())
                .isEmpty();
    }

    @Test
    void the_handbook_shows_the_example_as_it_is_shipped_and_every_fact() throws IOException {
        var example = Files.readString(Path.of("src/main/resources/longtang/worksheet/example-form.yaml"));

        var handbook = Files.readString(Path.of("../docs/handbook/excel.md"));
        assertThat(handbook).contains(example);
        assertThat(Column.FACTS).allSatisfy(fact -> assertThat(handbook).contains("`" + fact.code() + "`"));
    }

    private static String good(String from, String to) {
        assertThat(GOOD).contains(from);
        return GOOD.replace(from, to);
    }

    private static String many(int columns) {
        return IntStream.range(0, columns)
                .mapToObj("- {header: h%d, text: x}\n"::formatted)
                .reduce("", String::concat);
    }

    private static UpperFormReader.Read read(String text) {
        return UpperFormReader.read("yuebao.yaml", "yuebao.yaml", text, BOOK, Set.of("系统版本"));
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = UpperFormReaderTest.class.getResourceAsStream("words_" + language + ".properties")) {
            words.load(new InputStreamReader(java.util.Objects.requireNonNull(in), UTF_8));
        }
        return words;
    }
}
