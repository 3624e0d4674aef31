package longtang.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.dossier.Dossier;
import longtang.dossier.FactField;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.sighting.Sightings;
import longtang.worksheet.Worksheets.Acceptance;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LongtangTest
@Import({Lane44.class, SheetTrip.class})
@TestPropertySource(properties = "longtang.demo=true")
class UpperFormsTest {

    private static final String MONTHLY = """
            form: 月报
            titles: ["{month}违建月报", 甲街道]
            columns:
              - {header: 序号, guide: row}
              - {header: 街道, text: "=甲街道"}
              - {header: 点位, guide: address}
              - {header: 俗称, guide: called}
              - header: 类别
                fact: kind
                words: {KITCHEN: 厨卫, BATHROOM: 厨卫, CARPORT: 棚屋, SUNROOM: 阳光棚}
              - {header: 用处, fact: use}
              - {header: 面积数, fact: area}
              - {header: 层, fact: storeys}
              - {header: 何时搭建, fact: built}
              - {header: 区里意见, text: ""}
            """;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Worksheets worksheets;

    @Autowired
    UpperForms forms;

    @Autowired
    SheetTrip trip;

    @Autowired
    Sightings sightings;

    @Autowired
    Clock clock;

    @Autowired
    Lane44 lane44;

    @Value("${longtang.folder}")
    Path data;

    Path folder = Path.of("");
    Person officer;

    @BeforeEach
    void a_street_with_one_form() throws IOException {
        lane44.isMatched();
        officer = lane44.officer();
        folder = Files.createDirectories(data.resolve("forms"));
        Files.writeString(folder.resolve("yuebao.yaml"), MONTHLY);
    }

    @AfterEach
    void the_folder_is_empty_again() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }
    }

    @Test
    void a_form_is_used_as_soon_as_its_file_is_there_and_no_longer_when_it_is_gone() throws IOException {
        assertThat(forms.shelf().forms()).extracting(UpperForm::key).containsExactly("yuebao.yaml", UpperForm.EXAMPLE);

        Files.writeString(
                folder.resolve("nianbao.yaml"), MONTHLY.replace("月报", "年报").replace("点位", "地点"));
        assertThat(forms.find("nianbao.yaml")).isPresent();

        Files.delete(folder.resolve("nianbao.yaml"));
        assertThat(forms.find("nianbao.yaml")).isEmpty();
    }

    @Test
    void a_broken_form_is_told_of_and_stops_no_other() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "form: 甲\ncolumns:\n  - {header: 面积, fact: mianji}\n");
        Files.write(folder.resolve("b.yaml"), "form: 月报".getBytes("GBK"));
        Files.writeString(folder.resolve("z.yaml"), MONTHLY);

        assertThat(forms.shelf().problems())
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.key())
                .containsExactly(
                        "a.yaml:3 worksheet.form.wrong.fact",
                        "b.yaml:1 worksheet.form.wrong.utf8",
                        "z.yaml:1 worksheet.form.wrong.same");
        assertThat(forms.find("yuebao.yaml")).isPresent();
        assertThat(get(officer, "/worksheets"))
                .bodyText()
                .contains("a.yaml 第 3 行：没有“mianji”这一档案项；可以写：branch、door")
                .contains("按“月报”导出");
    }

    @Test
    void the_page_offers_the_example_and_says_that_there_is_no_form_yet() throws IOException {
        Files.delete(folder.resolve("yuebao.yaml"));

        assertThat(get(officer, "/worksheets?committee=310101013004"))
                .bodyText()
                .contains("还没有放本街道用的表样", "区违建治理月报表（示例）", "非正式表样")
                .contains("/worksheets/form.xlsx?form=example&amp;committee=310101013004");
        var table = get(officer, "/worksheets/form.xlsx?form=example&view=all");
        assertThat(table).hasStatusOk();
        assertThat(table.getResponse().getHeader("Content-Disposition")).contains("filename*=UTF-8''");
        assertThat(get(officer, "/worksheets/form.xlsx?form=no.yaml")).hasStatus(404);
        assertThat(get(lane44.committee(), "/worksheets/form.xlsx?form=example"))
                .hasStatus(404);
    }

    @Test
    void a_table_goes_out_in_their_layout_and_their_words() throws IOException {
        var kitchen = file("KITCHEN");
        try (var table = trip.takenOutAs("yuebao.yaml")) {
            var today = LocalDate.now(clock);
            assertThat(table.sheet().getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo(today.getYear() + "年" + today.getMonthValue() + "月违建月报");
            assertThat(texts(table.sheet().getRow(2)))
                    .containsExactly("序号", "街道", "点位", "俗称", "类别", "用处", "面积数", "层", "何时搭建", "区里意见", "系统档案号", "系统版本");
            assertThat(table.sheet().isColumnHidden(table.column("系统档案号"))).isTrue();
            assertThat(table.sheet().isColumnHidden(table.column("系统版本"))).isTrue();
            assertThat(table.text(kitchen.number().toString(), "类别")).isEqualTo("厨卫");
            assertThat(table.text(kitchen.number().toString(), "点位")).isEqualTo(kitchen.address());
            assertThat(table.text(kitchen.number().toString(), "街道")).isEqualTo("'=甲街道");
            assertThat(table.sheet().getRow(3).getCell(0).getNumericCellValue()).isEqualTo(1);
            for (var row : table.sheet()) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    assertThat(cell.toString()).doesNotContain("庄某", "搭建人");
                }
            }
        }
    }

    @Test
    void their_list_is_a_dropdown_and_what_has_no_word_in_it_is_counted() throws IOException {
        var shed = file("SHED");
        try (var table = trip.takenOutAs("yuebao.yaml")) {
            var kind = table.column("类别");
            assertThat(table.sheet().getDataValidations())
                    .anySatisfy(choice -> assertThat(choice.getRegions()
                                    .getCellRangeAddresses()[0]
                                    .getFirstColumn())
                            .isEqualTo(kind));
            assertThat(firstColumn(table.book().getSheetAt(1))).startsWith("厨卫", "棚屋", "阳光棚");
            assertThat(table.text(shed.number().toString(), "类别")).isEqualTo("搭间");
            assertThat(table.sheet()
                            .getRow(2)
                            .getCell(kind)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("没有对应的用语")
                    .containsPattern("搭间（\\d+）");
            assertThat(table.sheet().getRow(2).getCell(table.column("面积数")).getCellComment())
                    .isNull();
        }
    }

    @Test
    void a_table_that_comes_back_as_it_went_out_changes_nothing() throws IOException {
        for (var form : List.of("yuebao.yaml", UpperForm.EXAMPLE)) {
            try (var table = trip.takenOutAs(form)) {
                var returned = trip.brought(officer, table);

                assertThat(returned.form())
                        .isEqualTo(forms.find(form).orElseThrow().name());
                assertThat(returned.rows()).isGreaterThan(50);
                assertThat(returned.changed()).isEmpty();
            }
        }
    }

    @Test
    void with_our_version_it_is_compared_three_ways() throws IOException {
        var quiet = trip.file(20);
        var disputed = trip.file(21);
        try (var table = trip.takenOutAs("yuebao.yaml")) {
            table.write(quiet.number().toString(), "层", "2");
            table.write(disputed.number().toString(), "层", "3");
            trip.settle(lane44.leader(), disputed, FactField.STOREYS, "4");
            var returned = trip.brought(officer, table);

            assertThat(kinds(returned, quiet)).containsExactly(Difference.Kind.CHANGE);
            assertThat(kinds(returned, disputed)).containsExactly(Difference.Kind.CONFLICT);
            assertThat(worksheets.acceptAll(officer, returned, UUID.randomUUID(), ""))
                    .isEqualTo(Ruling.allow(new Worksheets.Taken(1, 0, 1)));
            assertThat(trip.again(quiet).value(FactField.STOREYS)).isEqualTo("2");
            assertThat(trip.again(disputed).value(FactField.STOREYS)).isEqualTo("4");
        }
    }

    @Test
    void without_our_version_every_difference_is_for_a_person_and_never_taken_with_all() throws IOException {
        var file = trip.file(22);
        try (var table = trip.takenOutAs("yuebao.yaml")) {
            table.write(file.number().toString(), "层", "2");
            var returned = trip.brought(officer, table.without("系统版本"));
            var row = row(returned, file);

            assertThat(returned.changed()).hasSize(1);
            assertThat(row.isTwoWay()).isTrue();
            assertThat(kinds(returned, file)).containsExactly(Difference.Kind.EITHER);
            assertThat(get(officer, "/worksheets/" + returned.id()))
                    .bodyText()
                    .contains("按表样“月报”读的", "要逐项选", "看不出是哪边改的");
            assertThat(worksheets.acceptAll(officer, returned, UUID.randomUUID(), ""))
                    .isEqualTo(Ruling.allow(new Worksheets.Taken(0, 0, 1)));
            assertThat(trip.again(file).value(FactField.STOREYS)).isEqualTo(file.value(FactField.STOREYS));

            var seen = trip.again(file).version();
            var acceptance = new Acceptance(UUID.randomUUID(), seen, "区里核过", Set.of(FactField.STOREYS));
            assertThat(worksheets.accept(officer, returned, row, acceptance)).isInstanceOf(Ruling.Allowed.class);
            assertThat(trip.again(file).value(FactField.STOREYS)).isEqualTo("2");
        }
    }

    @Test
    void their_words_are_read_and_what_is_unknown_or_could_be_several_or_is_to_come_is_not() throws IOException {
        var read = file("SHED");
        var other = file("CARPORT");
        var next = LocalDate.now(clock).plusYears(1).getYear();
        try (var table = trip.takenOutAs("yuebao.yaml")) {
            table.write(read.number().toString(), "类别", "阳光棚");
            table.write(other.number().toString(), "类别", "厨卫");
            table.write(other.number().toString(), "用处", "太空旅行");
            table.formula(other.number().toString(), "层", "1/0");
            table.write(other.number().toString(), "何时搭建", next + "-03");
            var returned = trip.brought(officer, table);

            assertThat(row(returned, read).cells()).containsEntry("kind", "SUNROOM");
            assertThat(row(returned, other).cells()).isEmpty();
            assertThat(row(returned, other).unread()).containsOnlyKeys("kind", "use", "storeys", "built");
            assertThat(get(officer, "/worksheets/" + returned.id()))
                    .bodyText()
                    .contains("“厨卫”，在表样里可以是几种", "“太空旅行”，读不懂", "这一天还没有到");
        }
    }

    @Test
    void a_row_without_our_number_becomes_a_sighting_in_our_words_with_theirs_beside_them() throws IOException {
        var next = LocalDate.now(clock).plusYears(1).getYear();
        try (var table = trip.takenOutAs("yuebao.yaml")) {
            table.append(List.of("点位", "天津路44弄18号屋顶", "类别", "阳光棚", "面积数", "9", "街道", "=甲街道", "区里意见", "限期整改"));
            table.append(List.of("点位", "天津路44弄17号天井", "类别", "厨卫"));
            table.append(List.of("点位", "天津路44弄16号天井", "何时搭建", Integer.toString(next)));
            table.append(List.of("面积数", "1234"));
            var returned = trip.brought(officer, table);
            assertThat(returned.changed())
                    .extracting(ReturnedRow::problem)
                    .containsExactly("", "", "worksheet.problem.tocome", "worksheet.problem.address");

            var took = worksheets.acceptAll(officer, returned, UUID.randomUUID(), "");
            lane44.isMatched();

            assertThat(took).isEqualTo(Ruling.allow(new Worksheets.Taken(0, 2, 0)));
            var decision = Objects.requireNonNull(
                    trip.reread(returned).changed().getFirst().decision());
            assertThat(sightings.ofImport(UUID.fromString(decision.became())))
                    .extracting(sighting -> sighting.entry().original())
                    .anySatisfy(
                            row -> assertThat(row).containsEntry("类型", "阳光房").containsEntry("备注", "区里意见：限期整改；类别：阳光棚"))
                    .anySatisfy(row -> assertThat(row).containsEntry("类型", "").containsEntry("备注", "类别：厨卫"));
        }
    }

    @Test
    void a_table_that_lost_a_header_is_told_which() throws IOException {
        try (var table = trip.takenOutAs("yuebao.yaml")) {
            var answer = worksheets.bring(
                    officer, UUID.randomUUID(), "x.xlsx", table.without("层").saved());

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Ruling.Refused.class,
                            refused -> assertThat(refused.why().args()).containsExactly("月报", "层"));
        }
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var cell : row) texts.add(cell.toString());
        return texts;
    }

    private static List<String> firstColumn(Sheet sheet) {
        var texts = new ArrayList<String>();
        for (var row : sheet)
            if (row.getCell(0) != null) texts.add(row.getCell(0).toString());
        return texts;
    }

    private Dossier file(String kind) {
        for (var which = 0; ; which++) {
            var file = trip.file(which);
            if (kind.equals(file.kind())) return file;
        }
    }

    private List<Difference.Kind> kinds(Returned returned, Dossier file) {
        return worksheets.differences(officer, row(returned, file)).stream()
                .map(Difference::kind)
                .toList();
    }

    private static ReturnedRow row(Returned returned, Dossier file) {
        return returned.changed().stream()
                .filter(row -> file.number().equals(row.number()))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult get(Person by, String path) {
        return browser.get().uri(path).with(user(by)).exchange();
    }
}
