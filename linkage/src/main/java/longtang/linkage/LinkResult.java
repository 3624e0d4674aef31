package longtang.linkage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a [LinkJob] found, and how to write it down.
///
/// @param ids of the rows, by record number
/// @param files one or two
/// @param linkage what was compared, to ask for reasons
/// @param learned null when the weights were given
/// @param quality what blocking saved, and an estimate of what it missed
/// @param pairs all that were near the threshold or above
/// @param decided what people have said, the lower record number first
/// @param rejects rows that took no part, and decisions that could not be followed
public record LinkResult(
        LinkModel model,
        List<String> ids,
        int files,
        Weights weights,
        Linkage linkage,
        @Nullable Learned learned,
        BlockingReport blocking,
        BlockingQuality quality,
        ScoredPairs pairs,
        Clusters clusters,
        Set<Label> decided,
        List<LinkProblem> rejects) {

    public LinkResult {
        ids = List.copyOf(ids);
        decided = Set.copyOf(decided);
        rejects = List.copyOf(rejects);
    }

    /// Whether the pair is a link: somebody said so, or it is likely enough, with one-to-one also the best for
    /// both, and nobody said otherwise.
    public boolean isLink(int pair) {
        if (isSaid(pair, true)) return clusters.of(pairs.left(pair)) == clusters.of(pairs.right(pair));
        if (isSaid(pair, false)) return false;
        if (pairs.probability(pair) < model.threshold()) return false;
        return !(files == 2 && model.oneToOne()) || clusters.of(pairs.left(pair)) == clusters.of(pairs.right(pair));
    }

    private boolean isSaid(int pair, boolean same) {
        int left = pairs.left(pair);
        int right = pairs.right(pair);
        return !decided.isEmpty() && decided.contains(new Label(Math.min(left, right), Math.max(left, right), same));
    }

    public int links() {
        int links = 0;
        for (int pair = 0; pair < pairs.size(); pair++) if (isLink(pair)) links++;
        return links;
    }

    /// `left_id,right_id,probability`, sorted by the ids; what somebody decided has probability 1.
    public void writeLinks(Appendable out) throws IOException {
        out.append("left_id,right_id,probability\n");
        var line = new StringBuilder();
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (!isLink(pair)) continue;
            line.setLength(0);
            line.append(Csv.cell(ids.get(pairs.left(pair)))).append(',');
            line.append(Csv.cell(ids.get(pairs.right(pair)))).append(',');
            line.append(sixDigits(isSaid(pair, true) ? 1 : pairs.probability(pair)))
                    .append('\n');
            out.append(line);
        }
    }

    private static String sixDigits(double probability) {
        long millionths = Math.round(probability * 1_000_000);
        var digits = String.valueOf(millionths % 1_000_000);
        return millionths / 1_000_000 + "." + "0".repeat(6 - digits.length()) + digits;
    }

    /// Why each link was made: both ids, the prior, a sentence for each comparison, the sum, and by how much
    /// each of the two fits where it is better than anywhere else; in Chinese or English.
    public void writeReasons(Appendable out, Locale locale) throws IOException {
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (!isLink(pair)) continue;
            out.append(ids.get(pairs.left(pair)))
                    .append(" – ")
                    .append(ids.get(pairs.right(pair)))
                    .append('\n');
            for (var line : reasons(pair, locale))
                out.append("    ").append(line).append('\n');
        }
    }

    private List<String> reasons(int pair, Locale locale) {
        var reasons = new ArrayList<>(why(pair).inWords(locale));
        if (isSaid(pair, true)) reasons.add(LinkWords.say(locale, "why.decided"));
        double margin = Math.min(clusters.margin(pairs.left(pair)), clusters.margin(pairs.right(pair)));
        if (Double.isFinite(margin)) reasons.add(LinkWords.say(locale, "why.margin", WaterfallWords.bits(margin)));
        return reasons;
    }

    /// What each comparison said for this pair, in bits.
    public Waterfall why(int pair) {
        return linkage.explain(weights, pairs.left(pair), pairs.right(pair));
    }

    /// `id,cluster`, one line for each row, cluster by cluster.
    public void writeClusters(Appendable out) throws IOException {
        out.append("id,cluster\n");
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            for (int record : clusters.members(cluster)) {
                out.append(Csv.cell(ids.get(record)))
                        .append(',')
                        .append(String.valueOf(cluster + 1))
                        .append('\n');
            }
        }
    }
}
