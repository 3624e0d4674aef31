package longtang.ledger.table;

/// What stands in one cell, as text.
public record Cell(String text, Kind kind) {

    /// How far the text can be trusted.
    public enum Kind {
        TEXT,
        /// A number of a spreadsheet that is not shown as a date.
        NUMBER,
        /// The spreadsheet itself says #REF!, #N/A …
        ERROR,
        /// A formula whose result the file does not hold; formulas are never evaluated.
        UNCALCULATED,
        /// Longer than the budget; the text is its beginning.
        TOO_LONG
    }

    public static final Cell BLANK = new Cell("", Kind.TEXT);

    static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(text, Kind.TEXT);
    }

    public boolean isBlank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
