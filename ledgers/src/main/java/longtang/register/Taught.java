package longtang.register;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import longtang.place.LaneNames;
import longtang.place.Place;
import longtang.place.PlaceReader;

/// What people have said of the words and the lane names that a match believes to have learned. What is accepted holds
/// as if it stood in the list; what is refused is never used again.
public record Taught(Map<String, StructureKind> words, Set<String> notWords, Set<Name> names, Set<Name> notNames) {

    /// A name and the lane it is (not) said to be: 慈德里, 天津路, 44.
    public record Name(String name, String road, String lane) implements Comparable<Name> {

        /// Of a place that has both; empty for any other.
        static Optional<Name> of(Place place) {
            var name = place.namedLane();
            var road = place.road();
            var lane = place.lane();
            return name == null || road == null || lane == null
                    ? Optional.empty()
                    : Optional.of(new Name(name, road.name(), lane.toString()));
        }

        @Override
        public int compareTo(Name other) {
            return toString().compareTo(other.toString());
        }
    }

    // Sorted, so that the same words always read the same.
    public Taught {
        words = new TreeMap<>(words);
        notWords = new TreeSet<>(notWords);
        names = new TreeSet<>(names);
        notNames = new TreeSet<>(notNames);
    }

    public static Taught nothing() {
        return new Taught(Map.of(), Set.of(), Set.of(), Set.of());
    }

    Vocabulary addedTo(Vocabulary vocabulary) {
        return words.isEmpty() ? vocabulary : vocabulary.plusConfirmed(words);
    }

    /// Two lanes of one name may both be right: 德和里 of one street is not 德和里 of another.
    LaneNames addedTo(LaneNames found, PlaceReader places) {
        var told = names.stream()
                .map(name -> places.readCell(name.road + name.lane + "弄").withNamedLane(name.name));
        return found.without(alias -> isRefused(name(alias))).and(LaneNames.learn(told));
    }

    boolean isRefused(Name name) {
        return notNames.contains(name);
    }

    private static Name name(LaneNames.Alias alias) {
        var name = alias.name();
        return new Name(
                name == null ? "" : name, alias.road().name(), alias.lane().toString());
    }
}
