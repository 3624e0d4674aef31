package longtang.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import longtang.ledger.LedgerKind;
import longtang.place.Place;
import org.jspecify.annotations.Nullable;

/// Words for structures that no list knows, and what they mean here: where one door has one row in the survey,
/// the others who speak of that door mostly speak of the same thing.
final class LearnedWords {

    private static final int LEAST_VOTES = 3;
    private static final double MOST_AGREE = 0.6;
    private static final int LONGEST = 8;

    private static final int WHERE = 3;

    private final Map<String, Map<StructureKind, Integer>> votes = new TreeMap<>();
    private final Map<String, Set<SightingKey>> where = new HashMap<>();
    private final Set<String> unlisted = new TreeSet<>();

    private LearnedWords() {}

    static LearnedWords of(List<Observation> observed, LaneDirectory lanes) {
        var learned = new LearnedWords();
        var doors = new HashMap<String, List<Observation>>();
        for (var it : observed) {
            learned.unlisted.addAll(wordsOfForms(it));
            var door = door(it, lanes);
            if (door != null)
                doors.computeIfAbsent(door, d -> new ArrayList<>()).add(it);
        }
        doors.values().forEach(learned::vote);
        return learned;
    }

    /// The vocabulary with what was learned: words with a kind, and words that are only known to name a structure.
    Vocabulary addedTo(Vocabulary vocabulary, Taught taught) {
        var kinds = new TreeMap<String, StructureKind>();
        for (var word : heard()) if (!taught.notWords().contains(word.word())) kinds.put(word.word(), word.kind());
        var others = new TreeSet<>(unlisted);
        others.removeAll(kinds.keySet());
        return kinds.isEmpty() && others.isEmpty() ? vocabulary : vocabulary.plusHeard(kinds, others);
    }

    /// The words that have a kind here, in the order of the alphabet.
    List<HeardWord> heard() {
        var heard = new ArrayList<HeardWord>();
        for (var word : unlisted) {
            var votes = this.votes.getOrDefault(word, Map.of());
            var kind = kind(votes);
            if (kind == null) continue;
            int all = votes.values().stream().mapToInt(Integer::intValue).sum();
            heard.add(new HeardWord(
                    word, kind, votes.getOrDefault(kind, 0), all, List.copyOf(where.getOrDefault(word, Set.of()))));
        }
        return heard;
    }

    // A form's own column names structures; a sentence may name anything.
    private static List<String> wordsOfForms(Observation it) {
        var kind = it.key().kind();
        if (kind != LedgerKind.SURVEY && kind != LedgerKind.LEDGER) return List.of();
        return it.wording().unlisted().stream()
                .filter(word -> word.length() >= 2 && word.length() <= LONGEST)
                .filter(word ->
                        word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .toList();
    }

    private static @Nullable String door(Observation it, LaneDirectory lanes) {
        if (it.places().isEmpty() || !(it.topic() instanceof Topic.OfStructure)) return null;
        Place place = lanes.find(it.places().getFirst(), null);
        var road = place.road();
        if (road == null || place.lane() == null || place.doors().size() != 1) return null;
        return road.name() + "|" + place.lane() + "|" + place.subLanes() + "|"
                + place.doors().getFirst();
    }

    private void vote(List<Observation> door) {
        if (door.stream().filter(it -> it.key().kind() == LedgerKind.SURVEY).count() != 1) return;
        for (var one : door) {
            for (var word : one.wording().unlisted()) {
                var rows = where.computeIfAbsent(word, _ -> new TreeSet<>());
                if (rows.size() < WHERE) rows.add(one.key());
                for (var other : door) {
                    if (other == one || other.wording().sure().size() != 1) continue;
                    votes.computeIfAbsent(word, w -> new EnumMap<>(StructureKind.class))
                            .merge(other.wording().sure().iterator().next(), 1, Integer::sum);
                }
            }
        }
    }

    private static @Nullable StructureKind kind(Map<StructureKind, Integer> votes) {
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        if (all < LEAST_VOTES) return null;
        for (var vote : votes.entrySet()) if (vote.getValue() >= MOST_AGREE * all) return vote.getKey();
        return null;
    }
}
