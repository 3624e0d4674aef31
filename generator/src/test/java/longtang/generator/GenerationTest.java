package longtang.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import longtang.generator.table.CsvRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationTest {

    private static final List<String> SOURCES = List.of("survey", "complaints", "patrol", "ledger");
    private static final Rates RATES = Rates.usual();

    @TempDir
    static Path city;

    @TempDir
    Path folder;

    private static List<Row> truth;

    @BeforeAll
    static void two_hundred_lanes() throws IOException {
        generate(200, 7, "b", false, city);
        truth = rows(city.resolve("truth.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey.csv", "complaints.csv", "patrol.csv", "ledger.csv", "truth.csv"})
    void the_same_seed_gives_the_same_bytes_and_another_seed_others(String file) throws IOException {
        generate(5, 1, "b", false, folder.resolve("once"));
        generate(5, 1, "b", false, folder.resolve("twice"));
        generate(5, 2, "b", false, folder.resolve("other"));

        assertThat(folder.resolve("once").resolve(file)).hasSameBinaryContentAs(folder.resolve("twice/" + file));
        assertThat(Files.mismatch(folder.resolve("once/" + file), folder.resolve("other/" + file)))
                .isNotEqualTo(-1);
    }

    @Test
    void workbooks_have_the_same_bytes_too() throws IOException {
        generate(2, 1, "a", true, folder.resolve("once"));
        generate(2, 1, "a", true, folder.resolve("twice"));

        assertThat(folder.resolve("once/survey.xlsx")).hasSameBinaryContentAs(folder.resolve("twice/survey.xlsx"));
    }

    @Test
    void every_record_has_exactly_one_truth() throws IOException {
        var written = new ArrayList<String>();
        for (var source : SOURCES) {
            for (var row : rows(city.resolve(source + ".csv"))) {
                written.add(source + " " + row.cells().getFirst());
            }
        }
        var known = truth.stream()
                .map(row -> row.get("source") + " " + row.get("record_id"))
                .toList();

        assertThat(known).doesNotHaveDuplicates();
        assertThat(new HashSet<>(known)).isEqualTo(new HashSet<>(written)).hasSameSizeAs(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "ledger"})
    void rows_of_one_survey_or_register_are_distinct_structures(String source) {
        var structures = truth.stream()
                .filter(row -> row.get("source").equals(source))
                .map(row -> row.get("structure"))
                .toList();

        assertThat(structures).hasSizeGreaterThan(2_000).doesNotHaveDuplicates().doesNotContain("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaints", "patrol"})
    void several_notes_speak_of_one_structure_and_some_of_none(String source) {
        var perStructure = truth.stream()
                .filter(row -> row.get("source").equals(source))
                .collect(Collectors.groupingBy(row -> row.get("structure"), Collectors.counting()));

        assertThat(perStructure).containsKey("");
        assertThat(perStructure.values()).anyMatch(count -> count > 2);
    }

    @Test
    void no_required_cell_is_empty() throws IOException {
        var required = Map.of(
                "survey", List.of("编号", "排查日期", "路弄", "门牌号"),
                "complaints", List.of("工单编号", "受理时间", "诉求内容"),
                "patrol", List.of("记录编号", "巡查时间", "地点", "发现问题"),
                "ledger", List.of("编号", "地址"));
        for (var source : SOURCES) {
            var columns = required.getOrDefault(source, List.of());
            assertThat(rows(city.resolve(source + ".csv")))
                    .allSatisfy(row -> assertThat(columns)
                            .noneMatch(column -> row.get(column).isBlank()));
        }
    }

    @Test
    void no_gap_in_a_sentence_stays_open() throws IOException {
        for (var source : SOURCES) {
            assertThat(rows(city.resolve(source + ".csv")))
                    .noneMatch(row -> row.cells().stream().anyMatch(cell -> cell.contains("{")));
        }
    }

    @Test
    void errors_come_about_as_often_as_the_rates_say() throws IOException {
        var survey = rows(city.resolve("survey.csv"));
        var complaints = rows(city.resolve("complaints.csv"));
        var patrol = rows(city.resolve("patrol.csv"));
        var nothing = truth.stream()
                .filter(row -> row.get("source").equals("complaints"))
                .map(row -> row.get("structure"))
                .toList();
        var hotline = RATES.hotline();

        assertThat(share(survey, row -> row.get("部位").isEmpty()))
                .isCloseTo(RATES.row().partMissing(), within(0.02));
        assertThat(share(survey, row -> row.get("经度").isEmpty()))
                .isCloseTo(RATES.row().coordinatesMissing(), within(0.03));
        assertThat(share(survey, row -> written(row.get("门牌号"), "[一二三四五六七八九十]")))
                .isCloseTo(RATES.address().chineseNumerals(), within(0.015));
        assertThat(share(survey, row -> !written(row.get("路弄"), "弄")))
                .isCloseTo(RATES.world().namedLanes() * RATES.address().nameOnly(), within(0.02));
        assertThat(share(nothing, String::isEmpty))
                .isCloseTo(hotline.other() + hotline.wholeLane() + hotline.nowhere(), within(0.03));
        assertThat(share(complaints, row -> row.get("事发地址").isEmpty()))
                .isCloseTo(hotline.placeInTextOnly() * 0.85 + hotline.nowhere(), within(0.03));
        assertThat(share(patrol, row -> row.get("经度").isEmpty()))
                .isCloseTo(1 - RATES.patrol().coordinates() * 0.87, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "c", "d"})
    void a_careful_person_could_place_at_least_95_of_100(String set) throws IOException {
        var made = generate(50, 3, set, false, folder);

        assertThat((double) made.vague() / (made.records() - made.ofNothing())).isBetween(0.005, 0.05);
    }

    private static Generation.Made generate(int lanes, long seed, String words, boolean xlsx, Path folder)
            throws IOException {
        return new Generation(new Generation.Order(lanes, 0, seed, words, xlsx, folder), RATES).run((_, _) -> {});
    }

    private static <T> double share(List<T> all, Predicate<T> such) {
        return (double) all.stream().filter(such).count() / all.size();
    }

    private static boolean written(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    private record Row(List<String> header, List<String> cells) {

        String get(String column) {
            return cells.get(header.indexOf(column));
        }
    }

    private static List<Row> rows(Path file) throws IOException {
        var rows = new ArrayList<Row>();
        try (var in = new CsvRows(Files.newInputStream(file))) {
            var header = in.next();
            for (var row = in.next(); row != null && header != null; row = in.next()) rows.add(new Row(header, row));
        }
        return rows;
    }
}
