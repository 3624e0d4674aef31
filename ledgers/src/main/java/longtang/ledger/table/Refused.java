package longtang.ledger.table;

import java.util.List;

/// A file is not read (any further). Leaves the reader as a value; carries a code and what fills its sentence.
@SuppressWarnings("serial")
public final class Refused extends RuntimeException {

    private final String code;
    private final List<String> args;

    public Refused(String code, String... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<String> args() {
        return args;
    }

    static String megabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }
}
