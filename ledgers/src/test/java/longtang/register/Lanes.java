package longtang.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longtang.generator.GenerateCommand;
import longtang.ledger.Intake;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.ledger.LedgerReader;
import longtang.ledger.RejectedRow;

/// Invented lanes: what four ledgers say of them, and which structure each row is of.
record Lanes(List<LedgerEntry> entries, Map<SightingKey, String> truth) {

    static Lanes invented(Path folder, int records, long seed, String words) {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var order = "--records %d --seed %d --words %s --out %s".formatted(records, seed, words, folder);
        int exit = GenerateCommand.run(order.split(" ", -1), silent, silent);
        if (exit != 0) throw new AssertionError("generate ended with " + exit);
        return new Lanes(entries(folder), truth(folder));
    }

    private static List<LedgerEntry> entries(Path folder) {
        var entries = new ArrayList<LedgerEntry>();
        for (var kind : LedgerKind.values()) {
            var file = kind.code() + ".csv";
            LedgerReader.roomy().read(folder.resolve(file), file, kind, new Intake() {
                @Override
                public void take(LedgerEntry entry) {
                    entries.add(entry);
                }

                @Override
                public void reject(RejectedRow row) {
                    throw new AssertionError(file + " has a bad row: " + row);
                }
            });
        }
        return entries;
    }

    private static Map<SightingKey, String> truth(Path folder) {
        var truth = new HashMap<SightingKey, String>();
        try (var lines = Files.lines(folder.resolve("truth.csv"))) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(row -> {
                var kind = LedgerKind.of(row[0]).orElseThrow();
                if (!row[2].isEmpty()) truth.put(new SightingKey(kind, row[1]), row[2]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return truth;
    }
}
