package longtang.web;

/// Who looks at a page, as far as a page needs to know: a name to greet, a role in a word.
public interface Viewer {

    String name();

    /// The code of the role: `officer`, `leader`, `committee` …
    String roleCode();

    /// Whether a door of the house is open to this viewer at all.
    boolean mayOpen(String door);

    /// The first character of the name, for the round mark beside it.
    default String mark() {
        return name().isEmpty() ? "·" : name().substring(0, name().offsetByCodePoints(0, 1));
    }
}
