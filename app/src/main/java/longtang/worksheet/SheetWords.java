package longtang.worksheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import longtang.codes.CodeBook;
import longtang.dossier.FactField;
import longtang.dossier.FactForm;
import longtang.web.Words;

/// How facts stand in a cell: values of lists by their names, everything else as it is kept.
record SheetWords(Words words, CodeBook book) {

    String header(Column column) {
        return column instanceof Column.Theirs(var header) ? header : words.say(column.key());
    }

    String field(FactField field) {
        return words.say("dossier.field." + field.code());
    }

    String shown(FactField field, String kept) {
        return switch (field.form()) {
            case FactForm.OneOf(var list) -> book.label(list, kept, words.locale());
            case FactForm.When _ -> kept.equals(FactForm.When.UNKNOWN) ? words.say("worksheet.when.unknown") : kept;
            case FactForm.Amount _, FactForm.Words _, FactForm.Plate _, FactForm.Point _, FactForm.People _ -> kept;
        };
    }

    /// What may be chosen from a list, by name.
    List<String> choices(String list) {
        return book.choices(list).stream()
                .map(code -> code.label(words.locale()))
                .toList();
    }

    /// A cell that a spreadsheet could take for a formula begins with a quote.
    static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// Without what people do not see: gaps, full width, capitals.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    static String unsafe(String cell) {
        var text = cell.strip();
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }
}
