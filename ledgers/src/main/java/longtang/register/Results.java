package longtang.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;

/// Writes what a match has found. A file is there whole or not at all.
final class Results {

    private final Path out;
    private final ReasonWords words;

    Results(Path out, ReasonWords words) {
        this.out = out;
        this.words = words;
    }

    @FunctionalInterface
    interface Content {
        void writeTo(Path file) throws IOException;
    }

    void write(String name, Content content) throws IOException {
        Files.createDirectories(out);
        var draft = Files.createTempFile(out, "." + name, ".tmp");
        try {
            content.writeTo(draft);
            Files.move(draft, out.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    void links(Register register, Path file) throws IOException {
        try (var csv = ResultCsv.forMachines(file)) {
            csv.row(List.of("source", "record_id", "structure_no", "probability", "decision"));
            for (var link : register.links()) {
                csv.row(List.of(
                        link.sighting().kind().code(),
                        link.sighting().recordId(),
                        link.structure() == null ? "" : link.structure().toString(),
                        four(link.probability()),
                        link.decision().code()));
            }
        }
    }

    void register(Register register, Path file) throws IOException {
        try (var stream = Files.newOutputStream(file)) {
            new RegisterSheet(words).write(register, stream);
        }
    }

    void review(Register register, Map<SightingKey, LedgerEntry> entries, Path file) throws IOException {
        try (var csv = ResultCsv.forExcel(file)) {
            csv.row(words.columns("review.columns"));
            int number = 1;
            for (var proposal : register.proposals()) {
                boolean exists = proposal.asksWhetherItExists();
                var there = proposal.nearest();
                csv.row(List.of(
                        Integer.toString(number++),
                        source(proposal.sighting()),
                        proposal.sighting().recordId(),
                        where(entries, proposal.sighting()),
                        what(entries, proposal.sighting()),
                        proposal.structure().toString(),
                        exists ? words.word("review.exists") : source(there),
                        exists ? "" : there.recordId(),
                        exists ? "" : where(entries, there),
                        exists ? "" : what(entries, there),
                        four(proposal.probability()),
                        proposal.reasons().stream().map(words::weighed).collect(Collectors.joining("；"))));
            }
        }
    }

    private String source(SightingKey key) {
        return words.word("source." + key.kind().code());
    }

    private static String where(Map<SightingKey, LedgerEntry> entries, SightingKey key) {
        return told(entries, key, Field.ADDRESS, Field.LANE, Field.DOOR, Field.ROOM, Field.PART);
    }

    private static String what(Map<SightingKey, LedgerEntry> entries, SightingKey key) {
        return told(
                entries,
                key,
                Field.TEXT,
                Field.KIND,
                Field.USE,
                Field.MATERIAL,
                Field.STATUS,
                Field.OUTCOME,
                Field.NOTE);
    }

    private static String told(Map<SightingKey, LedgerEntry> entries, SightingKey key, Field... fields) {
        var entry = entries.get(key);
        if (entry == null) return "";
        return Stream.of(fields).flatMap(field -> entry.text(field).stream()).collect(Collectors.joining(" "));
    }

    private static String four(double probability) {
        return String.format(Locale.ROOT, "%.4f", probability);
    }
}
