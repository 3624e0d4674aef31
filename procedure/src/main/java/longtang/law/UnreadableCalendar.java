package longtang.law;

import java.util.ArrayList;
import java.util.List;

/// A year's file that cannot be used: the file, the field, and what to do about it (`code` and `args` for the words).
public final class UnreadableCalendar extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String field;
    private final String code;
    private final transient List<Object> args;

    UnreadableCalendar(String file, String field, String code, Object... args) {
        super(file + ": " + field + ": " + code);
        this.file = file;
        this.field = field;
        this.code = code;
        this.args = List.of(args);
    }

    public String file() {
        return file;
    }

    /// Where in the file, `days[3].date`; empty if it is the file as a whole.
    public String field() {
        return field;
    }

    /// A key of the message bundle.
    public String code() {
        return code;
    }

    /// The file, the field, then what belongs to the code.
    public List<Object> args() {
        var all = new ArrayList<Object>(List.of(file, field));
        all.addAll(args);
        return List.copyOf(all);
    }
}
