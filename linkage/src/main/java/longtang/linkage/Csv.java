package longtang.linkage;

import java.util.ArrayList;
import java.util.List;

/// Rows of comma-separated text as RFC 4180 has them: quotes, doubled quotes, line breaks inside quotes; lines
/// may end in CRLF, LF or CR. Empty lines are no rows.
final class Csv {

    record Row(int line, List<String> cells) {}

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    /// @throws UnreadableInput when a quote is never closed, or text follows a closing one
    static List<Row> read(String file, String text) throws UnreadableInput {
        var csv = new Csv(text.startsWith("\ufeff") ? text.substring(1) : text);
        csv.readAll(file);
        return csv.rows;
    }

    /// A cell as it is written to a file: quoted where it must be.
    static String cell(String value) {
        boolean isPlain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private void readAll(String file) throws UnreadableInput {
        while (at < text.length()) {
            int startLine = line;
            do cells.add(isAt('"') ? quoted(file) : bare());
            while (skip(','));
            endLine();
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) rows.add(new Row(startLine, List.copyOf(cells)));
            cells = new ArrayList<>();
        }
    }

    private String bare() {
        int start = at;
        while (at < text.length() && !isAt(',') && !isAt('\n') && !isAt('\r')) at++;
        return text.substring(start, at);
    }

    private String quoted(String file) throws UnreadableInput {
        int startLine = line;
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                if (c == '\n' || (c == '\r' && !isAt('\n'))) line++;
                cell.append(c);
            } else if (isAt('"')) {
                cell.append('"');
                at++;
            } else if (at == text.length() || isAt(',') || isAt('\n') || isAt('\r')) {
                return cell.toString();
            } else {
                throw new UnreadableInput("csv.text-after-quote", file, line);
            }
        }
        throw new UnreadableInput("csv.open-quote", file, startLine);
    }

    private void endLine() {
        if (skip('\r')) {
            skip('\n');
            line++;
        } else if (skip('\n')) {
            line++;
        }
    }

    private boolean skip(char c) {
        if (!isAt(c)) return false;
        at++;
        return true;
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
