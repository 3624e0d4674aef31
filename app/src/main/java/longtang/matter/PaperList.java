package longtang.matter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.playbook.Book;
import longtang.playbook.Offer;
import org.springframework.stereotype.Component;

/// Lists a matter's papers for its page: those that may be written now, and those that were issued.
@Component
class PaperList {

    private final PaperDesk desk;
    private final Papers papers;

    PaperList(PaperDesk desk, Papers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    List<MatterPage.Wanted> wanted(Matter matter, Book book, List<Offer> offers) {
        if (!matter.isOpen()) return List.of();
        return desk.open(matter, offers).stream()
                .filter(name -> !isAgreement(book, name)) // has a card of its own
                .map(name -> wanted(matter, Objects.requireNonNull(book.papers().get(name))))
                .toList();
    }

    private static boolean isAgreement(Book book, String name) {
        return book.agreement().filter(one -> one.paper().equals(name)).isPresent();
    }

    private MatterPage.Wanted wanted(Matter matter, longtang.playbook.Paper template) {
        var paper = desk.current(matter, template.name());
        return new MatterPage.Wanted(
                template.name(),
                String.join("、", template.fields()),
                paper.map(PaperList::href).orElse(""),
                paper.flatMap(one -> Optional.ofNullable(one.issue()))
                        .map(Paper.Issue::written)
                        .orElse(""));
    }

    /// The latest first.
    List<MatterPage.Written> written(Matter matter) {
        return papers.of(matter.id()).reversed().stream()
                .flatMap(paper -> Optional.ofNullable(paper.issue()).map(issue -> written(paper, issue)).stream())
                .toList();
    }

    private static MatterPage.Written written(Paper paper, Paper.Issue issue) {
        return new MatterPage.Written(
                paper.name(),
                issue.written(),
                issue.on().toString(),
                href(paper),
                href(paper) + "/paper.pdf",
                !paper.holds());
    }

    static String href(Paper paper) {
        return "/matters/" + paper.round() + "/papers/" + paper.id();
    }
}
