package longtang.matter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import longtang.agreement.Signatures;
import longtang.delivery.Deliveries;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.evidence.Media;
import longtang.evidence.Renditions;
import longtang.notice.Bindery;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.notice.Pictures;
import longtang.notice.Piece;
import longtang.notice.Sheet;
import longtang.notice.Volume;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Acts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts together what belongs to the volume of a round, in its order: what was done, the papers in the order of time
/// with their signatures, the evidence, and how all of it is checked.
@Component
class VolumeDesk {

    private static final int PHOTOS_AT_ONCE = 6;

    private final VolumeSheets sheets;
    private final Papers papers;
    private final Deliveries deliveries;
    private final DeliveryReceipt receipts;
    private final Signatures signatures;
    private final SignDesk signing;
    private final Exhibits exhibits;
    private final Renditions renditions;
    private final Bindery bindery;
    private final Acts acts;
    private final TransactionTemplate transaction;

    VolumeDesk(
            VolumeSheets sheets,
            Papers papers,
            Deliveries deliveries,
            DeliveryReceipt receipts,
            Signatures signatures,
            SignDesk signing,
            Exhibits exhibits,
            Renditions renditions,
            Bindery bindery,
            Acts acts,
            TransactionTemplate transaction) {
        this.sheets = sheets;
        this.papers = papers;
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.signatures = signatures;
        this.signing = signing;
        this.exhibits = exhibits;
        this.renditions = renditions;
        this.bindery = bindery;
        this.acts = acts;
        this.transaction = transaction;
    }

    /// Writes the volume, then says in the record who took it: nobody gets it without that.
    void bind(Person by, Matter matter, Path out) throws IOException {
        var issued = papers.of(matter.id()).stream()
                .filter(paper -> !paper.isDraft())
                .sorted(Comparator.comparing(paper -> issue(paper).at()))
                .toList();
        var kept = exhibits.of(matter.id());
        int pages = bindery.bind(volume(matter, issued, kept), out);
        var read = Act.of("volume.read", "dossier", matter.dossier())
                .with("matter", matter.id().toString())
                .with("round", matter.round())
                .with("pages", pages)
                .with("closed", !matter.isOpen());
        transaction.executeWithoutResult(_ -> acts.note(by.asActor(), read));
    }

    private static Paper.Issue issue(Paper paper) {
        return Objects.requireNonNull(paper.issue());
    }

    private Volume volume(Matter matter, List<Paper> issued, List<Exhibit> kept) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Leaves(named("办理经过"), List.of(() -> sheets.process(matter))));
        for (var paper : issued) {
            pieces.add(printed(paper));
            if (!deliveries.all(paper).isEmpty()) pieces.add(receipt(paper));
        }
        if (!kept.isEmpty()) pieces.add(new Piece.Leaves(named("证据清单"), List.of(() -> sheets.evidence(kept))));
        pieces.addAll(photos(kept));
        for (int i = 0; i < kept.size(); i++) if (isBound(kept.get(i))) pieces.add(attached(i + 1, kept.get(i)));
        pieces.add(new Piece.Leaves(named("存证与核验"), List.of(() -> sheets.proofs(matter, issued))));
        return new Volume(VolumeSheets.title(matter), pages -> sheets.cover(matter, issued, pages), pieces);
    }

    private static Piece.Entry named(String title) {
        return new Piece.Entry(title, "", "", "");
    }

    private Piece printed(Paper paper) {
        var issue = issue(paper);
        var withdrawal = paper.withdrawal();
        return new Piece.Printed(
                new Piece.Entry(paper.name(), issue.written(), issue.on().toString(), withdrawal == null ? "" : "已撤回"),
                () -> signatures.on(paper).isEmpty() ? Files.readAllBytes(papers.pdf(issue)) : signing.copy(paper),
                withdrawal == null ? "" : "已撤回　" + Minutes.said(withdrawal.at()));
    }

    // 送达回证 stands behind what was delivered, from the record.
    private Piece receipt(Paper paper) {
        return new Piece.Printed(
                new Piece.Entry("送达回证", issue(paper).written(), "", ""), () -> papers.slip(receipts.of(paper)), "");
    }

    // A signature stands behind its paper; a signed copy is what the volume holds already.
    private static boolean isShown(Exhibit exhibit) {
        return exhibit.media().isPicture() && !exhibit.label().equals(SignDesk.SIGNATURE);
    }

    private static boolean isBound(Exhibit exhibit) {
        return exhibit.media() == Media.PDF && !exhibit.label().equals(SignDesk.COPY);
    }

    private List<Piece> photos(List<Exhibit> kept) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < kept.size(); i++) if (isShown(kept.get(i))) numbers.add(i);
        if (numbers.isEmpty()) return List.of();
        var making = new ArrayList<Piece.Making>();
        for (int from = 0; from < numbers.size(); from += PHOTOS_AT_ONCE) {
            var some = numbers.subList(from, Math.min(from + PHOTOS_AT_ONCE, numbers.size()));
            making.add(() -> photos(kept, some));
        }
        return List.of(new Piece.Leaves(named("照片（" + numbers.size() + " 张）"), making));
    }

    private Sheet photos(List<Exhibit> kept, List<Integer> some) throws IOException {
        var sheet = Sheet.titled("photos-of-volume", "");
        for (int number : some) {
            var exhibit = kept.get(number);
            var rendition = renditions.of(exhibit, Renditions.Size.LARGE);
            var said = sheets.photo(number + 1, exhibit);
            if (rendition.isEmpty()) said.forEach(line -> sheet.line("to", line));
            else sheet.photo(Pictures.jpeg(Files.readAllBytes(rendition.get().file())), said);
        }
        return sheet;
    }

    private Piece attached(int number, Exhibit exhibit) {
        return new Piece.Attached(
                new Piece.Entry(
                        exhibit.label(),
                        "证据 " + number,
                        Minutes.said(exhibit.keptAt()).substring(0, 10),
                        ""),
                "证据 " + number + "　" + exhibit.label() + "　SHA-256 "
                        + exhibit.sha256().hex().substring(0, 16) + "…",
                () -> exhibits.file(exhibit));
    }
}
