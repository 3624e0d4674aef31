package longtang.register;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import longtang.linkage.BlockingRule;
import longtang.place.PlaceReader;

/// Which pairs the blocking rules bring together, beside the truth:
///
///     java -cp … longtang.register.Blocking RECORDS SEED
///
/// @param truePairs of rows that speak of one structure
/// @param met those of them that share a key of at least one rule
/// @param proposed all pairs that share one
/// @param all pairs there are
record Blocking(long truePairs, long met, long proposed, long all) {

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("lanes");
        for (var words : List.of("a", "b")) {
            var lanes = Lanes.invented(
                    folder.resolve(words), Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), words);
            var it = of(lanes);
            System.out.printf(
                    "words %s: %,d rows, %,d true pairs, of which %.4f are compared; %.5f of all pairs are%n",
                    words, lanes.entries().size(), it.truePairs, it.completeness(), it.share());
        }
    }

    static Blocking of(Lanes lanes) {
        var sightings = Understood.of(
                        CrossMatch.sorted(lanes.entries()),
                        PlaceReader.shanghai(),
                        Vocabulary.standard(),
                        Taught.nothing())
                .sightings();
        var keys = keys(sightings);
        long truePairs = 0;
        long met = 0;
        long proposed = 0;
        for (int i = 0; i < sightings.size(); i++) {
            var structure = lanes.truth().get(sightings.key(i));
            for (int j = 0; j < i; j++) {
                if (!sightings.mayBeSame(i, j)) continue;
                boolean meets = keys.get(i).stream().anyMatch(keys.get(j)::contains);
                if (meets) proposed++;
                if (structure == null || !structure.equals(lanes.truth().get(sightings.key(j)))) continue;
                truePairs++;
                if (meets) met++;
            }
        }
        return new Blocking(truePairs, met, proposed, sightings.size() * (sightings.size() - 1L) / 2);
    }

    double completeness() {
        return (double) met / truePairs;
    }

    double share() {
        return (double) proposed / all;
    }

    // Keys of different rules differ: each is mixed with its rule.
    private static List<Set<Long>> keys(Sightings sightings) {
        var keys = new ArrayList<Set<Long>>();
        for (int i = 0; i < sightings.size(); i++) {
            var here = new HashSet<Long>();
            for (BlockingRule rule : Blocks.of(sightings)) rule.keys(i, here::add);
            keys.add(here);
        }
        return keys;
    }
}
