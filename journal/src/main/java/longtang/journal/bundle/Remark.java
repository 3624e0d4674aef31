package longtang.journal.bundle;

import java.util.List;

/// One thing the verifier says: how it stands, a code, the item it speaks of, and what the sentence needs.
public record Remark(Mark mark, String code, String item, List<String> args) {

    /// In order, worth knowing, or wrong.
    public enum Mark {
        FINE,
        NOTICE,
        WRONG
    }

    private static final int LONGEST = 100;

    static Remark fine(String code, String item, String... args) {
        return new Remark(Mark.FINE, code, item, List.of(args));
    }

    static Remark notice(String code, String item, String... args) {
        return new Remark(Mark.NOTICE, code, item, List.of(args));
    }

    static Remark wrong(String code, String item, String... args) {
        return new Remark(Mark.WRONG, code, shown(item), List.of(args));
    }

    // A stranger's name must not speak to the terminal.
    static String shown(String name) {
        var visible = name.replaceAll("[^\\p{L}\\p{N}\\p{Punct} ]", "?");
        return visible.length() > LONGEST ? visible.substring(0, LONGEST) + "…" : visible;
    }
}
