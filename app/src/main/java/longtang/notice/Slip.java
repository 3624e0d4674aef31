package longtang.notice;

import java.util.List;

/// A sheet that is printed from a record and is no paper of its own: a title, what it speaks of, and rows of a word and
/// its text. It has no number and is never issued.
///
/// @param foot said below, small
public record Slip(String title, String about, List<Row> rows, String foot) {

    public record Row(String word, String text) {}

    public Slip {
        rows = List.copyOf(rows);
    }

    /// Sheets name people.
    @Override
    public String toString() {
        return "Slip[" + title + "]";
    }
}
