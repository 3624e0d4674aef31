package longtang.worksheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import longtang.dossier.FactField;

/// A column of an upper-level table: the header that stands above it there, and what of ours stands in it.
record UpperColumn(String header, Says says) {

    sealed interface Says {}

    /// A fact of the file.
    ///
    /// @param words their word for each of our codes, in their order; empty where they use our words
    record Fact(FactField field, Map<String, String> words) implements Says {

        Fact {
            words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }

        Optional<String> word(String code) {
            return Optional.ofNullable(words.get(code));
        }

        /// Every code that this word stands for there: several where their list is coarser than ours.
        List<String> codes(String word) {
            return words.entrySet().stream()
                    .filter(it -> SheetWords.plain(it.getValue()).equals(SheetWords.plain(word)))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /// What helps to find one's way; nobody changes it here.
    enum Guide implements Says {
        NUMBER,
        COMMITTEE,
        ADDRESS,
        CALLED,
        /// 序号
        ROW
    }

    /// The same text in every row, or nothing: the upper level fills it in.
    record Fixed(String text) implements Says {

        /// Whether it went out so, on whatever day.
        boolean isWrittenSo(String cell) {
            var day = Pattern.quote(text).replaceAll("\\{(month|day)}", "\\\\E[\\\\d年月日]+\\\\Q");
            return cell.matches(day);
        }
    }

    /// The column of ours that is read from it.
    Optional<Column> read() {
        return switch (says) {
            case Fact(var field, var _) -> Optional.of(new Column.Fact(field));
            case Guide guide ->
                switch (guide) {
                    case NUMBER -> Optional.of(Column.Guide.NUMBER);
                    case COMMITTEE -> Optional.of(Column.Guide.COMMITTEE);
                    case ADDRESS -> Optional.of(Column.Guide.ADDRESS);
                    case CALLED -> Optional.of(Column.Guide.CALLED);
                    case ROW -> Optional.empty();
                };
            case Fixed _ -> Optional.of(new Column.Theirs(header));
        };
    }
}
