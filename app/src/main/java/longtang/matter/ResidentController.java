package longtang.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Stage;
import longtang.law.Refusal;
import longtang.people.Guesses;
import longtang.people.OpenToEveryone;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The page of whoever signed an agreement: what it is, how long it may be taken back, and the button that does it.
///
/// Whoever holds the code may come in, nobody else; wrong codes are counted by where they come from. A right one always
/// opens: a whole lane may share one address.
@Controller
class ResidentController {

    private static final Pattern LANE = Pattern.compile("^.{1,40}?弄");

    private final Agreements agreements;
    private final Agreed agreed;
    private final Withdrawals withdrawals;
    private final MatterStore store;
    private final CaseClockStore deadlines;
    private final Matters matters;
    private final Guesses guesses;
    private final Pages pages;
    private final MessageSource messages;

    ResidentController(
            Agreements agreements,
            Agreed agreed,
            Withdrawals withdrawals,
            MatterStore store,
            CaseClockStore deadlines,
            Matters matters,
            Guesses guesses,
            Pages pages,
            MessageSource messages) {
        this.agreements = agreements;
        this.agreed = agreed;
        this.withdrawals = withdrawals;
        this.store = store;
        this.deadlines = deadlines;
        this.matters = matters;
        this.guesses = guesses;
        this.pages = pages;
        this.messages = messages;
    }

    static String path(Agreement agreement) {
        return "/agreements/" + agreement.code();
    }

    @OpenToEveryone
    @GetMapping("/agreements/{code}")
    View show(@PathVariable String code, HttpServletRequest request, Locale locale) {
        return pages.show("matter/resident", page(agreement(code, request), false, locale));
    }

    /// Asks once more before it is taken back.
    @OpenToEveryone
    @GetMapping("/agreements/{code}/withdrawal")
    View ask(@PathVariable String code, HttpServletRequest request, Locale locale) {
        return pages.show("matter/resident", page(agreement(code, request), true, locale));
    }

    /// Sent twice, it was taken back once.
    @OpenToEveryone
    @PostMapping("/agreements/{code}/withdrawal")
    View withdraw(@PathVariable String code, HttpServletRequest request) {
        var agreement = agreement(code, request);
        if (agreement.stage() != Stage.WITHDRAWN) RefusedByRule.unlessRefused(withdrawals.byResident(agreement));
        return Pages.seeOther(path(agreement));
    }

    private Agreement agreement(String code, HttpServletRequest request) {
        var found = agreements.byCode(code).filter(one -> one.paper() != null);
        if (found.isPresent()) return found.get();
        if (!guesses.mayTry("agreement " + request.getRemoteAddr()))
            throw new RefusedByRule(new Refusal("too-many-tries", "", "matter.refused.tries", List.of()));
        throw new NotHere("no such agreement");
    }

    private ResidentPage page(Agreement agreement, boolean asks, Locale locale) {
        var words = new Words(messages, locale);
        var issue = Objects.requireNonNull(agreed.paper(agreement).orElseThrow().issue());
        var cooling = agreement.stage() == Stage.COOLING ? coolingUntil(agreement) : Optional.<LocalDate>empty();
        var withdrawal = agreement.withdrawal();
        return new ResidentPage(
                path(agreement),
                agreed.paper(agreement).orElseThrow().name(),
                issue.written(),
                issue.on().toString(),
                lane(agreement),
                Objects.toString(agreement.terms().until(), ""),
                words.say("matter.agreement.stage." + agreement.stage().code()),
                AgreementScreen.colour(agreement.stage()),
                cooling.map(LocalDate::toString).orElse(""),
                cooling.map(day -> ChronoUnit.DAYS.between(matters.today(), day))
                        .orElse(0L),
                agreement.stage().isRevocable(),
                agreement.stage() == Stage.WORKING,
                withdrawal == null ? "" : Minutes.said(withdrawal.cameAt()),
                asks && agreement.stage().isRevocable());
    }

    // The lane and no more: neither door nor room.
    private String lane(Agreement agreement) {
        var place = store.get(agreement.round()).map(Matter::place).orElse("");
        var lane = LANE.matcher(place);
        return lane.find() ? lane.group() : "";
    }

    // The deadline of the state that the round waits in.
    private Optional<LocalDate> coolingUntil(Agreement agreement) {
        return store.get(agreement.round()).stream()
                .flatMap(matter -> {
                    var book = matters.bookOf(matter);
                    var own = book.leaves().stream()
                            .filter(leaf -> leaf.id().equals(matter.standing().leaf()))
                            .flatMap(leaf -> leaf.clocks().stream())
                            .map(clock -> clock.name())
                            .toList();
                    return deadlines.of(matter.id()).stream().filter(clock -> own.contains(clock.name()));
                })
                .flatMap(clock -> Optional.ofNullable(clock.dueDay()).stream())
                .findFirst();
    }
}
