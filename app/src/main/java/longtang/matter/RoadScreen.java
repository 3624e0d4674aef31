package longtang.matter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.delivery.Deliveries;
import longtang.law.Gate;
import longtang.law.Guardrail;
import longtang.law.Hold;
import longtang.law.LawWords;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
import longtang.people.Role;
import longtang.remedy.Remedies;
import longtang.remedy.Stage;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Says the formal road of a matter in a person's language.
@Component
class RoadScreen {

    private final Matters matters;
    private final Road road;
    private final Papers papers;
    private final Deliveries deliveries;
    private final HardSteps steps;
    private final Remedies remedies;
    private final RemedyDesk desk;

    RoadScreen(
            Matters matters,
            Road road,
            Papers papers,
            Deliveries deliveries,
            HardSteps steps,
            Remedies remedies,
            RemedyDesk desk) {
        this.matters = matters;
        this.road = road;
        this.papers = papers;
        this.deliveries = deliveries;
        this.steps = steps;
        this.remedies = remedies;
        this.desk = desk;
    }

    RoadPart of(Person by, Matter matter, Words words) {
        var book = matters.bookOf(matter);
        var served = new Roadmap(book).served();
        var phase = steps.phase(matter);
        boolean mayAct = by.mayOpen("matter-act");
        return new RoadPart(
                matter.id().toString(),
                papers.of(matter.id()).stream()
                        .filter(Paper::holds)
                        .filter(paper -> served.contains(paper.name()))
                        .map(paper -> sent(paper, words))
                        .toList(),
                Stream.of(Imposed.Phase.values())
                        .flatMap(one -> steps.latest(matter, one).stream())
                        .map(one -> imposed(one, words))
                        .toList(),
                phase.map(Imposed.Phase::name).orElse(""),
                Arrays.stream(Imposed.Kind.values())
                        .map(kind -> new RoadPart.Kind(kind.name(), words.say("matter.imposed." + kind.name())))
                        .toList(),
                road.gate(book, matter)
                        .filter(_ -> matter.isOpen()) // nothing is waited for any more
                        .map(gate -> gate(gate, words))
                        .orElse(RoadPart.Gate.NONE),
                remedies(matter, words),
                steps.recusals(matter).stream()
                        .map(one -> new RoadPart.Away(
                                one.name(), one.reason(), Minutes.said(one.at()) + " " + one.byName()))
                        .toList(),
                officers(by, matter),
                mayAct && phase.isPresent(),
                mayAct && matter.isOpen() && by.role() == Role.LEADER);
    }

    private List<MatterPage.Partner> officers(Person by, Matter matter) {
        var away = steps.recusals(matter).stream()
                .map(HardStepStore.Recusal::person)
                .toList();
        return Stream.concat(Stream.of(by), matters.partners(by).stream())
                .filter(one -> one.certificate() != null && !away.contains(one.id()))
                .map(one -> new MatterPage.Partner(one.id(), one.name()))
                .toList();
    }

    private RoadPart.Sent sent(Paper paper, Words words) {
        var whole = deliveries.reached(paper).whole();
        return new RoadPart.Sent(
                paper.name(),
                Objects.requireNonNull(paper.issue()).written(),
                DeliveryScreen.href(paper),
                whole instanceof Ruling.Allowed<Served>,
                switch (whole) {
                    case Ruling.Allowed<Served>(var how) ->
                        words.say("delivery.since", how.on().toString());
                    case Ruling.Refused<Served> _ -> words.say("delivery.not");
                });
    }

    private static RoadPart.Imposed imposed(Imposed one, Words words) {
        var kinds = one.kinds().stream()
                .sorted()
                .map(kind -> words.say("matter.imposed." + kind.name()))
                .collect(Collectors.joining("、"));
        return new RoadPart.Imposed(
                words.say("matter.imposed.phase." + one.phase().name()),
                kinds,
                one.fine() == 0 ? "" : words.say("matter.imposed.fine", Fen.said(one.fine())),
                Minutes.said(one.at()) + " " + one.byName());
    }

    private static RoadPart.Gate gate(Gate gate, Words words) {
        var holds = gate.holds().stream().map(hold -> hold(hold, words)).toList();
        return switch (gate) {
            case Gate.Blocked blocked ->
                new RoadPart.Gate(
                        true,
                        "",
                        true,
                        blocked.reasons().stream()
                                .map(why -> reason(why, words))
                                .toList(),
                        holds);
            case Gate.Opens opens ->
                new RoadPart.Gate(true, opens.on().toString(), opens.certain(), provisional(opens, words), holds);
        };
    }

    private static List<RoadPart.Reason> provisional(Gate.Opens opens, Words words) {
        if (opens.certain()) return List.of();
        var years = opens.awaited().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return List.of(reason(Guards.refusal(Guardrail.DAY_UNCERTAIN, years), words));
    }

    private static RoadPart.Reason reason(Refusal why, Words words) {
        var plain = why.args().stream().map(Object::toString).toArray();
        return new RoadPart.Reason(words.say(why.fact(), plain), why.article());
    }

    private static RoadPart.Hold hold(Hold hold, Words words) {
        return new RoadPart.Hold(
                hold.due().day().toString(),
                words.say("law.hold." + hold.kind().name().toLowerCase(Locale.ROOT)),
                hold.who(),
                hold.article().toString(),
                LawWords.in(words.locale()).explain(hold.due()));
    }

    private RoadPart.Remedies remedies(Matter matter, Words words) {
        var lodged = remedies.of(matter.id());
        boolean may = desk.offers(matter).stream()
                .anyMatch(offer -> RemedyEvents.lodging(Stage.REVIEW).contains(offer.event()));
        return new RoadPart.Remedies(
                may || !lodged.isEmpty(),
                "/matters/" + matter.id() + "/remedies",
                lodged.stream().map(one -> RemedyScreen.line(one, words)).toList());
    }
}
