package longtang.neighbourhood.drafting;

import java.util.List;

/// What is wrong with a plan or a file: at which row (`house-3`, `way-1`, empty for the whole), what it is called
/// there,
/// and the sentence with what fills it.
record Flaw(String where, String name, String code, List<Object> args) {

    static Flaw at(String where, String name, String code, Object... args) {
        return new Flaw(where, name, code, List.of(args));
    }

    static Flaw whole(String code, Object... args) {
        return at("", "", code, args);
    }
}
