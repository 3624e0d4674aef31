package longtang.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.stereotype.Component;

/// Binds a volume: cover, index, then the pieces in their order, pages numbered through from the cover on, so that the
/// number on the page is the number in the reader.
///
/// What is bound already lies in a temporary file, never in memory as a whole; one volume is bound at a time.
@Component
public class Bindery {

    /// A volume has no more pages; what does not go in is named in the index, with its hash in the list of evidence.
    static final int MOST_PAGES = 2000;

    private static final String FAR = "0000";
    private static final List<String> HEAD = List.of("序号", "材料", "文号", "日期", "页次", "备注");

    private final Typesetter typesetter;
    private final Semaphore desk = new Semaphore(1);

    Bindery(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /// Writes the volume and says how many pages it has.
    public int bind(Volume volume, Path out) throws IOException {
        desk.acquireUninterruptibly();
        try (var whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            return new Binding(whole, volume).bind(out);
        } finally {
            desk.release();
        }
    }

    private final class Binding {

        private final PDDocument whole;
        private final Volume volume;
        private final List<Bound> bound = new ArrayList<>();

        /// A piece that was bound.
        ///
        /// @param first its first page behind the index, from 0; -1 where it could not be bound
        private record Bound(Piece piece, Piece.Entry entry, int first, int pages) {}

        Binding(PDDocument whole, Volume volume) {
            this.whole = whole;
            this.volume = volume;
        }

        int bind(Path out) throws IOException {
            for (var piece : volume.pieces()) bound.add(bind(piece));
            try (var cover = set(volume.cover().apply(MOST_PAGES));
                    var index = set(index(-1))) {
                int front = cover.getNumberOfPages() + index.getNumberOfPages();
                int pages = front + whole.getNumberOfPages();
                append(typesetter.pdf(volume.cover().apply(pages).document()));
                append(typesetter.pdf(index(front).document()));
                if (whole.getNumberOfPages() != pages) throw new IllegalStateException("The index changed its length");
                bringToFront(front);
                finish(front);
                whole.save(out.toFile());
                return pages;
            }
        }

        private Bound bind(Piece piece) throws IOException {
            int first = whole.getNumberOfPages();
            switch (piece) {
                case Piece.Leaves(var _, var sheets) -> {
                    for (var sheet : sheets) append(typesetter.pdf(sheet.make().document()));
                }
                case Piece.Printed(var _, var pdf, var _) -> append(pdf.read());
                case Piece.Attached attached -> {
                    if (!attach(attached)) return new Bound(piece, apart(piece.entry()), -1, 0);
                }
            }
            return new Bound(piece, piece.entry(), first, whole.getNumberOfPages() - first);
        }

        private static Piece.Entry apart(Piece.Entry entry) {
            return new Piece.Entry(entry.title(), entry.number(), entry.day(), "另存，见证据清单");
        }

        private void append(byte[] pdf) throws IOException {
            try (var piece = Loader.loadPDF(new RandomAccessReadBuffer(pdf))) {
                new PDFMergerUtility().appendDocument(whole, piece);
            }
        }

        private boolean attach(Piece.Attached attached) throws IOException {
            var file = attached.pdf().file().toFile();
            try (var source =
                    Loader.loadPDF(new RandomAccessReadBufferedFile(file), IOUtils.createTempFileOnlyStreamCache())) {
                if (whole.getNumberOfPages() + source.getNumberOfPages() > MOST_PAGES) return false;
                return new ForeignPages(whole, source).onSheets();
            } catch (IOException unreadable) {
                return false;
            }
        }

        private Sheet index(int front) {
            var rows = new ArrayList<List<String>>();
            for (int i = 0; i < bound.size(); i++) {
                var one = bound.get(i);
                var page = one.first() < 0 ? "—" : front < 0 ? FAR : String.valueOf(front + one.first() + 1);
                var entry = one.entry();
                rows.add(List.of(
                        String.valueOf(i + 1), entry.title(), entry.number(), entry.day(), page, entry.remark()));
            }
            return Sheet.titled("index", "卷内目录").table("index", HEAD, rows);
        }

        private PDDocument set(Sheet sheet) throws IOException {
            return Loader.loadPDF(new RandomAccessReadBuffer(typesetter.pdf(sheet.document())));
        }

        private void bringToFront(int pages) {
            var first = whole.getPage(0);
            for (int i = 0; i < pages; i++) {
                var last = whole.getPage(whole.getNumberOfPages() - pages + i);
                whole.getPages().remove(last);
                whole.getPages().insertBefore(last, first);
            }
        }

        private void finish(int front) throws IOException {
            var stamps = new Stamps(whole);
            stamps.number();
            var outline = new PDDocumentOutline();
            for (var one : bound) {
                if (one.first() < 0 || one.pages() == 0) continue;
                int at = front + one.first();
                switch (one.piece()) {
                    case Piece.Leaves _ -> {}
                    case Piece.Printed(var _, var _, var stamp) -> stamps.across(at, one.pages(), stamp);
                    case Piece.Attached(var _, var line, var _) -> stamps.above(at, one.pages(), line);
                }
                outline.addLast(item(one.entry(), whole.getPage(at)));
            }
            var catalog = whole.getDocumentCatalog();
            catalog.setDocumentOutline(outline);
            catalog.setLanguage("zh-CN");
            whole.getDocumentInformation().setTitle(volume.title());
        }

        private static PDOutlineItem item(Piece.Entry entry, PDPage page) {
            var to = new PDPageFitDestination();
            to.setPage(page);
            var item = new PDOutlineItem();
            item.setTitle((entry.title() + " " + entry.number()).strip());
            item.setDestination(to);
            return item;
        }
    }
}
