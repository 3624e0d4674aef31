package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static longtang.e2e.Looking.fitsItsWindow;
import static longtang.e2e.Looking.isFreeOfBarriers;
import static longtang.e2e.Looking.picture;
import static longtang.e2e.Looking.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The register goes out to a spreadsheet, two people work on the same file, and nobody's edit is lost.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorksheetRoundTripTest {

    private static final String CONTESTED = "WJ-2025-000001";
    private static final double A_WHILE = 120_000;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    private RunningSystem system;
    private Browsers browsers;

    @BeforeAll
    void the_lane_is_in_the_register() throws Exception {
        system = RunningSystem.start(home, "demo");
        browsers = new Browsers();
    }

    @AfterAll
    void stop() {
        if (browsers != null) browsers.close();
        if (system != null) system.close();
    }

    @Test
    void a_sheet_goes_out_and_comes_back_with_a_conflict_that_a_person_decides() throws IOException {
        var desk = browsers.desktop().newPage();
        desk.navigate(system.url("/"));
        system.signIn(desk, "leader");
        waitForTheMatch(desk);
        desk.navigate(system.url("/worksheets"));
        isFreeOfBarriers(desk);
        fitsItsWindow(desk);
        picture(desk, "worksheets-desktop");
        var out = home.resolve("台账.xlsx");
        desk.waitForDownload(() -> desk.getByText("导出可修改的表").click()).saveAs(out);
        var edited = edited(out);

        // Meanwhile an officer in the lane settles the same fact on a phone.
        var phone = browsers.phone().newPage();
        phone.navigate(system.url("/"));
        system.signIn(phone, "officer");
        settlesTheUse(phone);

        desk.locator("input[type=file]").setInputFiles(edited);
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导入并核对"))
                .click();
        var contested = desk.locator(".rowcard", new Page.LocatorOptions().setHasText(CONTESTED));
        assertThat(contested).containsText("有冲突", within(A_WHILE));
        assertThat(desk.locator(".rowcard")).hasCount(3);
        isFreeOfBarriers(desk);
        fitsItsWindow(desk);
        picture(desk, "worksheet-desktop");

        phone.navigate(desk.url());
        isFreeOfBarriers(phone);
        fitsItsWindow(phone);
        picture(phone, "worksheet-phone");

        contested.getByText("表里写的").click();
        contested
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("采纳").setExact(true))
                .click();
        assertThat(desk.locator("#" + contested.getAttribute("id"))).containsText("已采纳");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("全部采纳"))
                .click();
        assertThat(desk.locator(".rowcard.taken"))
                .hasCount(
                        3,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                .setTimeout(A_WHILE));

        desk.navigate(system.url("/register/" + CONTESTED));
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("经营");
    }

    private void waitForTheMatch(Page page) {
        page.navigate(system.url("/register?view=all"));
        for (var tries = 0;
                tries < 240 && page.locator("main a[href$='" + CONTESTED + "']").count() == 0;
                tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
    }

    private void settlesTheUse(Page phone) {
        phone.navigate(system.url("/register/" + CONTESTED + "/edit?field=use"));
        phone.getByLabel("用途", new Page.GetByLabelOptions().setExact(true)).selectOption("STORAGE");
        phone.getByLabel("理由", new Page.GetByLabelOptions().setExact(true)).fill("现场看到堆着货");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存核定"))
                .click();
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText("仓储");
    }

    /// As a spreadsheet program would leave it: two files changed, one row new.
    private static Path edited(Path sheet) throws IOException {
        var edited = sheet.resolveSibling("改好的台账.xlsx");
        try (var book = WorkbookFactory.create(sheet.toFile())) {
            var rows = book.getSheetAt(0);
            write(rows, rowOf(rows, CONTESTED), "用途", "经营");
            write(rows, rows.getRow(5), "层数", "2");
            write(rows, rows.getRow(5), "修改理由", "现场复核");
            write(rows, rows.createRow(rows.getLastRowNum() + 1), "地址", "天津路44弄6号楼道");
            write(rows, rows.getRow(rows.getLastRowNum()), "类型", "车棚");
            try (var out = Files.newOutputStream(edited)) {
                book.write(out);
            }
        }
        return edited;
    }

    private static Row rowOf(org.apache.poi.ss.usermodel.Sheet sheet, String number) {
        for (var row : sheet) if (number.equals(new DataFormatter().formatCellValue(row.getCell(0)))) return row;
        throw new IllegalArgumentException("No row " + number);
    }

    private static void write(org.apache.poi.ss.usermodel.Sheet sheet, Row row, String header, String value) {
        for (var cell : sheet.getRow(0)) {
            if (cell.toString().equals(header)) {
                row.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(value);
            }
        }
    }
}
