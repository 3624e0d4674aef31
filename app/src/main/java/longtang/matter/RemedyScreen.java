package longtang.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import longtang.delivery.Deliveries;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.law.Counting;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.law.Start;
import longtang.law.Term;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
import longtang.playbook.Offer;
import longtang.remedy.Outcome;
import longtang.remedy.Remedies;
import longtang.remedy.Remedy;
import longtang.remedy.Stage;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Says the remedies of a matter in a person's language.
@Component
class RemedyScreen {

    private static final LegalTime TIME = new LegalTime(LegalCalendar.bundled(), Counting.usual());
    private static final Term REVIEW = new Term.Days(60);
    private static final Term SUIT = new Term.Months(6);

    private final Matters matters;
    private final Remedies remedies;
    private final RemedyDesk desk;
    private final Papers papers;
    private final Deliveries deliveries;
    private final Exhibits exhibits;

    RemedyScreen(
            Matters matters,
            Remedies remedies,
            RemedyDesk desk,
            Papers papers,
            Deliveries deliveries,
            Exhibits exhibits) {
        this.matters = matters;
        this.remedies = remedies;
        this.desk = desk;
        this.papers = papers;
        this.deliveries = deliveries;
        this.exhibits = exhibits;
    }

    RemediesPage show(Person by, Matter matter, Words words) {
        var book = matters.bookOf(matter);
        var offers = desk.offers(matter).stream().map(Offer::event).toList();
        return new RemediesPage(
                "/matters/" + matter.id() + "/remedies",
                "/matters/" + matter.id(),
                matter.dossier().toString(),
                matter.place(),
                Labels.of(book, matter.standing().leaf()),
                decisions(matter).stream().map(this::decision).toList(),
                Arrays.stream(Stage.values())
                        .filter(stage -> RemedyEvents.lodging(stage).stream().anyMatch(offers::contains))
                        .map(stage -> new RemediesPage.Option(stage.name(), words.say("remedy.stage." + stage.name())))
                        .toList(),
                remedies.of(matter.id()).reversed().stream()
                        .map(one -> line(one, matter, offers, words))
                        .toList(),
                exhibits.of(matter.id()).reversed().stream()
                        .map(RemedyScreen::option)
                        .toList(),
                matters.newRequest().toString(),
                by.mayOpen("remedies-act"));
    }

    private static RemediesPage.Option option(Exhibit one) {
        return new RemediesPage.Option(one.id().toString(), one.label() + "　" + Minutes.said(one.keptAt()));
    }

    /// The papers that tell of remedies and hold, or were fought and fell.
    private List<Paper> decisions(Matter matter) {
        return papers.of(matter.id()).stream()
                .filter(paper -> !paper.isDraft() && paper.required().contains(Paper.REVIEW))
                .toList();
    }

    private RemediesPage.Decision decision(Paper paper) {
        var whole = deliveries.reached(paper).whole();
        var number = Objects.requireNonNull(paper.issue()).written();
        return whole instanceof Ruling.Allowed<Served>(var how)
                ? new RemediesPage.Decision(
                        paper.id().toString(), paper.name(), number, last(REVIEW, how.on()), last(SUIT, how.on()))
                : new RemediesPage.Decision(paper.id().toString(), paper.name(), number, "", "");
    }

    private static String last(Term term, LocalDate served) {
        return TIME.due(term, Start.served(served)).day().toString();
    }

    private RemediesPage.Line line(Remedy one, Matter matter, List<String> offers, Words words) {
        return new RemediesPage.Line(
                one.id().toString(),
                words.say("remedy.stage." + one.stage().name()) + (one.number().isEmpty() ? "" : "　" + one.number()),
                one.isOpen(),
                state(one, words),
                due(one, matters.clocks(matter), words),
                facts(one, words),
                log(one, words),
                one.notes().stream()
                        .flatMap(note -> Optional.ofNullable(note.next()).stream())
                        .map(UUID::toString)
                        .findFirst()
                        .orElse(""),
                outcomes(one, matter, offers, words),
                turns(one, offers, words));
    }

    /// One line of a card: 行政复议　维持.
    static String line(Remedy one, Words words) {
        return words.say("remedy.stage." + one.stage().name()) + "　" + one.lodged() + "　" + state(one, words);
    }

    static String state(Remedy one, Words words) {
        var ending = one.ending();
        return ending == null
                ? words.say("remedy.pending")
                : words.say("remedy.outcome." + ending.outcome().name());
    }

    /// What is due next: the organ's term, the withdrawal of what was published, a payment.
    static String due(Remedy one, List<CaseClock> clocks, Words words) {
        var unpublish = one.unpublishBy();
        if (unpublish.isPresent())
            return words.say("remedy.due.unpublish", unpublish.get().toString());
        if (one.owed() > 0) return words.say("remedy.due.pay", Fen.said(one.owed()));
        if (!one.isOpen()) return "";
        return clocks.stream()
                .filter(clock -> terms(one.stage()).contains(clock.name()))
                .flatMap(clock -> Optional.ofNullable(clock.dueDay()).stream())
                .findFirst()
                .map(day -> words.say("remedy.due.decision", day.toString()))
                .orElse("");
    }

    // The law pack's clocks, by what they wait for.
    private static List<String> terms(Stage stage) {
        return switch (stage) {
            case REVIEW -> List.of("复议审理", "复议延长");
            case FIRST_INSTANCE -> List.of("一审审理");
            case APPEAL -> List.of("二审审理");
            case COMPENSATION -> List.of("赔偿决定");
        };
    }

    private static List<RemediesPage.Fact> facts(Remedy one, Words words) {
        var facts = new ArrayList<RemediesPage.Fact>();
        if (!one.against().isEmpty()) facts.add(fact("against", one.against(), words));
        facts.add(fact("organ", one.organ(), words));
        facts.add(fact("lodged", one.lodged().toString(), words));
        facts.add(fact("sought", one.sought(), words));
        if (one.claimed() > 0) facts.add(fact("claimed", Fen.said(one.claimed()), words));
        var ending = one.ending();
        if (ending != null) {
            if (!ending.paper().isEmpty()) facts.add(fact("judgment", ending.paper(), words));
            facts.add(fact("served", ending.served().toString(), words));
            if (!ending.said().isEmpty()) facts.add(fact("said", ending.said(), words));
            if (one.stage() == Stage.COMPENSATION) facts.add(fact("awarded", Fen.said(ending.awarded()), words));
        }
        return facts;
    }

    private static RemediesPage.Fact fact(String word, String text, Words words) {
        return new RemediesPage.Fact(words.say("remedy." + word), text);
    }

    private static List<String> log(Remedy one, Words words) {
        var log = new ArrayList<String>();
        log.add(words.say("remedy.noted", Minutes.said(one.notedAt()), one.byName()));
        var ending = one.ending();
        if (ending != null) log.add(words.say("remedy.ended", Minutes.said(ending.at()), ending.byName()));
        for (var note : one.notes())
            log.add(words.say(
                    "remedy.turned",
                    note.on().toString(),
                    words.say("remedy.turn." + note.turn().name()),
                    note.amount() == 0 ? note.said() : Fen.said(note.amount()) + "　" + note.said(),
                    note.byName()));
        return log;
    }

    private static List<RemediesPage.Option> outcomes(Remedy one, Matter matter, List<String> offers, Words words) {
        if (!one.isOpen()) return List.of();
        return one.stage().outcomes().stream()
                .filter(outcome -> isOpen(one.stage(), outcome, matter, offers))
                .map(outcome -> new RemediesPage.Option(outcome.name(), words.say("remedy.outcome." + outcome.name())))
                .toList();
    }

    // Undecided is what the clock has found already.
    private static boolean isOpen(Stage stage, Outcome outcome, Matter matter, List<String> offers) {
        var event = RemedyEvents.ending(stage, outcome);
        return event.isEmpty() ? !matter.standing().duties().contains("复议中") : offers.contains(event);
    }

    private static List<RemediesPage.Option> turns(Remedy one, List<String> offers, Words words) {
        return Arrays.stream(Remedy.Turn.values())
                .filter(turn -> switch (turn) {
                    case EXTENDED -> one.isOpen() && one.stage() == Stage.REVIEW && offers.contains("复议延期");
                    case STAYED -> one.isOpen() && offers.contains("停止执行决定");
                    case PAID -> one.owed() > 0;
                    case UNPUBLISHED -> one.unpublishBy().isPresent();
                    case REOPENED -> false;
                })
                .map(turn -> new RemediesPage.Option(turn.name(), words.say("remedy.turn." + turn.name())))
                .toList();
    }
}
