package longtang.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import longtang.codes.Codes;
import longtang.dossier.VersionsPage.Diff;
import longtang.dossier.VersionsPage.Row;
import longtang.dossier.VersionsPage.Withdrawal;
import longtang.people.Person;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the versions of a file side by side, each with the one before it.
@Component
class VersionsScreen {

    private static final int PAGE = 30;

    private final Dossiers dossiers;
    private final Codes codes;

    VersionsScreen(Dossiers dossiers, Codes codes) {
        this.dossiers = dossiers;
        this.codes = codes;
    }

    VersionsPage show(Person by, Dossier file, @Nullable Integer from, Words words) {
        var versions = dossiers.versions(file, from == null ? file.version() : from, PAGE + 1);
        var drawing = new Drawing(by, file, words);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < Math.min(PAGE, versions.size()); i++) {
            rows.add(drawing.row(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null));
        }
        return new VersionsPage(
                file.number().toString(),
                drawing.telling.title(file),
                file.version(),
                UUID.randomUUID().toString(),
                Dossiers.maySettle(by),
                rows,
                versions.size() > PAGE
                        ? "/register/" + file.number() + "/versions?from="
                                + versions.get(PAGE).version()
                        : "");
    }

    private final class Drawing {

        private final Person by;
        private final Words words;
        private final Telling telling;
        private final List<Settlement> settlements;

        Drawing(Person by, Dossier file, Words words) {
            this.by = by;
            this.words = words;
            this.telling = new Telling(words, codes.book());
            this.settlements = dossiers.settlements(by, file);
        }

        Row row(Version version, @Nullable Version before) {
            return new Row(
                    version.version(),
                    telling.minute(version.at()),
                    telling.who(version),
                    words.say("dossier.cause." + version.cause().name().toLowerCase(Locale.ROOT)),
                    words.say(silent(version)),
                    before == null ? List.of() : diffs(version, before),
                    settlements.stream()
                            .filter(it -> it.version() == version.version() && it.firstIn() == it.version())
                            .map(this::ground)
                            .distinct()
                            .toList(),
                    settlements.stream()
                            .filter(it -> it.version() == version.version() && it.holds())
                            .map(it -> new Withdrawal(it.field().code(), telling.field(it.field())))
                            .toList());
        }

        private static String silent(Version version) {
            return switch (version.cause()) {
                case OPENED -> "dossier.versions.first";
                case MATCHED -> "dossier.versions.same";
                case SETTLED, WITHDRAWN -> "dossier.versions.confirmed";
            };
        }

        private String ground(Settlement settlement) {
            var ground = telling.ground(settlement);
            return settlement.why().isEmpty() ? ground : ground + words.say("dossier.colon") + settlement.why();
        }

        private List<Diff> diffs(Version version, Version before) {
            var diffs = new ArrayList<Diff>();
            for (var field : FactField.values()) {
                if (!Dossiers.sees(by, field)) continue;
                var was = field.isPersonal()
                        ? ended(field, version)
                        : before.value(field).orElse("");
                var is = field.isPersonal()
                        ? begun(field, version)
                        : version.value(field).orElse("");
                if (!was.equals(is)) {
                    diffs.add(new Diff(telling.field(field), telling.fact(field, was), telling.fact(field, is)));
                }
            }
            for (var column : List.of("committee", "confirmed", "succeeds")) {
                var was = plain(column, before.shown().get(column));
                var is = plain(column, version.shown().get(column));
                if (!was.equals(is)) diffs.add(new Diff(words.say("dossier.field." + column), was, is));
            }
            return diffs;
        }

        private String plain(String column, @Nullable Object value) {
            if (column.equals("confirmed")) {
                return words.say(Boolean.TRUE.equals(value) ? "dossier.confirmed" : "dossier.unconfirmed");
            }
            return Objects.toString(value, "");
        }

        private String begun(FactField field, Version version) {
            return settlements.stream()
                    .filter(it -> it.field() == field && it.version() == version.version())
                    .map(Settlement::value)
                    .findFirst()
                    .orElse("");
        }

        private String ended(FactField field, Version version) {
            return settlements.stream()
                    .filter(it -> it.field() == field && Objects.equals(it.endedIn(), version.version()))
                    .map(Settlement::value)
                    .findFirst()
                    .orElse("");
        }
    }
}
