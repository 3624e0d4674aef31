package longtang.sighting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.people.Role;
import longtang.vault.PersonName;
import org.jspecify.annotations.Nullable;

/// A row without what it says about people, and what was taken out of it.
///
/// A cell that is personal as a whole leaves a placeholder, a party's name its surname; a text that repeats a name or a
/// number keeps its words around ＊＊＊, and lies sealed as it was written.
record Redacted(SequencedMap<String, String> original, Map<Field, String> fields, List<Secret> secrets) {

    static final String SEALED = "〔密存〕";
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9 -]{5,20}[0-9]");

    /// What one cell said: as written, and as the reader understood it.
    record Secret(String header, @Nullable Field field, About about, String written, String read) {

        /// By what it can be found: the name, or the numbers in it.
        List<String> traits() {
            var traits = new ArrayList<String>();
            if (written.strip().length() <= 20 && !DIGITS.matcher(written).find()) traits.add(written.strip());
            DIGITS.matcher(written)
                    .results()
                    .map(found -> found.group().replaceAll("[^0-9]", ""))
                    .forEach(traits::add);
            return traits;
        }

        /// It names somebody.
        @Override
        public String toString() {
            return "Secret[" + about + "]";
        }
    }

    /// The row itself, without its secrets.
    LedgerEntry in(LedgerEntry entry) {
        return new LedgerEntry(entry.kind(), entry.recordId(), entry.seenAt(), entry.origin(), original, fields);
    }

    static Redacted of(
            LedgerKind kind,
            Map<String, Field> columns,
            SequencedMap<String, String> original,
            Map<Field, String> fields) {
        return new Reading(kind, columns, original, fields).redacted();
    }

    private static final class Reading {

        private final LedgerKind kind;
        private final Map<String, Field> columns;
        private final SequencedMap<String, String> original;
        private final Map<Field, String> fields;
        private final Discretion discretion;
        private final SequencedMap<String, String> cells = new LinkedHashMap<>();
        private final Map<Field, String> kept;
        private final List<Secret> secrets = new ArrayList<>();

        Reading(
                LedgerKind kind,
                Map<String, Field> columns,
                SequencedMap<String, String> original,
                Map<Field, String> fields) {
            this.kind = kind;
            this.columns = columns;
            this.original = original;
            this.fields = fields;
            this.kept = new EnumMap<>(Field.class);
            this.kept.putAll(fields);
            this.discretion = Discretion.over(original, columns, Role.COMMITTEE); // the eyes that see least
        }

        Redacted redacted() {
            original.forEach(this::take);
            return new Redacted(cells, kept, secrets);
        }

        private void take(String header, String written) {
            var shown = discretion.show(header, written);
            if (written.isBlank() || Discretion.isNobody(written.strip())) cells.put(header, written);
            else if (shown.hidden()) seal(header, written, placeholder(header, written));
            else if (!shown.value().equals(written)) seal(header, written, shown.value());
            else cells.put(header, written);
        }

        private String placeholder(String header, String written) {
            var named = columns.get(header) == Field.PARTY
                    && written.strip().codePoints().allMatch(Character::isIdeographic);
            return named ? new PersonName(written).masked() : SEALED;
        }

        private void seal(String header, String written, String left) {
            var field = columns.get(header);
            secrets.add(new Secret(
                    header, field, about(header, field), written, field == null ? "" : fields.getOrDefault(field, "")));
            cells.put(header, left);
            if (field == null || !fields.containsKey(field)) return;
            if (left.equals(SEALED)) kept.remove(field);
            else kept.put(field, left.strip());
        }

        private About about(String header, @Nullable Field field) {
            if (field == Field.PARTY || field == null && Discretion.isParty(header)) return About.PARTY;
            return kind == LedgerKind.COMPLAINTS || field == Field.REPORTER || field == null
                    ? About.REPORTER
                    : About.PARTY;
        }
    }

    /// The row as it was written, where the secrets are known.
    static void restore(SequencedMap<String, String> original, Map<Field, String> fields, Secret secret) {
        original.replace(secret.header(), secret.written());
        if (secret.field() != null && !secret.read().isEmpty()) {
            fields.put(Objects.requireNonNull(secret.field()), secret.read());
        }
    }
}
