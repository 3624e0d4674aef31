package longtang.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the lanes lie: roads, districts and committees, and the names that lanes bear.
///
/// The lane of an index has a road and number of its own, whatever the seed; a road lies in one district.
final class Atlas {

    // 41 and 96 have no common divisor: the numbers of a road's lanes are spread, and none comes twice.
    private static final int SPREAD = 41;
    private static final int SLOTS = 96;
    private static final int SLOT_WIDTH = 11;

    private final List<String> roads;
    private final List<String> names;
    private final List<List<Lane.Committee>> districts;
    private final long seed;

    Atlas(String set, Vocabulary words, long seed) {
        this.seed = seed;
        this.roads = shuffled(Vocabulary.lines("roads-" + set + ".txt"), seed);
        this.names = shuffled(names(words), seed + 1);
        this.districts = List.copyOf(byDistrict("committees-" + set + ".csv").values());
    }

    private static Map<String, List<Lane.Committee>> byDistrict(String resource) {
        return Vocabulary.lines(resource).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Lane.Committee(cells[0], cells[1], cells[2], cells[3]))
                .collect(Collectors.groupingBy(Lane.Committee::district, TreeMap::new, Collectors.toList()));
    }

    private static List<String> names(Vocabulary words) {
        var names = new ArrayList<String>();
        for (var head : words.words("lane.head")) {
            for (var tail : words.words("lane.tail")) {
                for (var suffix : words.words("lane.suffix")) names.add(head + tail + suffix);
            }
        }
        return names;
    }

    private static List<String> shuffled(List<String> words, long seed) {
        var ranked = new TreeMap<Long, String>();
        for (var i = 0; i < words.size(); i++) ranked.put(Dice.mix(seed + Dice.mix(i)), words.get(i));
        return new ArrayList<>(ranked.values());
    }

    String road(long lane) {
        return roads.get((int) (lane % roads.size()));
    }

    int number(long lane) {
        var onRoad = lane / roads.size();
        var slot = Math.floorMod(onRoad * SPREAD + Dice.mix(seed + lane % roads.size()), (long) SLOTS);
        var within = Math.floorMod(Dice.mix(seed ^ lane), (long) SLOT_WIDTH);
        return (int) (5 + (onRoad / SLOTS * SLOTS + slot) * SLOT_WIDTH + within);
    }

    String name(long lane) {
        return names.get((int) (lane % names.size()));
    }

    /// More lanes than names: the later ones share theirs.
    boolean nameIsCommon(long lanes) {
        return lanes > names.size();
    }

    Lane.Committee committee(long lane, Dice dice) {
        var district = districts.get((int) (lane % roads.size() % districts.size()));
        return dice.pick(district);
    }

    String otherDistrict(String district, Dice dice) {
        var other = dice.pick(districts).getFirst().district();
        return other.equals(district) ? otherDistrict(district, dice) : other;
    }

    boolean isRoad(String name) {
        return roads.contains(name);
    }

    /// The road with one character that looks or sounds alike, or null where none does.
    @Nullable
    String misspelt(String road, Dice dice) {
        var slips = new ArrayList<String>();
        for (var pair : Vocabulary.common().words("lookalike")) {
            slip(road, pair.charAt(0), pair.charAt(1), slips);
            slip(road, pair.charAt(1), pair.charAt(0), slips);
        }
        slips.removeIf(this::isRoad);
        slips.sort(Comparator.naturalOrder());
        return slips.isEmpty() ? null : dice.pick(slips);
    }

    private static void slip(String road, char right, char wrong, List<String> slips) {
        var at = road.indexOf(right);
        if (at >= 0 && at < road.length() - 1) slips.add(road.substring(0, at) + wrong + road.substring(at + 1));
    }
}
