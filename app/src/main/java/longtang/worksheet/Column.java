package longtang.worksheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import longtang.dossier.FactField;

/// A column of the sheet: a fact that may be changed, or a guide beside it.
sealed interface Column {

    /// A fact that may be changed. Names of people and coordinates stay out of spreadsheets.
    record Fact(FactField field) implements Column {
        @Override
        public String key() {
            return "dossier.field." + field.code();
        }
    }

    /// What only helps to find one's way, or to say why.
    enum Guide implements Column {
        NUMBER,
        VERSION,
        COMMITTEE,
        ADDRESS,
        CALLED,
        BASIS,
        WHY;

        @Override
        public String key() {
            return "worksheet.column." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// The key of its words, which are its header.
    String key();

    List<FactField> FACTS = Arrays.stream(FactField.values())
            .filter(field -> !field.isPersonal() && field != FactField.POSITION)
            .toList();

    List<Column> ALL = Stream.<Stream<? extends Column>>of(
                    Stream.of(Guide.NUMBER, Guide.VERSION, Guide.COMMITTEE, Guide.ADDRESS, Guide.CALLED),
                    FACTS.stream().map(Fact::new),
                    Stream.of(Guide.BASIS, Guide.WHY))
            .<Column>flatMap(columns -> columns)
            .toList();
}
