package longtang.worksheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import longtang.dossier.FactField;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes new rows of a sheet as a historical ledger, so that they come in as every other ledger does: kept, read,
/// rejected with reasons, matched.
@Component
class NewRows {

    private static final String HEADER = "编号,建档日期,居委,地址,类型,面积,结构,用途,搭建年份,处置状态,备注";
    private static final List<FactField> OWN_COLUMN = List.of(
            FactField.KIND, FactField.AREA, FactField.MATERIAL, FactField.USE, FactField.BUILT, FactField.STATUS);

    private final Words chinese;

    NewRows(MessageSource source) {
        this.chinese = new Words(source, Locale.SIMPLIFIED_CHINESE);
    }

    ByteArrayInputStream csv(Returned sheet, List<ReturnedRow> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        line(out, List.of(HEADER.split(",")));
        for (var row : rows) line(out, cells(sheet, row));
        return new ByteArrayInputStream(out.toByteArray());
    }

    private List<String> cells(Returned sheet, ReturnedRow row) {
        var day = sheet.sentAt().atZone(Worksheets.SHANGHAI).toLocalDate();
        var cells = new ArrayList<>(List.of(
                "BG-" + sheet.id().toString().substring(24) + "-" + row.row(),
                day.toString(),
                written(row, Column.Guide.COMMITTEE),
                written(row, Column.Guide.ADDRESS)));
        for (var field : OWN_COLUMN) cells.add(written(row, new Column.Fact(field)));
        cells.add(rest(row));
        return cells;
    }

    private static String written(ReturnedRow row, Column column) {
        return row.cells().getOrDefault(column.key(), "");
    }

    // What a ledger has no column for stays in its note, word for word.
    private String rest(ReturnedRow row) {
        return Column.writtenIn(row.cells().keySet()).stream()
                .filter(column -> !(column instanceof Column.Fact(var field) && OWN_COLUMN.contains(field)))
                .filter(column -> !List.of(Column.Guide.COMMITTEE, Column.Guide.ADDRESS, Column.Guide.VERSION)
                        .contains(column))
                .map(column -> header(column) + "：" + written(row, column))
                .collect(Collectors.joining("；"));
    }

    private String header(Column column) {
        return column instanceof Column.Theirs(var header) ? header : chinese.say(column.key());
    }

    private static void line(ByteArrayOutputStream out, List<String> cells) throws IOException {
        var line = cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }
}
