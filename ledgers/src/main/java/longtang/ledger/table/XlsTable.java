package longtang.ledger.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The first visible sheet of an old .xls (Excel 97-2003), record by record.
final class XlsTable implements Table {

    /// The library keeps every text as an object; more of them do not fit.
    private static final int MOST_TEXTS = 500_000;

    private final POIFSFileSystem container;
    private final DocumentInputStream in;
    private final long total;
    private final XlsSheet sheet;

    private XlsTable(POIFSFileSystem container, DocumentInputStream in, Budget budget, long total) {
        this.container = container;
        this.in = in;
        this.total = total;
        this.sheet = new XlsSheet(budget);
    }

    static XlsTable open(Path file, Budget budget) throws IOException {
        if (Files.size(file) > budget.xlsBytes()) {
            throw new Refused("xls.too_large", Refused.megabytes(budget.xlsBytes()));
        }
        var container = container(file);
        try {
            refuseStrangers(container);
            lookBefore(container);
            var in = container.createDocumentInputStream("Workbook");
            return new XlsTable(container, in, budget, in.available());
        } catch (Refused refused) {
            container.close();
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            container.close();
            throw new Refused("file.damaged");
        }
    }

    private static POIFSFileSystem container(Path file) {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException damaged) {
            throw new Refused("file.damaged");
        }
    }

    private static void refuseStrangers(POIFSFileSystem container) {
        Set<String> parts = container.getRoot().getEntryNames();
        if (parts.contains("EncryptedPackage")) throw new Refused("file.encrypted");
        if (parts.contains("WordDocument")) throw new Refused("file.not_a_table", "Word");
        if (parts.contains("Workbook")) return;
        if (parts.contains("Book")) throw new Refused("xls.old");
        throw new Refused("file.not_a_table", "OLE");
    }

    // The library would take a locked or overfull workbook apart before we could say no.
    private static void lookBefore(POIFSFileSystem container) throws IOException {
        try (var in = container.createDocumentInputStream("Workbook")) {
            while (in.available() >= 4) {
                var sid = in.readUShort();
                var length = Math.min(in.readUShort(), in.available());
                if (sid == FilePassRecord.sid) throw new Refused("file.encrypted");
                if (sid == SSTRecord.sid && length >= 8) {
                    in.readInt();
                    var texts = in.readInt();
                    if (texts < 0 || texts > MOST_TEXTS) throw new Refused("xls.texts");
                    length -= 8;
                }
                if (in.skip(length) != length) return;
            }
        }
    }

    @Override
    public void read(Sink sink) throws IOException {
        sheet.read(in, sink);
    }

    @Override
    public String type() {
        return "XLS";
    }

    @Override
    public String sheet() {
        return sheet.name();
    }

    @Override
    public boolean countsFrom1904() {
        return sheet.countsFrom1904();
    }

    @Override
    public long done() {
        return total - in.available();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void close() throws IOException {
        in.close();
        container.close();
    }
}
