package longtang.worksheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.dossier.Dossiers;
import longtang.dossier.FactField;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.sighting.Sightings;
import longtang.worksheet.Worksheets.Acceptance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@LongtangTest
@Import({Lane44.class, SheetTrip.class})
@TestPropertySource(properties = "longtang.demo=true")
class WorksheetTest {

    @Autowired
    Worksheets worksheets;

    @Autowired
    SheetTrip trip;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Sightings sightings;

    @Autowired
    JdbcClient db;

    @Autowired
    Lane44 lane44;

    Person officer;
    Person leader;

    @BeforeEach
    void the_lane_is_in_the_register() {
        lane44.isMatched();
        officer = lane44.officer();
        leader = lane44.leader();
    }

    @Test
    void what_comes_back_as_it_went_out_changes_nothing() throws IOException {
        try (var sheet = trip.takenOut()) {
            var returned = trip.brought(officer, sheet);

            assertThat(returned.rows()).isGreaterThan(50);
            assertThat(returned.unchanged()).isEqualTo(returned.rows());
            assertThat(returned.changed()).isEmpty();
        }
    }

    @Test
    void a_sheet_offers_the_lists_of_values_and_no_formulas_and_no_names() throws IOException {
        try (var sheet = trip.takenOut()) {
            assertThat(sheet.sheet().getDataValidations())
                    .anySatisfy(choice -> assertThat(choice.getRegions()
                                    .getCellRangeAddresses()[0]
                                    .getFirstColumn())
                            .isEqualTo(sheet.column("用途")));
            assertThat(sheet.sheet().isColumnHidden(sheet.column("版本"))).isTrue();
            assertThat(sheet.book().isSheetHidden(2)).isTrue();
            for (var row : sheet.sheet()) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
                    assertThat(cell.toString()).doesNotContain("庄某", "搭建人");
                }
            }
        }
    }

    @Test
    void an_accepted_row_is_settled_with_its_reason_and_can_be_read_in_the_file() throws IOException {
        var file = trip.file(0);
        try (var sheet = trip.takenOut()) {
            sheet.write(file.number().toString(), "用途", "出租");
            sheet.write(file.number().toString(), "层数", "2");
            sheet.write(file.number().toString(), "修改理由", "租赁合同");
            var returned = trip.brought(officer, sheet);
            var row = only(returned);
            assertThat(worksheets.differences(officer, row))
                    .extracting(Difference::kind)
                    .containsOnly(Difference.Kind.CHANGE);

            assertThat(accept(officer, returned, row, Set.of())).isInstanceOf(Ruling.Allowed.class);

            var now = trip.again(file);
            assertThat(now.use()).isEqualTo("LET");
            assertThat(now.value(FactField.STOREYS)).isEqualTo("2");
            assertThat(dossiers.settlements(officer, now))
                    .filteredOn(it -> it.field() == FactField.STOREYS && it.holds())
                    .singleElement()
                    .satisfies(it -> assertThat(it.why()).isEqualTo("租赁合同"));
            assertThat(accept(officer, worksheets.get(returned.id()).orElseThrow(), only(returned), Set.of()))
                    .as("a second time")
                    .isInstanceOf(Ruling.Refused.class);
        }
    }

    @Test
    void a_fact_that_was_changed_meanwhile_is_a_conflict_that_a_person_decides() throws IOException {
        var file = trip.file(1);
        try (var sheet = trip.takenOut()) {
            sheet.write(file.number().toString(), "占用性质", "公共部位");
            sheet.write(file.number().toString(), "层数", "3");
            trip.settle(leader, file, FactField.OCCUPANCY, "OWN");
            var returned = trip.brought(officer, sheet);
            var row = only(returned);
            assertThat(worksheets.differences(officer, row))
                    .filteredOn(it -> it.field() == FactField.OCCUPANCY)
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.kind()).isEqualTo(Difference.Kind.CONFLICT);
                        assertThat(it.now()).isEqualTo("OWN");
                        assertThat(it.sheet()).isEqualTo("SHARED");
                    });

            var all = worksheets.acceptAll(officer, returned, UUID.randomUUID(), "");
            assertThat(all).isEqualTo(Ruling.allow(new Worksheets.Taken(0, 0, 1)));
            assertThat(trip.again(file).value(FactField.OCCUPANCY)).isEqualTo("OWN");

            accept(officer, returned, row, Set.of(FactField.OCCUPANCY));
            assertThat(trip.again(file).value(FactField.OCCUPANCY)).isEqualTo("SHARED");
            assertThat(trip.again(file).value(FactField.STOREYS)).isEqualTo("3");
        }
    }

    @Test
    void who_decided_on_an_older_view_of_the_file_is_told_and_nothing_is_lost() throws IOException {
        var file = trip.file(2);
        try (var sheet = trip.takenOut()) {
            sheet.write(file.number().toString(), "产权性质", "私房");
            var returned = trip.brought(officer, sheet);
            trip.settle(leader, file, FactField.TENURE, "PUBLIC");

            var late = worksheets.accept(
                    officer,
                    returned,
                    only(returned),
                    new Acceptance(UUID.randomUUID(), file.version(), "", Set.of(FactField.TENURE)));

            assertThat(late)
                    .isInstanceOfSatisfying(
                            Ruling.Refused.class,
                            refused -> assertThat(refused.why().code()).isEqualTo("changed-meanwhile"));
            assertThat(trip.again(file).value(FactField.TENURE)).isEqualTo("PUBLIC");
        }
    }

    @Test
    void empty_cells_and_formulas_and_unknown_words_take_nothing_from_a_file() throws IOException {
        var file = trip.file(3);
        try (var sheet = trip.takenOut()) {
            sheet.clear(file.number().toString(), "类型");
            sheet.formula(file.number().toString(), "长", "1/0+HYPERLINK(\"x\")");
            sheet.write(file.number().toString(), "保护属性", "宇宙飞船");
            var returned = trip.brought(officer, sheet);

            assertThat(only(returned).cells()).isEmpty();
            assertThat(only(returned).unread()).containsKeys("protection", "length");
            assertThat(trip.again(file)).isEqualTo(file);
        }
    }

    @Test
    void a_new_row_becomes_a_sighting_and_never_a_silent_file() throws IOException {
        try (var sheet = trip.takenOut()) {
            sheet.append(List.of("地址", "天津路44弄19号晒台", "类型", "阳光房", "部位", "晒台", "用途", "自用生活"));
            sheet.append(List.of("类型", "车棚"));
            var returned = trip.brought(officer, sheet);
            var files = files();
            assertThat(returned.changed())
                    .extracting(ReturnedRow::kind)
                    .containsExactly(ReturnedRow.Kind.NEW, ReturnedRow.Kind.PROBLEM);
            assertThat(files()).isEqualTo(files);

            var became = accept(officer, returned, returned.changed().getFirst(), Set.of());
            lane44.isMatched();

            assertThat(became).isInstanceOf(Ruling.Allowed.class);
            var id = UUID.fromString(((Ruling.Allowed<String>) became).value());
            assertThat(sightings.ofImport(id))
                    .singleElement()
                    .satisfies(it -> assertThat(it.entry().original())
                            .containsEntry("地址", "天津路44弄19号晒台")
                            .containsEntry("备注", "部位：晒台"));
        }
    }

    @Test
    void rows_of_other_sheets_and_doubled_rows_are_said_to_be_so() throws IOException {
        try (var sheet = trip.takenOut()) {
            var first = sheet.sheet().getRow(1);
            var second = sheet.sheet().getRow(2);
            second.getCell(sheet.column("档案号"))
                    .setCellValue(first.getCell(sheet.column("档案号")).toString());
            sheet.append(List.of("档案号", "WJ-1999-000001", "类型", "车棚"));
            var returned = trip.brought(officer, sheet);

            assertThat(returned.changed())
                    .filteredOn(row -> row.kind() == ReturnedRow.Kind.PROBLEM)
                    .extracting(ReturnedRow::problem)
                    .contains("worksheet.problem.twice", "worksheet.problem.number");
        }
    }

    @Test
    void what_is_no_sheet_of_ours_is_refused() throws IOException {
        try (var sheet = trip.takenOut()) {
            assertThat(worksheets.bring(
                            officer,
                            UUID.randomUUID(),
                            "x.xlsx",
                            sheet.without("版本").saved()))
                    .isInstanceOfSatisfying(
                            Ruling.Refused.class,
                            refused -> assertThat(refused.why().code()).isEqualTo("sheet-not-ours"));
        }
        for (var wrong : List.of("%PDF-1.4", "PK\u0003\u0004 broken", "<html><table>")) {
            assertThat(worksheets.bring(
                            officer, UUID.randomUUID(), "x", new ByteArrayInputStream(wrong.getBytes(UTF_8))))
                    .isInstanceOf(Ruling.Refused.class);
        }
    }

    @Test
    void a_form_sent_twice_is_one_sheet() throws IOException {
        try (var sheet = trip.takenOut()) {
            var request = UUID.randomUUID();
            var first = worksheets.bring(officer, request, "a.xlsx", sheet.saved());
            assertThat(worksheets.bring(officer, request, "a.xlsx", sheet.saved()))
                    .isEqualTo(first);
        }
    }

    @Test
    void a_row_that_was_left_can_be_opened_again() throws IOException {
        var file = trip.file(4);
        try (var sheet = trip.takenOut()) {
            sheet.write(file.number().toString(), "层数", "4");
            var returned = trip.brought(officer, sheet);
            worksheets.leave(officer, returned, only(returned));
            assertThat(trip.reread(returned).open()).isZero();

            worksheets.reopen(leader, returned, only(returned));

            assertThat(trip.reread(returned).open()).isEqualTo(1);
        }
    }

    private static ReturnedRow only(Returned sheet) {
        assertThat(sheet.changed()).hasSize(1);
        return sheet.changed().getFirst();
    }

    private Ruling<String> accept(Person by, Returned sheet, ReturnedRow row, Set<FactField> fromSheet)
            throws IOException {
        var seen = row.number() == null
                ? 0
                : dossiers.get(by, row.number()).orElseThrow().version();
        return worksheets.accept(by, sheet, row, new Acceptance(UUID.randomUUID(), seen, "", fromSheet));
    }

    private long files() {
        return db.sql("select count(*) from dossier").query(Long.class).single();
    }
}
