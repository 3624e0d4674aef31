package longtang.generator.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies a workbook without the moment of its making, so that the same rows give the same bytes.
final class UndatedZip {

    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(2025, 1, 1, 0, 0);
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";

    private UndatedZip() {}

    static void copy(Path from, Path to) throws IOException {
        try (var zip = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : Collections.list(zip.entries())) copy(zip, entry, out);
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
        var undated = new ZipEntry(entry.getName());
        undated.setTimeLocal(NO_MOMENT);
        out.putNextEntry(undated);
        try (var in = zip.getInputStream(entry)) {
            if (entry.getName().equals("docProps/core.xml")) {
                out.write(withoutMoment(in.readAllBytes()));
            } else {
                in.transferTo(out);
            }
        }
        out.closeEntry();
    }

    private static byte[] withoutMoment(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + NO_MOMENT + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
