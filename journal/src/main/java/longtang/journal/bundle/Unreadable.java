package longtang.journal.bundle;

import java.util.List;

/// The bundle cannot be read, or is larger than anybody should have to read.
public final class Unreadable extends Exception {

    private final String code;
    private final List<String> args;

    Unreadable(String code, String... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<String> args() {
        return args;
    }
}
