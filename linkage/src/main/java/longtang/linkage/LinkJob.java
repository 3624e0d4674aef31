package longtang.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Links the rows of one table with each other, or those of two, by a model.
public final class LinkJob {

    /// Hears how far the work has come; called from the thread that runs the job.
    @FunctionalInterface
    public interface Progress {
        Progress SILENT = (step, done, steps) -> {};

        /// One more step begins.
        ///
        /// @param step `reading`, `blocking`, `learning`, `scoring`, `clustering`, `done`
        void at(String step, int done, int steps);
    }

    private static final double FAR_BELOW = 10;

    private final LinkModel model;
    private final List<LinkProblem> rejects = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> identities = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Table> tables;
    private final List<Integer> tableOf = new ArrayList<>();
    private final HashMap<String, List<String>> columns = new HashMap<>();

    private LinkJob(LinkModel model, List<Table> tables) {
        this.model = model;
        this.tables = tables;
    }

    /// Takes over the rows; those without an id, or with one that came before, are rejected.
    ///
    /// @param right the second file, or null to find what is the same within one
    /// @throws UnreadableInput when a column of the model is missing
    public static LinkJob of(LinkModel model, Table left, @Nullable Table right) throws UnreadableInput {
        var job = new LinkJob(model, right == null ? List.of(left) : List.of(left, right));
        for (int t = 0; t < job.tables.size(); t++) job.takeRows(t);
        job.takeColumns();
        return job;
    }

    public LinkResult run(int threads, Progress progress) {
        progress.at("reading", 1, 5);
        var cells = new Rows(model, rows.size(), name -> columns.getOrDefault(name, List.of()));
        var source = cells.sources();
        var records = records(source);
        progress.at("blocking", 2, 5);
        var linkage = Linkage.of(records, cells.comparisons(), cells.rules(), settings(threads));
        progress.at("learning", 3, 5);
        var learned = model.weights() == null ? linkage.estimate() : null;
        var weights = learned == null ? given() : learned.weights();
        progress.at("scoring", 4, 5);
        double threshold = Weights.bits(model.threshold());
        var pairs = linkage.score(weights, threshold - FAR_BELOW);
        progress.at("clustering", 5, 5);
        var clusters = Clustering.of(records)
                .exclusive(exclusive(source))
                .threshold(threshold)
                .unseen(threshold - FAR_BELOW / 2)
                .cut(pairs);
        progress.at("done", 5, 5);
        return new LinkResult(
                model, ids, tables.size(), weights, linkage, learned, linkage.blocking(), pairs, clusters, rejects);
    }

    private Weights given() {
        var weights = model.weights();
        if (weights == null) throw new IllegalStateException("No weights, neither given nor learned");
        return weights;
    }

    private void takeRows(int t) throws UnreadableInput {
        var table = tables.get(t);
        int id = table.column(model.id());
        var seen = new HashSet<String>();
        rejects.addAll(table.rejects());
        for (int r = 0; r < table.rows().size(); r++) {
            var row = table.rows().get(r);
            var name = row.get(id).strip();
            int line = table.lines().get(r);
            if (name.isEmpty()) {
                rejects.add(LinkProblem.of("row.no-id", table.name(), line, model.id()));
            } else if (!seen.add(name)) {
                rejects.add(LinkProblem.of("row.id-twice", table.name(), line, name));
            } else {
                ids.add(name);
                identities.add(t + "/" + name);
                rows.add(row);
                tableOf.add(t);
            }
        }
    }

    private void takeColumns() throws UnreadableInput {
        for (var name : Rows.columnsOf(model)) columns.put(name, column(name));
    }

    private List<String> column(String name) throws UnreadableInput {
        var at = new int[tables.size()];
        for (int t = 0; t < at.length; t++) at[t] = tables.get(t).column(name);
        var cells = new ArrayList<String>(rows.size());
        for (int r = 0; r < rows.size(); r++) cells.add(rows.get(r).get(at[tableOf.get(r)]));
        return cells;
    }

    private Records records(int[] source) {
        boolean isOneFile = tables.size() == 1;
        var records = Records.of(identities);
        return records.pairedWhen((a, b) ->
                (isOneFile || !tableOf.get(a).equals(tableOf.get(b))) && (source[a] < 0 || source[a] != source[b]));
    }

    // With two files, one-to-one makes each file a source that names a thing once.
    private IntUnaryOperator exclusive(int[] source) {
        return tables.size() == 2 && model.oneToOne() ? tableOf::get : record -> source[record];
    }

    private Settings settings(int threads) {
        var settings = Settings.standard().withThreads(threads).withBlockLimit(model.blockLimit());
        for (var compared : model.comparisons()) {
            if (compared.start() != null) settings = settings.withStart(compared.name(), compared.start());
        }
        return settings.withMatches(matches());
    }

    private Settings.Matches matches() {
        double expected = model.expectedMatches();
        double most = Double.POSITIVE_INFINITY;
        if (tables.size() == 2 && model.oneToOne()) {
            long left = tableOf.stream().filter(t -> t == 0).count();
            most = Math.min(left, rows.size() - left);
        }
        return new Settings.Matches(expected, Double.isNaN(expected) ? 0 : expected / 2, most);
    }
}
