package longtang.worksheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import longtang.dossier.FactField;

/// A column of the sheet: a fact that may be changed, or a guide beside it.
sealed interface Column {

    /// A column of the sheet that goes out here.
    sealed interface Ours extends Column {}

    /// A fact that may be changed. Names of people and coordinates stay out of spreadsheets.
    record Fact(FactField field) implements Ours {
        @Override
        public String key() {
            return "dossier.field." + field.code();
        }
    }

    /// What only helps to find one's way, or to say why.
    enum Guide implements Ours {
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

    /// A column of an upper-level table that is none of ours. Of a new row it stays in the note.
    record Theirs(String header) implements Column {

        private static final String KEY = "theirs:";

        @Override
        public String key() {
            return KEY + header;
        }
    }

    /// The key of its words, which are its header.
    String key();

    /// How the columns are called that an upper-level table has beyond its own, hidden, so that it can be compared.
    Map<Guide, String> HIDDEN = Map.of(Guide.NUMBER, "worksheet.form.number", Guide.VERSION, "worksheet.form.version");

    List<FactField> FACTS = Arrays.stream(FactField.values())
            .filter(field -> !field.isPersonal() && field != FactField.POSITION)
            .toList();

    List<Ours> ALL = Stream.<Stream<? extends Ours>>of(
                    Stream.of(Guide.NUMBER, Guide.VERSION, Guide.COMMITTEE, Guide.ADDRESS, Guide.CALLED),
                    FACTS.stream().map(Fact::new),
                    Stream.of(Guide.BASIS, Guide.WHY))
            .<Ours>flatMap(columns -> columns)
            .toList();

    /// The columns that a row was written in: ours in their order, theirs after them.
    static List<Column> writtenIn(Set<String> keys) {
        var theirs = keys.stream()
                .filter(key -> key.startsWith(Theirs.KEY))
                .sorted()
                .map(key -> new Theirs(key.substring(Theirs.KEY.length())));
        return Stream.concat(
                        ALL.stream().<Column>map(column -> column).filter(column -> keys.contains(column.key())),
                        theirs)
                .toList();
    }
}
