package longtang.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import longtang.ledger.table.Row;
import org.jspecify.annotations.Nullable;

/// The row of headers as one kind of ledger understands it.
///
/// `claims` says which columns want to be a field; more than one of the same rank is a quarrel.
record HeaderRow(LedgerKind kind, Row row, Map<Field, List<Integer>> claims) {

    /// How strongly a header says that its column is the field; only the strongest are heard.
    private enum Rank {
        WEAK_ALIAS,
        ALIAS,
        PROPER_NAME
    }

    static HeaderRow of(Headers headers, LedgerKind kind, Row row) {
        Map<Field, Rank> highest = new EnumMap<>(Field.class);
        Map<Field, List<Integer>> claims = new EnumMap<>(Field.class);
        for (var column = 0; column < row.cells().size(); column++) {
            var header = row.cell(column).text();
            var meaning = headers.meaning(kind, header).orElse(null);
            if (meaning == null) continue;

            var rank = rank(headers, kind, meaning, header);
            var known = highest.getOrDefault(meaning.field(), Rank.WEAK_ALIAS);
            if (rank.compareTo(known) > 0) claims.remove(meaning.field());
            if (rank.compareTo(known) < 0) continue;
            highest.put(meaning.field(), rank);
            claims.computeIfAbsent(meaning.field(), f -> new ArrayList<>()).add(column);
        }
        return new HeaderRow(kind, row, claims);
    }

    private static Rank rank(Headers headers, LedgerKind kind, Headers.Meaning meaning, String header) {
        if (meaning.weak()) return Rank.WEAK_ALIAS;
        var proper = headers.properName(kind, meaning.field());
        var isProper = HeaderText.plain(header).equals(proper)
                || HeaderText.withoutBrackets(header).equals(proper);
        return isProper ? Rank.PROPER_NAME : Rank.ALIAS;
    }

    int known() {
        return claims.size();
    }

    boolean isComplete(Headers headers) {
        return claims.keySet().containsAll(headers.required(kind));
    }

    List<String> missing(Headers headers) {
        return headers.required(kind).stream()
                .filter(field -> !claims.containsKey(field))
                .map(field -> headers.properName(kind, field))
                .toList();
    }

    /// Fields that several columns claim with the same right.
    List<Field> quarrels() {
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The headers as written, without those that are blank.
    List<String> written() {
        return row.cells().stream()
                .map(cell -> oneLine(cell.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    String written(int column) {
        return oneLine(row.cell(column).text());
    }

    /// A name for every column, no two alike; null for the reason of an earlier reject, which is not read.
    List<@Nullable String> names() {
        List<@Nullable String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (var column = 0; column < row.cells().size(); column++) {
            var header = written(column);
            if (header.equals(CorrectionFile.REASON)) {
                names.add(null);
                continue;
            }
            var name = header.isEmpty() ? unnamed(column) : header;
            var unique = name;
            for (var again = 2; !taken.add(unique); again++) unique = name + "(" + again + ")";
            names.add(unique);
        }
        return names;
    }

    /// 27 is `AB列`: how a spreadsheet calls a column that nobody named.
    static String unnamed(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) letters.insert(0, (char) ('A' + rest % 26));
        return letters + "列";
    }

    SequencedMap<String, Field> columns() {
        SequencedMap<String, Field> columns = new LinkedHashMap<>();
        var names = names();
        var fields = fields();
        for (var column = 0; column < fields.length; column++) {
            var name = names.get(column);
            var field = fields[column];
            if (name != null && field != null) columns.put(name, field);
        }
        return columns;
    }

    List<String> unknownColumns() {
        List<String> unknown = new ArrayList<>();
        var names = names();
        var fields = fields();
        for (var column = 0; column < fields.length; column++) {
            var name = names.get(column);
            if (name != null && fields[column] == null && !written(column).isEmpty()) unknown.add(name);
        }
        return unknown;
    }

    @Nullable
    Field[] fields() {
        @Nullable Field[] fields = new Field[row.cells().size()];
        claims.forEach((field, columns) -> fields[columns.getFirst()] = field);
        return fields;
    }

    private static String oneLine(String header) {
        return header.strip().replaceAll("[\\r\\n]+", "");
    }
}
