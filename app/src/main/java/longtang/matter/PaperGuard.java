package longtang.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.agreement.Signatories;
import longtang.law.Article;
import longtang.law.Guardrail;
import longtang.law.LegalCalendar;
import longtang.law.LegalPaper;
import longtang.law.Publication;
import longtang.law.Refusal;
import longtang.law.Statute;
import longtang.law.Term;
import longtang.notice.Paper;
import longtang.people.Person;
import longtang.playbook.Book;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at a paper before it is issued: it tells of remedies, comes after what must precede it, is dated today, and
/// what hangs in public shows nobody.
@Component
class PaperGuard {

    private static final String POSTED = "公告";

    private final Road road;
    private final HardSteps steps;
    private final Signatories signatories;
    private final Clock clock;

    PaperGuard(Road road, HardSteps steps, Signatories signatories, Clock clock) {
        this.road = road;
        this.steps = steps;
        this.signatories = signatories;
        this.clock = clock;
    }

    Optional<Refusal> against(Person by, Book book, Matter matter, Paper draft) {
        var partial = steps.partial(matter, List.of(by.id().toString()));
        if (partial.isPresent()) return partial;
        var map = new Roadmap(book);
        var objections = new ArrayList<>(legal(map, matter, draft).objections());
        if (map.papers(Roadmap.NOTIFIED).contains(draft.name())
                && steps.latest(matter, Imposed.Phase.PROPOSED).isEmpty())
            objections.add(new Refusal(
                    "proposal-missing",
                    Guardrail.NOT_NOTIFIED.article().toString(),
                    "matter.refused.proposal",
                    List.of()));
        if (draft.name().endsWith(POSTED))
            objections.addAll(shown(matter, draft).objections());
        return objections.stream().findFirst();
    }

    private LegalPaper legal(Roadmap map, Matter matter, Paper draft) {
        var now = clock.instant();
        return new LegalPaper(kind(draft), remedies(draft), before(map, matter, draft), today(now), now);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, LegalCalendar.SHANGHAI);
    }

    private static LegalPaper.Kind kind(Paper draft) {
        if (!draft.required().contains(Paper.REVIEW)) return LegalPaper.Kind.OTHER;
        boolean force = Arrays.stream(draft.basis().split("；"))
                .flatMap(text -> Article.read(text).stream())
                .anyMatch(article -> article.statute().equals(Statute.COERCION) && article.number() == 37);
        return force ? LegalPaper.Kind.ENFORCEMENT_ORDER : LegalPaper.Kind.DECISION;
    }

    // The organ and its term stand in one field, as they stand on the paper.
    private static LegalPaper.@Nullable Remedies remedies(Paper draft) {
        var review = draft.fields().getOrDefault(Paper.REVIEW, "");
        var court = draft.fields().getOrDefault(Paper.COURT, "");
        return new LegalPaper.Remedies(
                review,
                review.matches("(?s).*(六十|60)\\s*日.*") ? new Term.Days(60) : new Term.Days(1),
                court,
                court.matches("(?s).*(六|6)\\s*个月.*") ? new Term.Months(6) : new Term.Months(1));
    }

    /// What the service of this paper presupposes: decided here by the state itself, or served before.
    private List<LegalPaper.Predecessor> before(Roadmap map, Matter matter, Paper draft) {
        var own = map.duties(draft.name());
        var here = map.leaf(matter.standing().leaf()).stream()
                .flatMap(leaf -> leaf.on().stream())
                .flatMap(move -> move.tag().stream())
                .collect(Collectors.toSet());
        return own.stream()
                .flatMap(duty -> map.book().law().follows().getOrDefault(duty, List.of()).stream())
                .distinct()
                .filter(duty -> !own.contains(duty) && !here.contains(duty))
                .map(duty -> new LegalPaper.Predecessor(duty, done(map, matter, duty)))
                .toList();
    }

    // What was served counts while its paper holds and its delivery is on record.
    private @Nullable Instant done(Roadmap map, Matter matter, String duty) {
        if (!matter.standing().duties().contains(duty)) return null;
        var papers = map.papers(duty);
        boolean stands = papers.isEmpty() || road.served(matter, papers).isPresent();
        return stands ? matter.openedAt() : null;
    }

    private Publication shown(Matter matter, Paper draft) {
        var people = signatories.of(matter.id()).stream()
                .map(one -> one.name().whole())
                .collect(Collectors.toSet());
        people.addAll(road.namesOf(matter));
        return new Publication(String.join("\n", draft.fields().values()), people, Set.of());
    }
}
