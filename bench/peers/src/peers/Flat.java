package peers;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import longtang.linkage.Table;
import longtang.place.Place;
import longtang.place.PlaceReader;

/// Makes one flat table of the generator's four ledgers, the same for every engine: the addresses read into slots,
/// because no other engine reads Chinese addresses.
///
/// `java peers.Flat FOLDER FLAT.csv`
public final class Flat {

    /// Which columns of a ledger say what.
    private record Ledger(String source, List<String> address, String what, String area, String party, String phone, String id) {}

    private static final List<Ledger> LEDGERS = List.of(
            new Ledger("survey", List.of("路弄", "门牌号", "室号", "部位"), "类型", "面积", "搭建人", "联系电话", "编号"),
            new Ledger("ledger", List.of("地址"), "类型", "面积", "当事人", "", "编号"),
            new Ledger("patrol", List.of("地点"), "发现问题", "", "", "", "记录编号"),
            new Ledger("complaints", List.of("事发地址"), "诉求内容", "", "诉求人", "联系电话", "工单编号"));
    private static final PlaceReader READER = PlaceReader.shanghai();

    private Flat() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var out = new PrintWriter(arguments[1])) {
            out.println("id,road,lane,door,room,part,what,area,party,phone");
            for (var ledger : LEDGERS) write(ledger, Table.read(folder.resolve(ledger.source() + ".csv")), out);
        }
    }

    private static void write(Ledger ledger, Table table, PrintWriter out) throws Exception {
        for (var row : table.rows()) {
            var address = new StringBuilder();
            for (var column : ledger.address()) address.append(cell(table, row, column));
            var place = READER.readCell(address.toString());
            out.println(String.join(
                    ",",
                    ledger.source() + "/" + cell(table, row, ledger.id()),
                    place.road() == null ? "" : place.road().name(),
                    lane(place),
                    joined(place.doors()),
                    joined(place.rooms()),
                    joined(place.parts().stream().sorted().toList()),
                    quoted(cell(table, row, ledger.what())),
                    cell(table, row, ledger.area()),
                    quoted(cell(table, row, ledger.party())),
                    cell(table, row, ledger.phone())));
        }
    }

    private static String cell(Table table, List<String> row, String column) throws Exception {
        return column.isEmpty() ? "" : row.get(table.column(column));
    }

    private static String lane(Place place) {
        if (place.lane() != null) return place.lane().toString();
        return place.namedLane() == null ? "" : place.namedLane();
    }

    private static String joined(List<?> slots) {
        return slots.stream().map(Object::toString).collect(Collectors.joining("、"));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"").replace('\n', ' ') + '"';
    }
}
