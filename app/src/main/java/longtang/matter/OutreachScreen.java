package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import longtang.law.LegalCalendar;
import longtang.law.StatuteBook;
import longtang.outreach.Encounter;
import longtang.outreach.HelpItem;
import longtang.outreach.HelpItems;
import longtang.outreach.Outreach;
import longtang.people.Person;
import longtang.playbook.Basis;
import longtang.playbook.Book;
import longtang.playbook.Ladder;
import longtang.playbook.State;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Says what was done by talking, in a person's language.
@Component
class OutreachScreen {

    private static final int LONGEST = 60;
    private static final int HELP_WITHIN = 14;

    private final Matters matters;
    private final Climbing climbing;
    private final Outreach outreach;
    private final HelpItems help;
    private final int careAfter;

    OutreachScreen(
            Matters matters,
            Climbing climbing,
            Outreach outreach,
            HelpItems help,
            @Value("${longtang.aftercare-days:30}") int careAfter) {
        this.matters = matters;
        this.climbing = climbing;
        this.outreach = outreach;
        this.help = help;
        this.careAfter = careAfter;
    }

    OutreachPart show(Person by, Matter matter, Words words) {
        var encounters = outreach.of(matter.id());
        var items = help.of(matter.id());
        return new OutreachPart(
                climbing.stairs(matter, matters.ladders(matter)).stream()
                        .map(stair -> stair(stair, words))
                        .toList(),
                encounters.stream().map(one -> line(matter, one, words)).toList(),
                by.mayOpen("visits-note") ? fresh(by, matter) : null,
                care(matter, encounters),
                by.mayOpen("help-items")
                        ? items.stream().map(one -> help(one, words)).toList()
                        : List.of(),
                (int) items.stream().filter(HelpItem::isOpen).count(),
                by.mayOpen("help-items-act") ? owners() : List.of(),
                matters.today().plusDays(HELP_WITHIN).toString());
    }

    private static OutreachPart.Stair stair(Climbing.Stair stair, Words words) {
        var ladder = stair.ladder();
        var next = stair.missing().stream().findFirst();
        return new OutreachPart.Stair(
                ladder.name(),
                String.join("、", ladder.before()),
                ladder.basis().toString(),
                stair.lifted() ? String.join("、", ladder.liftedBy()) : "",
                stair.rungs().stream()
                        .map(rung -> rung(
                                rung,
                                rung.isDone()
                                        ? "done"
                                        : next.filter(rung::equals).isPresent() ? "next" : "later",
                                words))
                        .toList());
    }

    private static OutreachPart.Rung rung(Climbing.Rung climbed, String state, Words words) {
        var rung = climbed.rung();
        var deed = rung.deed().name().toLowerCase(java.util.Locale.ROOT);
        return new OutreachPart.Rung(
                words.say("matter.rung." + deed),
                rung.met() == 0
                        ? words.say("matter.rung.tries." + deed, rung.tries())
                        : words.say("matter.rung.met." + deed, rung.met(), rung.tries()),
                words.say("matter.rung.had." + deed, climbed.tries(), climbed.met()),
                state);
    }

    private static OutreachPart.Line line(Matter matter, Encounter encounter, Words words) {
        return new OutreachPart.Line(
                href(matter, encounter),
                words.say("matter.encounter.kind." + encounter.kind().code()),
                Minutes.said(encounter.at()),
                officers(encounter),
                encounter.met(),
                String.join("；", encounter.articles()),
                shortened(encounter.said()),
                encounter.next() == null ? "" : encounter.next().toString(),
                encounter.sealed(),
                encounter.version() > 1);
    }

    static String href(Matter matter, Encounter encounter) {
        return "/matters/" + matter.id() + "/encounters/" + encounter.id();
    }

    static String officers(Encounter encounter) {
        return String.join(
                "、", encounter.officers().stream().map(Encounter.Officer::name).toList());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    // A closing is followed by a visit, until one was made.
    private String care(Matter matter, List<Encounter> encounters) {
        var ended = matter.endedAt();
        if (ended == null || encounters.stream().anyMatch(one -> one.kind() == Encounter.Kind.AFTERCARE)) return "";
        return day(ended).plusDays(careAfter).toString();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LegalCalendar.SHANGHAI);
    }

    private OutreachPart.Help help(HelpItem item, Words words) {
        var now = item.now();
        return new OutreachPart.Help(
                "/help-items#" + item.id(),
                words.say("outreach.need." + item.need().code()),
                item.note(),
                now.owner().name(),
                now.due().toString(),
                words.say("outreach.help.state." + now.state().code()),
                item.isLate(matters.today()));
    }

    private List<OutreachPart.Choice> owners() {
        return help.owners().stream()
                .map(owner -> new OutreachPart.Choice(owner.key(), owner.name()))
                .toList();
    }

    /// A form for a new meeting: now, at the door, with what was shown and explained last.
    private EncounterForm fresh(Person by, Matter matter) {
        var last = outreach.lastBy(by);
        var ticked = last.map(Encounter::articles).orElseGet(() -> laws(matters.ladders(matter)));
        return form(
                matter,
                by,
                "/matters/" + matter.id() + "/encounters",
                matter.isOpen() ? "visit" : "aftercare",
                last.map(one -> one.way().code()).orElse("door"),
                matters.now(),
                true,
                last.filter(one -> one.officers().size() > 1)
                        .map(one -> one.officers().getLast().id().toString())
                        .orElse(null),
                last.map(one -> one.beside().stream()
                                .map(Encounter.Companion::code)
                                .toList())
                        .orElse(List.of()),
                ticked,
                last.map(Encounter::materials).orElse(""),
                null);
    }

    /// The same form filled with what was noted, to correct it.
    EncounterForm correcting(Person by, Matter matter, Encounter shown) {
        return form(
                matter,
                by,
                href(matter, shown),
                shown.kind().code(),
                shown.way().code(),
                shown.at(),
                shown.met(),
                shown.officers().getLast().id().toString(),
                shown.beside().stream().map(Encounter.Companion::code).toList(),
                shown.articles(),
                shown.materials(),
                shown);
    }

    private EncounterForm form(
            Matter matter,
            Person by,
            String action,
            String kind,
            String way,
            Instant at,
            boolean met,
            @Nullable String partner,
            List<String> beside,
            List<String> ticked,
            String materials,
            @Nullable Encounter shown) {
        var book = matters.bookOf(matter);
        var near = new LinkedHashSet<>(laws(matters.ladders(matter)));
        near.addAll(legal(Stream.of(leafBasis(book, matter))));
        near.addAll(ticked);
        var more = cited(book);
        more.removeAll(near);
        return new EncounterForm(
                action,
                matters.newRequest().toString(),
                kind,
                way,
                LocalDateTime.ofInstant(at, LegalCalendar.SHANGHAI)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                met,
                matters.partners(by).stream()
                        .map(person -> new MatterPage.Partner(person.id(), person.name()))
                        .toList(),
                partner,
                beside,
                near.stream()
                        .map(law -> new EncounterForm.Ticked(law, ticked.contains(law)))
                        .toList(),
                more.stream().map(law -> new EncounterForm.Ticked(law, false)).toList(),
                materials,
                shown == null ? "" : shown.said(),
                shown == null || shown.reluctance() == null
                        ? ""
                        : shown.reluctance().code(),
                shown == null ? "" : shown.promise(),
                shown == null || shown.next() == null ? "" : shown.next().toString(),
                shown != null);
    }

    private static List<String> laws(List<Ladder> ladders) {
        return List.copyOf(legal(ladders.stream().map(Ladder::basis)));
    }

    private static Basis leafBasis(Book book, Matter matter) {
        return book.leaves().stream()
                .filter(leaf -> leaf.id().equals(matter.standing().leaf()))
                .findFirst()
                .map(leaf -> leaf.work().basis())
                .orElse(new Basis.Internal(""));
    }

    // Everything that the book rests on and whose words came along.
    private static Set<String> cited(Book book) {
        return legal(Stream.of(
                        book.leaves().stream().map(leaf -> leaf.work().basis()),
                        book.papers().values().stream().flatMap(paper -> paper.basis().stream()),
                        book.leaves().stream()
                                .map(State.Leaf::on)
                                .flatMap(List::stream)
                                .flatMap(move -> move.basis().stream()))
                .flatMap(bases -> bases));
    }

    private static Set<String> legal(Stream<Basis> bases) {
        var articles = new LinkedHashSet<String>();
        bases.flatMap(basis -> basis instanceof Basis.Legal(var cited) ? cited.stream() : Stream.empty())
                .filter(article -> StatuteBook.text(article).isPresent())
                .forEach(article -> articles.add(article.toString()));
        return articles;
    }
}
