package longtang.register;

import static longtang.register.Term.Category.BUILDING;
import static longtang.register.Term.Category.KIND;
import static longtang.register.Term.Category.MATERIAL;
import static longtang.register.Term.Category.OTHER_MATTER;
import static longtang.register.Term.Category.OUTCOME;
import static longtang.register.Term.Category.PART;
import static longtang.register.Term.Category.STATUS;
import static longtang.register.Term.Category.USE;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
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
    private static final Pattern REMOVED_IN =
            Pattern.compile("(20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^,。;0-9]{0,6}?(?:拆除|拆|自拆|整改)");
    private static final Pattern SPOKEN_OF = Pattern.compile("(?:投诉|反映|举报)过的$|再次(?:投诉|反映|举报)$");
    private static final Pattern AS_A_MATTER = Pattern.compile("^(?:一事|的事)");
    private static final Pattern DECADE = Pattern.compile("([5-9]0|[01]0)年代");

    private static final Set<String> IS_DOWN = Set.of("拆除", "拆", "拆了");

    private static final Set<StructureKind> MAY_BE_A_ROOM =
            Set.of(StructureKind.KITCHEN, StructureKind.BATHROOM, StructureKind.FACILITY, StructureKind.OTHER);

    private static final Term NOTHING_SEEN = new Term(Term.Category.NEGATION, "无事");

    private final PlaceReader places;
    private final Vocabulary words;
    private final Naming naming;

    public Observations(PlaceReader places, Vocabulary words) {
        this.places = places;
        this.words = words;
        this.naming = new Naming(words);
    }

    /// With the shipped lists of places and words.
    public static Observation read(LedgerEntry entry) {
        return Shipped.READER.observe(entry);
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

    private static final class Shipped {
        static final Observations READER = new Observations(PlaceReader.shanghai(), Vocabulary.standard());
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
                    topic(),
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
        private @Nullable Integer removed() {
            var year = REMOVED_IN.matcher(written(Field.OUTCOME) + "。" + written(Field.NOTE));
            return year.find() ? Integer.valueOf(year.group(1)) : null;
        }

        private @Nullable Outcome outcome() {
            // 拆除 is a wish in a sentence, and a fact in the ledger's own column.
            if (IS_DOWN.contains(text(entry, Field.OUTCOME))) return Outcome.REMOVED;
            var cells = entry.kind() == LedgerKind.COMPLAINTS
                    ? new Field[] {Field.TEXT}
                    : new Field[] {Field.OUTCOME, Field.ACTION, Field.TEXT, Field.NOTE};
            return first(OUTCOME, cells).map(Read::outcome).orElse(null);
        }

        // A survey or the old register lists structures; patrols and residents must speak of one.
        private Topic topic() {
            if (entry.kind() == LedgerKind.SURVEY || entry.kind() == LedgerKind.LEDGER) return new Topic.OfStructure();
            if (saysOutright()) return new Topic.OfStructure();
            if (told.stream().anyMatch(hit -> hit.terms().contains(NOTHING_SEEN))) return new Topic.Unclear();

            var asked = words.scan(written(Field.REQUEST));
            var matter = first(told, OTHER_MATTER)
                    .or(() -> first(asked, OTHER_MATTER))
                    .or(() -> roomsOfABusiness().isEmpty() ? Optional.empty() : Optional.of("油烟"));
            if (matter.isPresent()) {
                if (!namesStructure()) return new Topic.OfOtherMatter(Read.matter(matter.get()));
                boolean built = first(told, BUILDING).isPresent() || wasMeasured();
                return built ? new Topic.OfStructure() : new Topic.Unclear();
            }
            if (entry.kind() == LedgerKind.PATROL && describesSomething()) return new Topic.OfStructure();
            boolean built =
                    first(told, BUILDING).isPresent() || first(asked, BUILDING).isPresent();
            return built || namesStructure() ? new Topic.OfStructure() : new Topic.Unclear();
        }

        // An officer who measured it, or saw what it is made of, saw something, whatever it is called.
        private boolean describesSomething() {
            return !wording().isSilent()
                    || Dimensions.inText(written(Field.TEXT)).isPresent()
                    || first(told, MATERIAL).isPresent()
                    || first(told, STATUS).isPresent();
        }

        // 平台上彩钢板房约12平方，内堆杂物
        private boolean wasMeasured() {
            return entry.kind() == LedgerKind.PATROL
                    && Dimensions.inText(written(Field.TEXT)).isPresent();
        }

        private boolean saysOutright() {
            return told.stream().anyMatch(hit -> hit.terms().contains(new Term(BUILDING, "明说")));
        }

        // 灶间 may be a room of the house; 天井灶间 is something that was built.
        private boolean namesStructure() {
            if (!naming.inText(written(Field.TEXT), told).unlisted().isEmpty()) return true;
            var itsRooms = roomsOfABusiness();
            for (var hit : told) {
                var kind = hit.value(KIND);
                if (kind == null || itsRooms.contains(hit)) continue;
                boolean mayBeARoom = Naming.kinds(hit).size() == 1 && MAY_BE_A_ROOM.contains(Read.kind(kind));
                if (!mayBeARoom || namesPart() || isComplainedOf(hit)) return true;
            }
            return false;
        }

        // 之前投诉过的卫生间, 再次反映厨房一事: the room itself is the matter, whatever else is said of it.
        private boolean isComplainedOf(Hit hit) {
            var text = written(Field.TEXT);
            return SPOKEN_OF.matcher(text.substring(0, hit.start())).find()
                    || AS_A_MATTER.matcher(text.substring(hit.end())).find();
        }

        // 小饭店的厨房排烟管: where a business cooks, and what hangs on it. Unless somebody says that it was built, what
        // is told of it is its smoke (大气污染防治法 81), not the neighbour's 违建 that is a kitchen too.
        private Set<Hit> roomsOfABusiness() {
            var rooms = new HashSet<Hit>();
            int reaches = Integer.MIN_VALUE;
            for (var hit : told) {
                var kind = hit.value(KIND);
                if ("经营".equals(hit.value(USE))) {
                    reaches = hit.end();
                } else if (kind != null && hit.start() <= reaches + 1 && isItsOwn(Read.kind(kind), rooms)) {
                    rooms.add(hit);
                    reaches = hit.end();
                }
            }
            return rooms;
        }

        private static boolean isItsOwn(StructureKind kind, Set<Hit> rooms) {
            return kind == StructureKind.KITCHEN || (kind == StructureKind.FACILITY && !rooms.isEmpty());
        }

        private boolean namesPart() {
            return first(told, PART).isPresent()
                    || where.stream().anyMatch(place -> !place.parts().isEmpty() || place.floor() != null);
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
