package longtang.place;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// The words for where on a house something is, from `words.tsv`.
final class Words {

    /// What a word means: one of our enums, or nothing but a word to be stepped over.
    sealed interface Meaning {
        record APart(Part part) implements Meaning {}

        record ARoom(RoomKind kind) implements Meaning {}

        record AFloor(Floor.Kind kind) implements Meaning {}

        record ASide(Side side) implements Meaning {}

        record ARelation(Relation.Kind kind) implements Meaning {}

        record ToStepOver() implements Meaning {}
    }

    private static final Map<Part, String> PART_NAMES = new EnumMap<>(Part.class);
    private static final Map<RoomKind, String> ROOM_NAMES = new EnumMap<>(RoomKind.class);
    private static final Map<Side, String> SIDE_NAMES = new EnumMap<>(Side.class);
    private static final Map<Relation.Kind, String> RELATION_NAMES = new EnumMap<>(Relation.Kind.class);
    private static final int LONGEST = 8;

    static final Trie<Meaning> TRIE = load();

    private Words() {}

    static int longestAt(String text, int at) {
        return TRIE.longest(text, at, LONGEST);
    }

    static String of(Part part) {
        return PART_NAMES.getOrDefault(part, "底层");
    }

    static String of(RoomKind kind) {
        return ROOM_NAMES.getOrDefault(kind, "");
    }

    static String of(Side side) {
        return SIDE_NAMES.getOrDefault(side, "");
    }

    static String of(Relation.Kind kind) {
        return RELATION_NAMES.getOrDefault(kind, "");
    }

    private static Trie<Meaning> load() {
        var words = new HashMap<String, Meaning>();
        for (var line : Resources.lines("words.tsv")) {
            if (line.startsWith("#")) continue;
            var fields = line.split("\t", -1);
            var meaning = meaning(fields[0], fields[1], fields[2]);
            for (int i = 2; i < fields.length; i++) words.put(fields[i], meaning);
        }
        return Trie.of(words);
    }

    private static Meaning meaning(String sort, String name, String word) {
        return switch (sort) {
            case "part" -> new Meaning.APart(first(PART_NAMES, Part.valueOf(name), word));
            case "room" -> new Meaning.ARoom(first(ROOM_NAMES, RoomKind.valueOf(name), word));
            case "side" -> new Meaning.ASide(first(SIDE_NAMES, Side.valueOf(name), word));
            case "relation" -> new Meaning.ARelation(first(RELATION_NAMES, Relation.Kind.valueOf(name), word));
            case "floor" -> new Meaning.AFloor(Floor.Kind.valueOf(name));
            case "skip" -> new Meaning.ToStepOver();
            default -> throw new IllegalStateException("words.tsv: " + sort);
        };
    }

    private static <E extends Enum<E>> E first(Map<E, String> names, E meaning, String word) {
        names.putIfAbsent(meaning, word);
        return meaning;
    }
}
