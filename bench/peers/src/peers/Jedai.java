package peers;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longtang.linkage.Table;
import org.scify.jedai.blockbuilding.StandardBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.CardinalityNodePruning;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.entityclustering.ConnectedComponentsClustering;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/// JedAI 3.1 with its usual schema-agnostic workflow: token blocking, purging, filtering, cardinality node pruning,
/// cosine of character pairs, connected components. The pairs within a component count as links.
///
/// `java peers.Jedai FLAT.csv LINKS.csv [THRESHOLD]`
public final class Jedai {

    private Jedai() {}

    public static void main(String[] arguments) throws Exception {
        float threshold = arguments.length > 2 ? Float.parseFloat(arguments[2]) : 0.3f;
        var table = Table.read(Path.of(arguments[0]));
        var profiles = new ArrayList<EntityProfile>();
        for (var row : table.rows()) profiles.add(profile(table.header(), row));

        var blocks = new StandardBlocking().getBlocks(profiles);
        blocks = new ComparisonsBasedBlockPurging(true).refineBlocks(blocks);
        blocks = new BlockFiltering().refineBlocks(blocks);
        blocks = new CardinalityNodePruning(WeightingScheme.ARCS).refineBlocks(blocks);
        var matcher = new ProfileMatcher(
                profiles, RepresentationModel.CHARACTER_BIGRAMS, SimilarityMetric.COSINE_SIMILARITY);
        var pairs = matcher.executeComparisons(blocks);
        var clusters = new ConnectedComponentsClustering(threshold).getDuplicates(pairs);

        try (var out = new PrintWriter(arguments[1])) {
            out.println("left_id,right_id");
            for (var cluster : clusters) {
                var members = cluster.getEntityIdsD1();
                for (int i = 0; i < members.size(); i++) {
                    for (int j = i + 1; j < members.size(); j++) {
                        out.println(profiles.get(members.get(i)).getEntityUrl() + ","
                                + profiles.get(members.get(j)).getEntityUrl());
                    }
                }
            }
        }
    }

    // Its blocks are words between characters that are not Latin, so that Chinese has none at all: the keys by which
    // the other engines block stand as words of their own, in hexadecimal. The slots keep their names, or 3号 is 3弄.
    private static EntityProfile profile(List<String> header, List<String> row) {
        var profile = new EntityProfile(row.getFirst());
        for (int c = 1; c < header.size(); c++) {
            if (row.get(c).isEmpty()) continue;
            boolean slot = c <= 5;
            profile.addAttribute(header.get(c), slot ? header.get(c) + row.get(c) : row.get(c));
        }
        addKey(profile, row, 1, 2, 3);
        addKey(profile, row, 2, 3, 5);
        return profile;
    }

    private static void addKey(EntityProfile profile, List<String> row, int... columns) {
        var key = new StringBuilder("key" + columns[0]);
        for (int column : columns) {
            if (row.get(column).isEmpty()) return;
            key.append('_').append(row.get(column));
        }
        profile.addAttribute("key", "k" + Integer.toHexString(key.toString().hashCode()));
    }
}
