package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import longtang.law.LegalCalendar;
import longtang.outreach.Encounter;
import longtang.outreach.HelpItem;
import longtang.outreach.HelpItems;
import longtang.outreach.Outreach;
import longtang.people.Person;
import longtang.web.Words;
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
    private final EncounterForms forms;
    private final int careAfter;

    OutreachScreen(
            Matters matters,
            Climbing climbing,
            Outreach outreach,
            HelpItems help,
            EncounterForms forms,
            @Value("${longtang.aftercare-days:30}") int careAfter) {
        this.matters = matters;
        this.climbing = climbing;
        this.outreach = outreach;
        this.help = help;
        this.forms = forms;
        this.careAfter = careAfter;
    }

    OutreachPart show(Person by, Matter matter, Words words) {
        var encounters = outreach.of(matter.id());
        var items = help.of(matter.id());
        return new OutreachPart(
                climbing.stairs(matter, matters.ladders(matter)).stream()
                        .map(stair -> stair(stair, words))
                        .toList(),
                encounters.stream().map(one -> line(by, matter, one, words)).toList(),
                by.mayOpen("visits-note") ? forms.fresh(by, matter) : null,
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

    private OutreachPart.Line line(Person by, Matter matter, Encounter encounter, Words words) {
        return new OutreachPart.Line(
                href(matter, encounter),
                words.say("matter.encounter.kind." + encounter.kind().code()),
                Minutes.said(encounter.at()),
                officers(encounter),
                encounter.met(),
                String.join("；", encounter.articles()),
                shortened(encounter.said()),
                encounter.next() == null ? "" : encounter.next().toString(),
                encounter.sealed() && by.mayOpen("reveal-difficulty") && outreach.keeps(encounter),
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
}
