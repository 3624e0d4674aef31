package longtang.matter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import longtang.dossier.Dossiers;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.people.Person;
import longtang.playbook.Book;
import longtang.playbook.Offer;
import longtang.playbook.State;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Says a matter in a person's language.
@Component
class MatterScreen {

    private static final int SOON = 3;
    private static final int LONGEST_FINGERPRINT = 12;

    private final Matters matters;
    private final Dossiers dossiers;
    private final Exhibits exhibits;
    private final PaperList papers;
    private final Classifying classifying;
    private final OutreachScreen outreach;
    private final AgreementCards agreements;
    private final PutOff putOff;
    private final Safekeeping safekeeping;
    private final RoadScreen road;

    MatterScreen(
            Matters matters,
            Dossiers dossiers,
            Exhibits exhibits,
            PaperList papers,
            Classifying classifying,
            OutreachScreen outreach,
            AgreementCards agreements,
            PutOff putOff,
            Safekeeping safekeeping,
            RoadScreen road) {
        this.matters = matters;
        this.dossiers = dossiers;
        this.exhibits = exhibits;
        this.papers = papers;
        this.classifying = classifying;
        this.outreach = outreach;
        this.agreements = agreements;
        this.putOff = putOff;
        this.safekeeping = safekeeping;
        this.road = road;
    }

    MatterPage show(Person by, Matter matter, Words words) {
        return new Showing(by, matter, words).page();
    }

    private final class Showing {

        private final Person by;
        private final Matter matter;
        private final Words words;
        private final Book book;
        private final Optional<State.Leaf> leaf;
        private final List<Exhibit> kept;
        private final List<CaseClock> clocks;
        private final List<MatterStep> steps;
        private final ChoiceRows choices;

        Showing(Person by, Matter matter, Words words) {
            this.by = by;
            this.matter = matter;
            this.words = words;
            this.book = matters.bookOf(matter);
            this.leaf = book.leaves().stream()
                    .filter(state -> state.id().equals(matter.standing().leaf()))
                    .findFirst();
            this.kept = exhibits.of(matter.id());
            this.clocks = matters.clocks(matter);
            this.steps = matters.steps(matter);
            this.choices = new ChoiceRows(matters, matter, book, leaf, proposed(), matters.agreedFacts(matter), words);
        }

        // What somebody confirmed of the file comes before what the file says by itself.
        private Map<String, String> proposed() {
            var proposed = new TreeMap<String, String>();
            dossiers.get(by, matter.dossier()).map(FileFacts::of).ifPresent(proposed::putAll);
            classifying.of(matter.dossier()).map(Classification::facts).ifPresent(proposed::putAll);
            return proposed;
        }

        MatterPage page() {
            var offers = matters.offers(by, matter);
            var labels = Stream.concat(
                            leaf.stream().flatMap(state -> state.work().evidence().stream()),
                            offers.stream().flatMap(offer -> offer.evidence().stream()))
                    .distinct()
                    .toList();
            return new MatterPage(
                    matter.id().toString(),
                    matter.dossier().toString(),
                    "/register/" + matter.dossier(),
                    matter.place(),
                    matter.round(),
                    book.title(),
                    book.reference(),
                    Labels.of(book, matter.standing().leaf()),
                    matter.isOpen(),
                    watch(),
                    lead(),
                    count(),
                    proof(offers),
                    choices.own(offers),
                    choices.atAnyTime(offers),
                    decided(),
                    known(),
                    due(),
                    kept.stream().map(this::shown).toList().reversed(),
                    papers.wanted(by, matter, book, offers),
                    papers.unasked(by, matter),
                    papers.written(matter),
                    steps.stream().map(new StepLines(book, words)::taken).toList(),
                    matters.partners(by).stream()
                            .map(person -> new MatterPage.Partner(person.id(), person.name()))
                            .toList(),
                    labels,
                    matter.version(),
                    matters.newRequest().toString(),
                    matter.isOpen() && by.mayOpen("matter-act"),
                    by.mayOpen("volume"),
                    outreach.show(by, matter, words),
                    agreements.of(by, matter, words),
                    HoldCard.of(putOff.of(matter), matters.today(), words).orElse(null),
                    safekeeping.isListed(book, matter),
                    road.of(by, matter, words));
        }

        private String watch() {
            return book.ends().stream()
                    .filter(end -> end.id().equals(matter.standing().leaf()))
                    .map(State.End::watch)
                    .findFirst()
                    .orElse("");
        }

        private MatterPage.Lead lead() {
            return leaf.map(state -> new MatterPage.Lead(
                            role(state.work().role()),
                            state.work().basis().toString(),
                            state.work().checklist()))
                    .orElse(new MatterPage.Lead("", "", List.of()));
        }

        private String role(String name) {
            var role = book.roles().get(name);
            return role == null ? name : role.label();
        }

        private MatterPage.Count count() {
            var overdue = steps.stream()
                    .filter(step -> !step.at().isBefore(matter.since()))
                    .filter(step -> step.isByClock() && step.from().equals(step.to()))
                    .findFirst();
            if (matter.isOpen() && overdue.isPresent())
                return new MatterPage.Count(
                        words.say("matter.overdue"), overdue.get().event(), "red");
            return clocks.stream()
                    .filter(clock -> clock.dueDay() != null)
                    .findFirst()
                    .map(clock -> count(java.util.Objects.requireNonNull(clock.dueDay())))
                    .orElse(new MatterPage.Count("", "", ""));
        }

        private MatterPage.Count count(LocalDate day) {
            long left = ChronoUnit.DAYS.between(matters.today(), day);
            var colour = left < 0 ? "red" : left <= SOON ? "amber" : "slate";
            return new MatterPage.Count(
                    left < 0 ? words.say("matter.late", -left) : words.say("matter.left", left),
                    day.toString(),
                    colour);
        }

        private List<MatterPage.Proof> proof(List<Offer> offers) {
            var filled = offers.stream()
                    .flatMap(offer -> matters.filled(matter, offer).stream())
                    .toList();
            return leaf.map(state -> state.work().evidence()).orElse(List.of()).stream()
                    .map(label -> new MatterPage.Proof(
                            label, filled.contains(label) ? words.say("matter.agreement.fills") : proven(label)))
                    .toList();
        }

        private String proven(String label) {
            var kept = keptSince(label);
            return kept.isEmpty() ? papers.proof(matter, label) : kept;
        }

        private String keptSince(String label) {
            return kept.stream()
                    .filter(exhibit ->
                            exhibit.label().equals(label) && !exhibit.keptAt().isBefore(matter.since()))
                    .findFirst()
                    .map(exhibit -> Minutes.said(exhibit.keptAt()))
                    .orElse("");
        }

        private List<MatterPage.Decided> decided() {
            var facts = matter.standing().facts();
            var decided = new ArrayList<MatterPage.Decided>();
            for (var table : book.tables().values()) {
                if (!facts.keySet().containsAll(table.inputs())) continue;
                var answer = table.word(facts::get);
                if (answer != null)
                    decided.add(new MatterPage.Decided(
                            table.name(), answer, Labels.answer(answer, words), table.reasons(facts::get)));
            }
            return decided;
        }

        private List<MatterPage.Known> known() {
            return book.facts().values().stream()
                    .filter(fact -> matter.standing().facts().containsKey(fact.name()))
                    .map(fact -> new MatterPage.Known(
                            fact.name(),
                            Labels.value(fact, matter.standing().facts().getOrDefault(fact.name(), ""), words)))
                    .toList();
        }

        private List<MatterPage.Due> due() {
            return clocks.stream().map(this::due).toList();
        }

        private MatterPage.Due due(CaseClock clock) {
            var day = clock.dueDay();
            if (day == null)
                return new MatterPage.Due("—", "", clock.event(), says(clock), false, clock.internal(), false);
            boolean hot = ChronoUnit.DAYS.between(matters.today(), day) <= SOON;
            return new MatterPage.Due(
                    String.valueOf(day.getDayOfMonth()),
                    words.say("matter.month", day.getMonthValue(), String.valueOf(day.getYear())),
                    clock.event(),
                    says(clock),
                    hot,
                    clock.internal(),
                    !clock.certain());
        }

        private String says(CaseClock clock) {
            if (!clock.refused().isEmpty()) return words.say("matter.due.refused");
            if (clock.restingSince() != null)
                return words.say("matter.due.resting", Minutes.said(clock.restingSince()));
            return words.say("matter.due.basis", clock.basis());
        }

        private MatterPage.Shown shown(Exhibit exhibit) {
            return new MatterPage.Shown(
                    "/matters/" + matter.id() + "/exhibits/" + exhibit.id(),
                    exhibit.label(),
                    exhibit.name(),
                    Minutes.said(exhibit.keptAt()),
                    exhibit.byName(),
                    exhibit.sha256().hex().substring(0, LONGEST_FINGERPRINT),
                    exhibit.media().isPicture());
        }
    }
}
