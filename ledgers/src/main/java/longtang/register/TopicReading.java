package longtang.register;

import static longtang.register.Term.Category.BUILDING;
import static longtang.register.Term.Category.KIND;
import static longtang.register.Term.Category.MATERIAL;
import static longtang.register.Term.Category.OTHER_MATTER;
import static longtang.register.Term.Category.PART;
import static longtang.register.Term.Category.STATUS;
import static longtang.register.Term.Category.USE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import longtang.ledger.LedgerKind;
import longtang.place.Place;
import longtang.register.Vocabulary.Hit;

/// What a row is about: something that was built, one of the lane's other matters, or nothing that can be told.
final class TopicReading {

    private static final Pattern SPOKEN_OF = Pattern.compile("(?:投诉|反映|举报)过的$|再次(?:投诉|反映|举报)$");
    private static final Pattern AS_A_MATTER = Pattern.compile("(?:一事|的事|[^,。;!?]{0,3}拆)");
    private static final Pattern NOT_SEEN = Pattern.compile("(?:未|没有|没)(?:再)?(?:发现|看到|看见|见|发生)[^,。;!?]{0,8}$");
    private static final int FAR = 16;
    private static final Term OUTRIGHT = new Term(BUILDING, "明说");
    private static final Term NOTHING_SEEN = new Term(Term.Category.NEGATION, "无事");
    private static final Set<StructureKind> MAY_BE_A_ROOM =
            Set.of(StructureKind.KITCHEN, StructureKind.BATHROOM, StructureKind.FACILITY, StructureKind.OTHER);

    private final LedgerKind source;
    private final String text;
    private final List<Hit> told;
    private final List<Hit> asked;
    private final Wording wording;
    private final Naming naming;
    private final List<Place> where;

    /// @param told the words found in the text
    /// @param asked those found in what the caller wants
    TopicReading(
            LedgerKind source,
            String text,
            List<Hit> told,
            List<Hit> asked,
            Wording wording,
            Naming naming,
            List<Place> where) {
        this.source = source;
        this.text = text;
        this.told = told;
        this.asked = asked;
        this.wording = wording;
        this.naming = naming;
        this.where = where;
    }

    // A survey or the old register lists structures; patrols and residents must speak of one.
    Topic topic() {
        if (source == LedgerKind.SURVEY || source == LedgerKind.LEDGER) return new Topic.OfStructure();
        if (saysOutright()) return new Topic.OfStructure();
        if (sawNothing()) return new Topic.Unclear();
        var matter = first(told, OTHER_MATTER)
                .or(() -> first(asked, OTHER_MATTER))
                .or(() -> roomsOfABusiness().isEmpty() ? Optional.empty() : Optional.of("油烟"));
        if (matter.isPresent()) {
            if (!namesStructure()) return new Topic.OfOtherMatter(Read.matter(matter.get()));
            boolean built = first(told, BUILDING).isPresent() || wasMeasured();
            return built ? new Topic.OfStructure() : new Topic.Unclear();
        }
        if (source == LedgerKind.PATROL && isFurniture()) return new Topic.Unclear();
        if (source == LedgerKind.PATROL && describesSomething()) return new Topic.OfStructure();
        boolean built =
                first(told, BUILDING).isPresent() || first(asked, BUILDING).isPresent();
        return built || namesStructure() ? new Topic.OfStructure() : new Topic.Unclear();
    }

    // An officer who measured it, or saw what it is made of, saw something, whatever it is called.
    private boolean describesSomething() {
        return !wording.isSilent()
                || Dimensions.inText(text).isPresent()
                || first(told, MATERIAL).isPresent()
                || first(told, STATUS).isPresent();
    }

    // 晾衣架松脱，提醒住户加固: a thing that is hung up or put down, of which nobody says that it was built, how large
    // it is or of what.
    private boolean isFurniture() {
        return wording.possible().equals(Set.of(StructureKind.FACILITY))
                && !wasMeasured()
                && first(told, MATERIAL).isEmpty()
                && first(told, STATUS).isEmpty()
                && first(told, BUILDING).isEmpty();
    }

    // 平台上彩钢板房约12平方，内堆杂物
    private boolean wasMeasured() {
        return source == LedgerKind.PATROL && Dimensions.inText(text).isPresent();
    }

    private boolean saysOutright() {
        return told.stream().anyMatch(hit -> hit.terms().contains(OUTRIGHT) && !isNotSeen(hit));
    }

    // 没有发现新的搭建
    private boolean isNotSeen(Hit hit) {
        return source == LedgerKind.PATROL && NOT_SEEN.matcher(before(hit)).find();
    }

    private boolean sawNothing() {
        return told.stream()
                .anyMatch(hit ->
                        hit.terms().contains(NOTHING_SEEN) || (hit.terms().contains(OUTRIGHT) && isNotSeen(hit)));
    }

    // 灶间 may be a room of the house; 天井灶间 is something that was built.
    private boolean namesStructure() {
        if (!naming.inText(text, told).unlisted().isEmpty()) return true;
        var itsRooms = roomsOfABusiness();
        for (var hit : told) {
            var kind = hit.value(KIND);
            if (kind == null || itsRooms.contains(hit)) continue;
            boolean mayBeARoom = Naming.kinds(hit).size() == 1 && MAY_BE_A_ROOM.contains(Read.kind(kind));
            if (!mayBeARoom || namesPart() || isComplainedOf(hit)) return true;
        }
        return false;
    }

    // 之前投诉过的卫生间, 再次反映厨房一事, 厨房还没拆: the room itself is the matter, whatever else is said of it.
    private boolean isComplainedOf(Hit hit) {
        return SPOKEN_OF.matcher(before(hit)).find()
                || AS_A_MATTER.matcher(after(hit)).lookingAt();
    }

    // As far as the patterns look, so that a text of any length is read in one go.
    private String before(Hit hit) {
        return text.substring(Math.max(0, hit.start() - FAR), hit.start());
    }

    private String after(Hit hit) {
        return text.substring(hit.end(), Math.min(text.length(), hit.end() + FAR));
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

    private static Optional<String> first(List<Hit> hits, Term.Category category) {
        for (var hit : hits) {
            var value = hit.value(category);
            if (value != null) return Optional.of(value);
        }
        return Optional.empty();
    }
}
