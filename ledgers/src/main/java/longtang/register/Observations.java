package longtang.register;

import static longtang.register.Term.Category.MATERIAL;
import static longtang.register.Term.Category.OUTCOME;
import static longtang.register.Term.Category.STATUS;
import static longtang.register.Term.Category.USE;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.place.AddressCells;
import longtang.place.Part;
import longtang.place.Place;
import longtang.place.PlaceReader;
import longtang.register.Vocabulary.Hit;
import org.jspecify.annotations.Nullable;

/// Reads what a row of a ledger says. Immutable, for any number of threads; never throws on any text.
public final class Observations {

    private static final Pattern YEAR = Pattern.compile("(1[89]\\d\\d|20\\d\\d)");
    private static final Pattern DECADE = Pattern.compile("([5-9]0|[01]0)年代");

    private static final String STANDS = "存在";
    private static final Set<String> IS_DOWN = Set.of("拆除", "拆", "拆了");

    private final PlaceReader places;
    private final Vocabulary words;
    private final Naming naming;

    public Observations(PlaceReader places, Vocabulary words) {
        this.places = places;
        this.words = words;
        this.naming = new Naming(words);
    }

    public Observation observe(LedgerEntry entry) {
        return new Reading(entry).observation();
    }

    /// The street whose office was given the ticket: 康健新村街道综合行政执法队.
    @Nullable
    String streetOfAssignee(LedgerEntry entry) {
        if (entry.kind() != LedgerKind.COMPLAINTS) return null;
        return places.readCell(text(entry, Field.ASSIGNEE)).street();
    }

    static AddressCells cells(LedgerEntry entry) {
        return new AddressCells(
                text(entry, Field.COMMITTEE),
                text(entry, Field.LANE),
                text(entry, Field.DOOR),
                text(entry, Field.ROOM),
                text(entry, Field.PART),
                text(entry, Field.ADDRESS));
    }

    private static String text(LedgerEntry entry, Field field) {
        return entry.text(field).orElse("");
    }

    /// One row while it is being read.
    private final class Reading {
        private final LedgerEntry entry;
        private final Map<Field, String> written = new EnumMap<>(Field.class);
        private final List<Hit> told;
        private final Place formal;
        private final List<Place> where;

        Reading(LedgerEntry entry) {
            this.entry = entry;
            this.told = words.scan(written(Field.TEXT));
            this.formal = places.read(cells(entry));
            this.where = places.read(formal, text(entry, Field.TEXT));
        }

        private String written(Field field) {
            return written.computeIfAbsent(field, it -> Vocabulary.asWritten(text(entry, it)));
        }

        Observation observation() {
            var parts = EnumSet.noneOf(Part.class);
            where.forEach(place -> parts.addAll(place.parts()));
            return new Observation(
                    SightingKey.of(entry),
                    entry.seenAt() == null ? null : entry.seenAt().toLocalDate(),
                    where,
                    false,
                    parts,
                    formal.parts(),
                    wording(),
                    material(),
                    first(USE, Field.USE, Field.TEXT, Field.NOTE).map(Read::use).orElse(null),
                    area(),
                    built(),
                    first(STATUS, Field.STATUS, Field.TEXT).map(Read::status).orElse(null),
                    outcome(),
                    removed(),
                    Hazards.read(words, written(Field.TEXT) + "。" + written(Field.NOTE)),
                    new TopicReading(
                                    entry.kind(),
                                    written(Field.TEXT),
                                    told,
                                    words.scan(written(Field.REQUEST)),
                                    wording(),
                                    naming,
                                    where)
                            .topic(),
                    entry.text(Field.PHONE).flatMap(Phone::read).orElse(null),
                    entry.text(Field.PARTY)
                            .flatMap(Party::read)
                            .or(() -> Party.inText(written(Field.TEXT) + "。" + written(Field.ACTION)))
                            .orElse(null),
                    coordinate(Field.LONGITUDE, 70, 140),
                    coordinate(Field.LATITUDE, 15, 55));
        }

        private Wording wording() {
            var cell = written(Field.KIND);
            if (!cell.isEmpty()) return naming.inCell(cell);
            var text = written(Field.TEXT);
            if (!text.isEmpty()) return naming.inText(text, told);
            return naming.listedIn(written(Field.USE) + "。" + written(Field.NOTE));
        }

        private @Nullable Material material() {
            var said = first(MATERIAL, Field.MATERIAL, Field.KIND);
            return said.or(this::materialTold).map(Read::material).orElse(null);
        }

        // 玻璃 in a sentence may fall down without being what the room is made of; 塑钢玻璃结构 is plain.
        private Optional<String> materialTold() {
            var text = written(Field.TEXT);
            for (var hit : told) {
                var material = hit.value(MATERIAL);
                if (material == null) continue;
                if (hit.word().endsWith("结构") || text.startsWith("结构", hit.end())) return Optional.of(material);
            }
            return Optional.empty();
        }

        private @Nullable Double area() {
            return entry.text(Field.AREA)
                    .flatMap(Dimensions::ofCell)
                    .or(() -> Dimensions.inText(written(Field.TEXT)))
                    .or(() -> Dimensions.inText(written(Field.NOTE)))
                    .orElse(null);
        }

        private @Nullable Integer built() {
            var cell = written(Field.BUILT);
            var year = YEAR.matcher(cell);
            if (year.find()) return Integer.valueOf(year.group(1));
            var decade = DECADE.matcher(cell);
            if (!decade.find()) return null;
            int tens = Integer.parseInt(decade.group(1));
            return (tens >= 50 ? 1900 : 2000) + tens;
        }

        // 2021年11月拆除, in the note of a ledger row: without a date it was down when the row was written.
        private @Nullable LocalDate removed() {
            return RemovalDay.in(written(Field.OUTCOME) + "。" + written(Field.NOTE))
                    .orElse(null);
        }

        private @Nullable Outcome outcome() {
            // 拆除 is a wish in a sentence, and a fact in the ledger's own column.
            if (IS_DOWN.contains(text(entry, Field.OUTCOME))) return Outcome.REMOVED;
            if (entry.kind() == LedgerKind.COMPLAINTS)
                return first(OUTCOME, Field.TEXT).map(Read::outcome).orElse(null);
            return lastDeed()
                    .or(() -> first(OUTCOME, Field.OUTCOME, Field.ACTION, Field.TEXT, Field.NOTE))
                    .map(Read::outcome)
                    .orElse(null);
        }

        // A clerk adds to the ledger's own column as things go on: 责令整改，后自拆. What was done last is how it stands,
        // whatever is still to be done: 部分拆除，余下限期自拆.
        private Optional<String> lastDeed() {
            var deeds = words.scan(written(Field.OUTCOME)).stream()
                    .filter(hit -> !STANDS.equals(hit.value(OUTCOME)))
                    .toList();
            return first(deeds.reversed(), OUTCOME);
        }

        private Optional<String> first(Term.Category category, Field... cells) {
            for (var cell : cells) {
                var hits = cell == Field.TEXT ? told : words.scan(written(cell));
                var value = first(hits, category);
                if (value.isPresent()) return value;
            }
            return Optional.empty();
        }

        private Optional<String> first(List<Hit> hits, Term.Category category) {
            for (var hit : hits) {
                var value = hit.value(category);
                if (value != null) return Optional.of(value);
            }
            return Optional.empty();
        }

        private @Nullable Double coordinate(Field field, double least, double most) {
            var text = text(entry, field);
            if (text.isEmpty()) return null;
            try {
                double value = Double.parseDouble(text);
                return value >= least && value <= most ? value : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }
}
