package longtang.law;

import static longtang.law.Statute.COERCION;
import static longtang.law.Statute.LITIGATION;
import static longtang.law.Statute.REVIEW;
import static longtang.law.Statute.SHANGHAI_DEMOLITION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import longtang.law.ForcedRemoval.Call;
import longtang.law.Recipient.Told;
import longtang.law.Start.Origin;
import org.jspecify.annotations.Nullable;

/// Finds the day of the gate: the latest of all clocks, each counted by itself.
///
/// The periods for review and suit hold even where a remedy was sought and lost sooner: the later day wins.
final class GateCount {

    private static final Term SIXTY_DAYS = new Term.Days(60);
    private static final Term SIX_MONTHS = new Term.Months(6);
    private static final Term ONE_YEAR = new Term.Years(1);
    private static final Term FIFTEEN_DAYS = new Term.Days(15);
    private static final Term TEN_DAYS = new Term.Days(10);

    private final ForcedRemoval removal;
    private final LegalTime time;
    private final List<Refusal> reasons = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();

    GateCount(ForcedRemoval removal, LegalTime time) {
        this.removal = removal;
        this.time = time;
    }

    Gate gate() {
        if (removal.recipients().isEmpty()) block(COERCION.article(44), "law.gate.not-served");
        removal.recipients().forEach(this::recipient);
        urging(removal.urging());
        announcement(removal.announcement());
        return reasons.isEmpty() ? opens() : new Gate.Blocked(reasons, holds);
    }

    private void recipient(Recipient one) {
        var served = one.service().start();
        hold(
                Hold.Kind.OWN_REMOVAL,
                one,
                SHANGHAI_DEMOLITION.article(10).paragraph(1),
                time.due(removal.ownRemoval(), served));
        hold(Hold.Kind.REVIEW_PERIOD, one, reviewSource(one), remedyPeriod(one, SIXTY_DAYS));
        hold(Hold.Kind.SUIT_PERIOD, one, suitSource(one), remedyPeriod(one, SIX_MONTHS));
        one.remedies().forEach(remedy -> remedy(one, remedy));
    }

    private static Article reviewSource(Recipient one) {
        return REVIEW.article(20).paragraph(one.told() instanceof Told.InTheDecision ? 1 : 3);
    }

    // 行政诉讼法司法解释第六十四条 gives the year; its text is not among the statutes here.
    private static Article suitSource(Recipient one) {
        return one.told() instanceof Told.InTheDecision
                ? LITIGATION.article(46).paragraph(1)
                : Statute.LITIGATION_INTERPRETATION.article(64);
    }

    // Who was not told has the period from learning of it, at most a year from knowing the decision.
    private DueDate remedyPeriod(Recipient one, Term period) {
        var served = one.service().start();
        return switch (one.told()) {
            case Told.InTheDecision _ -> time.due(period, served);
            case Told.Never _ -> time.due(ONE_YEAR, served);
            case Told.LearntLater(var on) ->
                Stream.of(time.due(period, Start.on(on).from(Origin.KNOWLEDGE)), time.due(ONE_YEAR, served))
                        .min(Comparator.comparing(DueDate::lapses))
                        .orElseThrow();
        };
    }

    private void remedy(Recipient one, Remedy remedy) {
        var ending = remedy.ending();
        if (ending == null) {
            pending(remedy);
            return;
        }
        switch (ending.outcome()) {
            case OVERTURNED -> block(COERCION.article(40).item(4), "law.gate.overturned", ending.served());
            case WITHDRAWN -> {}
            case UPHELD, NOT_HEARD -> next(one, remedy.stage(), ending);
        }
    }

    private void pending(Remedy remedy) {
        switch (remedy.stage()) {
            case REVIEW ->
                block(
                        COERCION.article(44),
                        "law.gate.review-pending",
                        remedy.filed(),
                        time.due(SIXTY_DAYS, remedy.filed()).day());
            case FIRST_INSTANCE -> block(COERCION.article(44), "law.gate.suit-pending", remedy.filed());
            case APPEAL -> block(COERCION.article(44), "law.gate.appeal-pending", remedy.filed());
        }
    }

    private void next(Recipient one, Remedy.Stage stage, Remedy.Ending ending) {
        var told = Start.served(ending.served());
        switch (stage) {
            case REVIEW -> hold(Hold.Kind.SUIT_AFTER_REVIEW, one, LITIGATION.article(45), time.due(FIFTEEN_DAYS, told));
            case FIRST_INSTANCE -> {
                var period = ending.outcome() == Remedy.Outcome.NOT_HEARD ? TEN_DAYS : FIFTEEN_DAYS;
                hold(Hold.Kind.APPEAL_PERIOD, one, LITIGATION.article(85), time.due(period, told));
            }
            case APPEAL -> {}
        }
    }

    private void urging(@Nullable Call urging) {
        if (urging == null) {
            block(COERCION.article(35), "law.gate.not-urged");
            return;
        }
        var early = holds.stream()
                .filter(hold -> hold.kind() == Hold.Kind.OWN_REMOVAL)
                .map(hold -> hold.due().day())
                .filter(day -> !urging.from().isAfter(day))
                .max(Comparator.naturalOrder());
        early.ifPresent(
                day -> block(SHANGHAI_DEMOLITION.article(10).paragraph(2), "law.gate.urged-early", urging.from(), day));
        holds.add(new Hold(
                Hold.Kind.URGING, "", COERCION.article(35), time.due(urging.term(), Start.served(urging.from()))));
    }

    private void announcement(@Nullable Call announcement) {
        if (announcement == null) {
            block(COERCION.article(44), "law.gate.not-announced");
            return;
        }
        var posted = Start.on(announcement.from()).from(Origin.POSTING);
        holds.add(new Hold(Hold.Kind.ANNOUNCEMENT, "", COERCION.article(44), time.due(announcement.term(), posted)));
    }

    private Gate opens() {
        var last = holds.stream()
                .map(hold -> hold.due().day())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var awaited = new TreeSet<Integer>();
        holds.forEach(hold -> awaited.addAll(hold.due().awaited()));
        removal.recipients().forEach(one -> awaited.addAll(one.service().awaited()));
        var day = last.plusDays(1);
        for (; !time.calendar().isWorkday(day); day = day.plusDays(1)) awaited(day, awaited);
        awaited(day, awaited);
        return new Gate.Opens(day, awaited, holds);
    }

    private void awaited(LocalDate day, TreeSet<Integer> awaited) {
        time.calendar().awaited(day).ifPresent(awaited::add);
    }

    private void hold(Hold.Kind kind, Recipient one, Article article, DueDate due) {
        holds.add(new Hold(kind, one.who(), article, due));
    }

    private void block(Article article, String fact, Object... args) {
        reasons.add(new Refusal("gate-shut", article.toString(), fact, List.of(args)));
    }
}
