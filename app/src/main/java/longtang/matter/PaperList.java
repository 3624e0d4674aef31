package longtang.matter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
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

    /// What is asked for, then what somebody has begun without being asked.
    List<MatterPage.Wanted> wanted(Person by, Matter matter, Book book, List<Offer> offers) {
        var asked = desk.open(matter, offers);
        var begun = papers.of(matter.id()).stream()
                .filter(paper -> paper.isDraft() && desk.mayIssue(by, matter, paper.name()))
                .map(Paper::name);
        return Stream.concat(asked.stream(), begun)
                .distinct()
                .filter(name -> !isAgreement(book, name)) // has a card of its own
                .flatMap(name -> Optional.ofNullable(book.papers().get(name)).stream())
                .map(template -> wanted(matter, template))
                .toList();
    }

    List<String> unasked(Person by, Matter matter) {
        return by.mayOpen("matter-act") ? desk.unasked(by, matter) : List.of();
    }

    /// The number of the paper that proves what is asked for; empty while there is none.
    String proof(Matter matter, String label) {
        return desk.proof(matter, label).map(PaperList::number).orElse("");
    }

    private static String number(Paper paper) {
        return Objects.requireNonNull(paper.issue()).written();
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
