package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longtang.linkage.column.Cells;
import longtang.linkage.column.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkModelTest {

    private static final String GOOD = """
            format: longtang-link/1
            id: id
            comparisons:
              - {column: name, kind: name}
            blocking:
              - [name/first1]
            """;

    @Test
    void the_documented_example_is_a_model() throws Exception {
        var page = Files.readString(Path.of("../docs/link-model.md"));
        var example = page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("\n```\n"));
        var model = LinkModel.read("example", example);
        assertThat(model.comparisons()).hasSize(7);
        assertThat(model.blocking()).hasSize(3);
        assertThat(model.unknown()).contains("不详");
    }

    @ParameterizedTest(name = "{1} instead of {0} is {2} at {3}")
    @CsvSource(textBlock = """
            longtang-link/1,        other/9,                          model.format,         format
            id: id,                 id: 7,                            model.not-a-word,     id
            id: id,                 ids: id,                          model.unknown-key,    ids
            'kind: name',           'kind: names',                    model.kind,           comparisons[1].kind
            'kind: name',           'kind: exact, levels: [0.5]',     model.no-levels-here, comparisons[1].levels
            'kind: name',           'kind: name, levels: [0.5, 0.9]', model.levels,         comparisons[1].levels
            'kind: name',           'kind: name, m: [0.5, 0.5]',      model.shares,         comparisons[1].m
            'kind: name',           'kind: exact, swapped_with: id',  model.only-for-names, comparisons[1].swapped_with
            'column: name,',        '',                               model.missing,        comparisons[1].column
            name/first1,            name/firstly,                     model.block-key,      blocking[1]
            id: id,                 'id: id\nthreshold: 1.5',         model.out-of-range,   threshold
            id: id,                 'id: id\nblock_limit: 1.5',      model.not-whole,      block_limit
            id: id,                 'id: id\nblock_limit: 1',        model.not-whole,      block_limit
            id: id,                 'id: id\nweights: {prior: 0.1, comparisons: []}', model.levels, weights
            id: id,                 'id: [',                          model.not-yaml,       4
            """)
    void a_slip_is_named_with_its_place(String good, String bad, String code, String place) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> LinkModel.read("model.yaml", GOOD.replace(good, bad.replace("\\n", "\n"))))
                .isInstanceOfSatisfying(UnreadableInput.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(code);
                    assertThat(e.problem().args())
                            .startsWith("model.yaml")
                            .element(1)
                            .isEqualTo(place);
                });
    }

    @Test
    void more_levels_than_can_be_told_apart_are_refused() {
        var many = new StringBuilder("format: longtang-link/1\nid: id\nblocking: [[a]]\ncomparisons:\n");
        for (int i = 0; i < 20; i++) many.append("  - {name: c" + i + ", column: a, kind: lane}\n");
        assertThatThrownBy(() -> LinkModel.read("model.yaml", many.toString()))
                .isInstanceOfSatisfying(
                        UnreadableInput.class,
                        e -> assertThat(e.problem().args()).contains("comparisons"));
    }

    @Test
    void addresses_are_read_with_the_list_beside_the_model(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("places.tsv"), "road\t三角场\nlane\t老石库\t三角场44弄\n");
        var model = LinkModel.read(folder.resolve("model.yaml").toString(), """
                format: longtang-link/1
                id: id
                places: places.tsv
                comparisons:
                  - {column: address, kind: lane}
                blocking:
                  - [address/door]
                """);

        var key = model.blocking().getFirst().parts().getFirst().key();
        assertThat(key.of("三角场44弄3号")).contains("三角场44弄3号");
        assertThat(key.of("老石库3号")).contains("三角场44弄3号");
        var kind = model.comparisons().getFirst().kind();
        var cells = Cells.of(List.of(Column.of(List.of("老石库3号", "三角场四十四弄3号"))));
        assertThat(kind.levels().get(kind.over(cells).of(0, 1) - 1)).isEqualTo("same");
    }

    @Test
    void a_yaml_that_builds_objects_is_refused() {
        assertThatThrownBy(() -> LinkModel.read("model.yaml", "!!java.net.URL [\"http://example.org\"]"))
                .isInstanceOf(UnreadableInput.class);
    }
}
