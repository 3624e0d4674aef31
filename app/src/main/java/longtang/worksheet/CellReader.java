package longtang.worksheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longtang.codes.CodeBook;
import longtang.dossier.FactField;
import longtang.dossier.FactForm;
import org.jspecify.annotations.Nullable;

/// Understands what stands in a cell: in our words, or first in those of the upper level.
///
/// A word that stands for several of our values there is not guessed at.
///
/// @param languages in which the values of lists may be written
/// @param today dates after it have not come yet, and are not taken
record CellReader(List<SheetWords> languages, @Nullable UpperForm form, LocalDate today) {

    /// Whether the cell is how this value went out.
    boolean isShownSo(FactField field, String kept, String typed) {
        if (theirs(field, typed).contains(kept)) return true;
        return languages.stream()
                .anyMatch(words -> SheetWords.unsafe(SheetWords.safe(words.shown(field, kept)))
                        .equals(typed));
    }

    /// The text that is kept; nothing where it cannot be read or may not be so.
    Optional<String> read(FactField field, String typed) {
        if (isAmbiguous(field, typed) || isToCome(field, typed)) return Optional.empty();
        return field.read(theirs(field, typed).stream().findFirst().orElse(typed), book());
    }

    private List<String> theirs(FactField field, String typed) {
        if (form == null) return List.of();
        return form.fact(field).map(fact -> fact.codes(typed)).orElse(List.of());
    }

    /// Whether it speaks of a day that has not come yet.
    boolean isToCome(FactField field, String typed) {
        return field.form() instanceof FactForm.When
                && field.read(typed, book())
                        .filter(kept -> FactForm.When.isToCome(kept, today))
                        .isPresent();
    }

    /// The key of the sentence that says why a cell is not taken.
    String whyUnread(FactField field, String typed) {
        if (isToCome(field, typed)) return "worksheet.unread.tocome";
        return isAmbiguous(field, typed) ? "worksheet.unread.several" : "worksheet.unread";
    }

    // A word of theirs that stands for several of our values.
    private boolean isAmbiguous(FactField field, String typed) {
        return theirs(field, typed).size() > 1;
    }

    /// A new row as the reader of ledgers understands it: their words in ours where they mean one thing, and every word
    /// that is not ours beside it as it was written.
    Map<String, String> asLedger(SheetIn.Line line) {
        var cells = new HashMap<String, String>();
        line.cells().forEach((column, text) -> {
            if (column instanceof Column.Fact(var field) && !theirs(field, text).isEmpty()) {
                translate(field, text, cells);
            } else {
                cells.put(column.key(), text);
            }
        });
        return cells;
    }

    private void translate(FactField field, String text, Map<String, String> cells) {
        var column = new Column.Fact(field);
        var codes = theirs(field, text);
        var ours = codes.size() == 1 ? languages.getFirst().shown(field, codes.getFirst()) : "";
        if (!ours.isEmpty()) cells.put(column.key(), ours);
        if (!ours.equals(text)) cells.put(new Column.Theirs(header(field)).key(), text);
    }

    private String header(FactField field) {
        return form == null
                ? ""
                : form.columns().stream()
                        .filter(column -> column.says() instanceof UpperColumn.Fact(var it, var _) && it == field)
                        .map(UpperColumn::header)
                        .findFirst()
                        .orElse("");
    }

    CodeBook book() {
        return languages.getFirst().book();
    }
}
