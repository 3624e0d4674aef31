package longtang.sighting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import longtang.ledger.CorrectionFile;
import longtang.ledger.RejectFile;
import longtang.ledger.RejectedRow;
import longtang.ledger.Words;
import longtang.people.Role;
import org.springframework.stereotype.Component;

/// The two files that come of rejected rows: the list of reasons, and the rows themselves to correct and send again.
@Component
class ImportFiles {

    private static final int BATCH = 1000;

    private final StagingStore staging;

    ImportFiles(StagingStore staging) {
        this.staging = staging;
    }

    /// file, row, column, value, reason: nobody's name or number in it.
    byte[] rejects(ImportJob job, Role eyes, Locale locale) {
        return written(file -> {
            try (var csv = RejectFile.create(file, Words.in(locale))) {
                for (var row : Rows.of(staging, job)) {
                    var discretion =
                            Discretion.over(row.original(), job.reading().columns(), eyes);
                    for (var fault : row.faults()) csv.add(discretion.veil(fault));
                }
            }
        });
    }

    /// The rows word for word, with 退回原因 in the last column. Only for who sent them.
    byte[] corrections(ImportJob job, Locale locale) {
        return written(file -> {
            try (var csv = CorrectionFile.create(file, Words.in(locale))) {
                for (var row : Rows.of(staging, job)) csv.add(row);
            }
        });
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static byte[] written(Writing writing) {
        try {
            var file = Files.createTempFile("longtang", ".csv");
            try {
                writing.to(file);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The rejected rows of one import, batch by batch.
    private record Rows(StagingStore staging, ImportJob job) implements Iterable<RejectedRow> {

        static Rows of(StagingStore staging, ImportJob job) {
            return new Rows(staging, job);
        }

        @Override
        public java.util.Iterator<RejectedRow> iterator() {
            return java.util.stream.IntStream.iterate(
                            0, from -> from < job.count().rejected(), from -> from + BATCH)
                    .boxed()
                    .flatMap(from -> staging.rejects(job.id(), job.file().name(), from, BATCH).stream())
                    .iterator();
        }
    }
}
