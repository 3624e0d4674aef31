package longtang.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.law.LegalCalendar;
import longtang.notice.Paper;
import longtang.people.Person;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Says a hold in a person's language.
@Component
class HoldScreen {

    private static final int SOON = 14;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalCalendar.SHANGHAI);

    private final Holds holds;
    private final Notations notations;
    private final Objections objections;
    private final HoldCopies copies;
    private final Exhibits exhibits;

    HoldScreen(Holds holds, Notations notations, Objections objections, HoldCopies copies, Exhibits exhibits) {
        this.holds = holds;
        this.notations = notations;
        this.objections = objections;
        this.copies = copies;
        this.exhibits = exhibits;
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    HoldsPage.Line line(Hold hold, Words words) {
        return new HoldsPage.Line(
                HoldController.href(hold),
                hold.number(),
                hold.where().dossier(),
                hold.where().place(),
                due(hold, words),
                hold.review().toString(),
                urgency(hold),
                stage(hold, words),
                words.say("hold.notation." + hold.notation().code()),
                colour(hold.notation()));
    }

    private String due(Hold hold, Words words) {
        if (!hold.isInForce()) return words.say("hold.ended.short");
        long left = ChronoUnit.DAYS.between(holds.today(), hold.review());
        return left < 0 ? words.say("hold.late", -left) : words.say("hold.left", left);
    }

    private String urgency(Hold hold) {
        if (!hold.isInForce()) return "none";
        long left = ChronoUnit.DAYS.between(holds.today(), hold.review());
        return left < 0 ? "late" : left <= SOON ? "soon" : "later";
    }

    private static String stage(Hold hold, Words words) {
        return hold.isInForce() ? words.say("hold.in-force") : words.say("hold.ended", hold.ending());
    }

    static String colour(Notation notation) {
        return switch (notation) {
            case NONE -> "";
            case REQUESTED, RECTIFIED -> "amber";
            case NOTED -> "slate";
            case RELEASED -> "jade";
        };
    }

    HoldPage show(Person by, Hold hold, Words words) {
        var steps = notations.of(hold);
        var waiting = steps.stream()
                .filter(step -> step.outcome() == NotationStep.Outcome.WAITING)
                .findFirst();
        boolean mayAct = by.mayOpen("holds-act");
        return new HoldPage(
                UUID.randomUUID().toString(),
                line(hold, words),
                "/matters/" + hold.where().round(),
                "/register/" + hold.where().dossier(),
                hold.approval(),
                hold.isInForce(),
                recognised(hold, words),
                hold.recognition() != null && !hold.isRecognised(),
                holds.checks(hold),
                steps.stream().map(step -> step(step, words)).toList(),
                waiting.map(step -> step(step, words)).orElse(null),
                waiting.filter(step -> !step.saidBy().equals(by.id())).isPresent(),
                mayAct && waiting.isEmpty() ? next(hold) : List.of(),
                receipts(hold),
                objections.of(hold).stream()
                        .map(one -> objection(one, mayAct, words))
                        .toList(),
                objections.workdays(),
                copies.of(hold).stream().map(HoldScreen::copy).toList(),
                holds.history(hold).stream().map(one -> happened(one, words)).toList(),
                holds.today().toString(),
                mayAct);
    }

    private static String recognised(Hold hold, Words words) {
        var recognition = hold.recognition();
        return recognition == null
                ? ""
                : words.say(
                        "hold.recognition.said",
                        recognition.number(),
                        recognition.from().toString());
    }

    /// What may be said next of the notation; the reasons against it are said when somebody tries.
    private static List<String> next(Hold hold) {
        var next = new ArrayList<Notation>();
        switch (hold.notation()) {
            case NONE -> {
                if (hold.isInForce() && hold.isRecognised()) next.add(Notation.REQUESTED);
            }
            case REQUESTED -> next.add(hold.isRecognised() && hold.isInForce() ? Notation.NOTED : Notation.RELEASED);
            case NOTED -> next.add(hold.isRecognised() ? Notation.RECTIFIED : Notation.RELEASED);
            case RECTIFIED -> next.add(Notation.RELEASED);
            case RELEASED -> {}
        }
        return next.stream().map(Notation::code).toList();
    }

    private List<HoldPage.Option> receipts(Hold hold) {
        return exhibits.of(hold.where().round()).reversed().stream()
                .map(one -> new HoldPage.Option(one.id().toString(), label(one)))
                .toList();
    }

    private static String label(Exhibit exhibit) {
        return exhibit.label() + "　" + minute(exhibit.keptAt());
    }

    private HoldPage.Step step(NotationStep step, Words words) {
        return new HoldPage.Step(
                words.say("hold.notation." + step.notation().code()),
                step.day().toString(),
                step.number(),
                step.exhibit() == null ? "" : step.exhibit().toString(),
                step.saidName(),
                words.say("hold.outcome." + step.outcome().code()),
                step.second(),
                step.secondSaid(),
                step.outcome().code(),
                step.notation().takesTwo());
    }

    // Who objects is for those who answer; others see that somebody did.
    private HoldPage.Objected objection(Objection one, boolean mayAct, Words words) {
        var answer = Optional.ofNullable(one.answer());
        return new HoldPage.Objected(
                one.id().toString(),
                minute(one.cameAt()),
                words.say("hold.channel." + one.channel().code()),
                mayAct ? one.words() : "",
                mayAct ? who(one) : one.name().masked(),
                one.due().toString(),
                one.isLate(holds.today()),
                answer.map(it -> words.say("hold.verdict." + it.verdict().code()))
                        .orElse(""),
                answer.map(Objection.Answer::reason).orElse(""),
                answer.map(it -> it.byName() + "　" + minute(it.at())).orElse(""));
    }

    private static String who(Objection one) {
        return Stream.of(one.name().whole(), one.phone().digits())
                .filter(text -> !text.isEmpty())
                .reduce((name, phone) -> name + "　" + phone)
                .orElse("");
    }

    private static HoldPage.Copy copy(Paper paper) {
        var issue = Objects.requireNonNull(paper.issue());
        return new HoldPage.Copy(
                paper.id().toString(), issue.written(), issue.on().toString());
    }

    private static HoldPage.Line happened(Happened one, Words words) {
        var who = one.byName().isEmpty()
                ? words.say(one.what().equals("objected") ? "hold.by.resident" : "hold.by.clock")
                : one.byName();
        return new HoldPage.Line(minute(one.at()), who, words.say("hold.event." + one.what()), said(one, words));
    }

    private static String said(Happened one, Words words) {
        return switch (one.what()) {
            case "objected" -> words.say("hold.channel." + one.said());
            case "answered", "answered-late" -> words.say("hold.verdict." + one.said());
            case String other -> one.said();
        };
    }

    /// What whoever holds the resident's copy finds by its code.
    ResidentHoldPage resident(Hold hold, boolean sent, Words words) {
        LocalDate today = holds.today();
        return new ResidentHoldPage(
                UUID.randomUUID().toString(),
                ResidentHoldController.path(hold),
                hold.number(),
                hold.approval().organ(),
                hold.isInForce(),
                hold.isInForce() ? "" : hold.ending(),
                hold.review().toString(),
                hold.isLate(today),
                hold.approval().triggers(),
                words.say("hold.notation." + hold.notation().code()),
                objections.of(hold).stream()
                        .map(one -> objection(one, false, words))
                        .map(one -> new ResidentHoldPage.Mine(
                                one.at(), one.channel(), one.due(), one.verdict(), one.reason()))
                        .toList(),
                objections.workdays(),
                sent);
    }
}
