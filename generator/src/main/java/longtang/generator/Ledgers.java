package longtang.generator;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longtang.generator.table.CsvTable;
import longtang.generator.table.Table;
import longtang.generator.table.XlsxTable;

/// The four ledgers and the truth while they are written.
///
/// Rows wait in a small window and leave it in random order, so that neither order nor numbers tell what belongs
/// together; nothing else is held in memory.
final class Ledgers implements Closeable {

    private static final int WINDOW = 8_192;
    private static final List<String> TRUTH = List.of("source", "record_id", "structure");

    private final Table truth;
    private final Map<Office, Ledger> ledgers = new LinkedHashMap<>();

    Ledgers(Path folder, boolean xlsx, List<Office> offices, long seed) throws IOException {
        this.truth = CsvTable.plain(folder.resolve("truth.csv"));
        truth.append(TRUTH);
        for (var office : offices) {
            var name = folder.resolve(office.source() + (xlsx ? ".xlsx" : ".csv"));
            var table = xlsx ? new XlsxTable(name, office.source()) : CsvTable.plain(name);
            ledgers.put(office, new Ledger(office, table, Dice.of(seed, -1 - ledgers.size())));
        }
    }

    void write(Lane lane, Office office, Dice dice) {
        office.write(lane, dice, ledger(office)::put);
    }

    private Ledger ledger(Office office) {
        var ledger = ledgers.get(office);
        if (ledger == null) throw new IllegalArgumentException("No ledger of " + office.source());
        return ledger;
    }

    /// What one ledger holds: its rows, those that belong to no structure, and those that nobody could place.
    record Count(String source, long rows, long ofNothing, long vague) {}

    long records() {
        return ledgers.values().stream().mapToLong(ledger -> ledger.rows).sum();
    }

    List<Count> counts() {
        return ledgers.values().stream().map(Ledger::count).toList();
    }

    @Override
    public void close() throws IOException {
        for (var ledger : ledgers.values()) ledger.close();
        truth.close();
    }

    private final class Ledger implements Closeable {

        private final Office office;
        private final Table table;
        private final Dice dice;
        private final List<Draft> window = new ArrayList<>(WINDOW);
        private long rows;
        private long ofNothing;
        private long vague;
        private long written;

        Ledger(Office office, Table table, Dice dice) throws IOException {
            this.office = office;
            this.table = table;
            this.dice = dice;
            table.append(office.header());
        }

        void put(Draft draft) {
            rows++;
            if (draft.structure().isEmpty()) ofNothing++;
            if (draft.vague()) vague++;
            window.add(draft);
            if (window.size() == WINDOW) writeOne();
        }

        private void writeOne() {
            var at = dice.between(0, window.size() - 1);
            var draft = window.get(at);
            window.set(at, window.getLast());
            window.removeLast();

            var number = office.number(draft.day(), ++written);
            try {
                table.append(Hand.row(List.of(number), draft.cells()));
                truth.append(List.of(office.source(), number, draft.structure()));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        Count count() {
            return new Count(office.source(), rows, ofNothing, vague);
        }

        @Override
        public void close() throws IOException {
            while (!window.isEmpty()) writeOne();
            table.close();
        }
    }
}
