package longtang.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import longtang.linkage.column.Column;
import longtang.linkage.column.ColumnDraft;
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
    private final List<Table> tables;
    private final Taken taken;
    private final Map<String, Column> columns = new HashMap<>();
    private final List<LinkProblem> rejects = new ArrayList<>();
    private final Set<Label> decided;

    private LinkJob(LinkModel model, List<Table> tables, Decisions decisions) throws UnreadableInput {
        this.model = model;
        this.tables = tables;
        this.taken = new Taken(tables.stream().mapToInt(Table::size).sum());
        for (int t = 0; t < tables.size(); t++) takeRows(t);
        for (var name : Rows.columnsOf(model)) columns.put(name, column(name));
        this.decided = decisions.among(taken.numbersIn(0), taken.numbersIn(tables.size() - 1), rejects);
    }

    /// Takes over the rows; those without an id, or with one that came before, are rejected.
    ///
    /// @param right the second file, or null to find what is the same within one
    /// @throws UnreadableInput when a column of the model is missing
    public static LinkJob of(LinkModel model, Table left, @Nullable Table right) throws UnreadableInput {
        return of(model, left, right, Decisions.none());
    }

    /// The same, with what people have said of some pairs: it is followed, and it teaches the weights. What cannot be
    /// followed is rejected.
    ///
    /// @throws UnreadableInput when a column of the model is missing
    public static LinkJob of(LinkModel model, Table left, @Nullable Table right, Decisions decisions)
            throws UnreadableInput {
        return new LinkJob(model, right == null ? List.of(left) : List.of(left, right), decisions);
    }

    /// Links the rows.
    ///
    /// @param threads how many work, at least one; never changes the result
    public LinkResult run(int threads, Progress progress) {
        progress.at("reading", 1, 5);
        var cells = new Rows(model, taken.ids.size(), name -> Objects.requireNonNull(columns.get(name), name));
        var source = cells.sources();
        var records = records(source);
        progress.at("blocking", 2, 5);
        var linkage = Linkage.of(records, cells.comparisons(), cells.rules(), settings(threads));
        progress.at("learning", 3, 5);
        var learned = model.weights() == null ? linkage.estimate(decided) : null;
        var weights = learned == null ? given() : learned.weights();
        progress.at("scoring", 4, 5);
        double threshold = Weights.bits(model.threshold());
        var pairs = linkage.score(weights, threshold - FAR_BELOW, decided);
        progress.at("clustering", 5, 5);
        var clusters = clustering(records, source, threshold).cut(pairs);
        for (var conflict : clusters.conflicts())
            rejects.add(LinkProblem.of(
                    "decision.conflict", taken.ids.get(conflict.left()), taken.ids.get(conflict.right())));
        var quality = linkage.estimateBlocking(pairs, threshold);
        progress.at("done", 5, 5);
        return new LinkResult(
                model,
                taken.ids,
                tables.size(),
                weights,
                linkage,
                learned,
                linkage.blocking(),
                quality,
                pairs,
                clusters,
                decided,
                rejects);
    }

    private Clustering clustering(Records records, int[] source, double threshold) {
        var clustering = Clustering.of(records)
                .exclusive(exclusive(source))
                .threshold(threshold)
                .unseen(threshold - FAR_BELOW / 2);
        for (var label : decided) {
            if (label.same()) clustering.together(label.left(), label.right());
            else clustering.apart(label.left(), label.right());
        }
        return clustering;
    }

    private Weights given() {
        var weights = model.weights();
        if (weights == null) throw new IllegalStateException("No weights, neither given nor learned");
        return weights;
    }

    private void takeRows(int t) throws UnreadableInput {
        var table = tables.get(t);
        var ids = table.cells(model.id());
        var seen = new ColumnDraft();
        rejects.addAll(table.rejects());
        for (int row = 0; row < table.size(); row++) {
            var id = ids.cell(row).strip();
            if (id.isEmpty()) {
                rejects.add(LinkProblem.of("row.no-id", table.name(), table.line(row), model.id()));
            } else if (isNew(id, seen)) {
                taken.add(id, t, row);
            } else {
                rejects.add(LinkProblem.of("row.id-twice", table.name(), table.line(row), id));
            }
        }
    }

    private static boolean isNew(String id, ColumnDraft seen) {
        int before = seen.writings();
        return seen.codeOf(id) == before;
    }

    private Column column(String name) throws UnreadableInput {
        var parts = new ArrayList<Column>();
        for (var table : tables) parts.add(table.cells(name));
        return taken.isAllOf(parts) ? parts.getFirst() : Column.of(parts, taken.tables(), taken.rows());
    }

    private Records records(int[] source) {
        boolean isOneFile = tables.size() == 1;
        var records = Records.of(isOneFile ? taken.ids : taken.identities());
        return records.pairedWhen(
                (a, b) -> (isOneFile || taken.table[a] != taken.table[b]) && (source[a] < 0 || source[a] != source[b]));
    }

    // With two files, one-to-one makes each file a source that names a thing once.
    private IntUnaryOperator exclusive(int[] source) {
        return tables.size() == 2 && model.oneToOne() ? record -> taken.table[record] : record -> source[record];
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
            long left = Arrays.stream(taken.tables()).filter(t -> t == 0).count();
            most = Math.min(left, taken.ids.size() - left);
        }
        return new Settings.Matches(expected, Double.isNaN(expected) ? 0 : expected / 2, most);
    }

    /// The rows that take part: whose they are, and where they stand.
    private static final class Taken {

        final List<String> ids = new ArrayList<>();
        final int[] table;
        final int[] row;

        Taken(int most) {
            this.table = new int[most];
            this.row = new int[most];
        }

        void add(String id, int inTable, int inRow) {
            table[ids.size()] = inTable;
            row[ids.size()] = inRow;
            ids.add(id);
        }

        /// The record numbers of a table's rows by their ids; -1 for an id that is not there.
        ToIntFunction<String> numbersIn(int wanted) {
            var numbers = new HashMap<String, Integer>();
            for (int i = 0; i < ids.size(); i++) if (table[i] == wanted) numbers.put(ids.get(i), i);
            return id -> numbers.getOrDefault(id, -1);
        }

        int[] tables() {
            return Arrays.copyOf(table, ids.size());
        }

        int[] rows() {
            return Arrays.copyOf(row, ids.size());
        }

        boolean isAllOf(List<Column> parts) {
            return parts.size() == 1 && parts.getFirst().rows() == ids.size();
        }

        // Two files may use one id for two things.
        List<String> identities() {
            var identities = new ArrayList<String>(ids.size());
            for (int i = 0; i < ids.size(); i++) identities.add(table[i] + "/" + ids.get(i));
            return identities;
        }
    }
}
