package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import longtang.hold.Approval;
import longtang.hold.Hold;
import longtang.hold.Holds;
import longtang.hold.Notation;
import longtang.hold.ReviewDay;
import longtang.hold.Where;
import longtang.law.LegalCalendar;
import longtang.law.Refusal;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.playbook.Book;
import longtang.playbook.Deferral;
import longtang.playbook.Offer;
import longtang.record.Actor;
import org.springframework.stereotype.Component;

/// Holds the register of what is retained for the time being to a book's events, and the events to the register:
/// nothing is put off without a review day, nothing is said of the registration office that two persons have not seen.
@Component
class PutOff {

    private final Holds holds;
    private final Papers papers;
    private final LyingStore lying;

    PutOff(Holds holds, Papers papers, LyingStore lying) {
        this.holds = holds;
        this.papers = papers;
        this.lying = lying;
    }

    /// Why an event cannot be entered: the approval names no day to come, or the register does not say so yet.
    Optional<Refusal> lacking(Book book, Matter matter, Offer offer) {
        return book.hold().flatMap(one -> {
            if (one.approve().equals(offer.event()))
                return paper(matter, one.paper()).flatMap(approval -> withoutReview(one, approval));
            return holds.latest(matter.id())
                    .map(Hold::notation)
                    .filter(notation -> one.note().equals(offer.event()) && !isNoted(notation)
                            || one.release().equals(offer.event()) && notation != Notation.RELEASED)
                    .flatMap(_ -> unseen(offer));
        });
    }

    private static boolean isNoted(Notation notation) {
        return switch (notation) {
            case NOTED, RECTIFIED, RELEASED -> true;
            case NONE, REQUESTED -> false;
        };
    }

    private static Optional<Refusal> unseen(Offer offer) {
        return Optional.of(new Refusal(
                "notation-not-confirmed", Holds.REGISTER, "matter.refused.notation", List.of(offer.event())));
    }

    /// Why an approval cannot be issued as it stands: what is put off is looked at again on a day to come.
    Optional<Refusal> withoutReview(Book book, Paper draft) {
        return book.hold()
                .filter(one -> one.paper().equals(draft.name()) && draft.isDraft())
                .filter(one -> !said(one, draft, "review").isBlank()) // what is blank is named by who issues it
                .flatMap(one -> withoutReview(one, draft));
    }

    private Optional<Refusal> withoutReview(Deferral one, Paper approval) {
        var day = ReviewDay.read(said(one, approval, "review"));
        return day.filter(it -> it.isAfter(holds.today())).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "hold-without-review-day",
                        "",
                        "matter.refused.review-day",
                        List.of(
                                one.paper(),
                                Objects.requireNonNullElse(one.says().get("review"), ""))));
    }

    /// After a step: the hold goes where the round went.
    ///
    /// @param running the deadlines after it
    void follow(Actor by, Book book, Matter matter, String event, Instant at, List<CaseClock> running) {
        book.hold().ifPresent(one -> {
            var leaf = matter.standing().leaf();
            if (one.approve().equals(event) && one.isRetainedAt(book, leaf)) begin(by, one, matter, at);
            if (holds.latest(matter.id()).isEmpty()) return;
            recognise(by, one, matter, at);
            if (!isStill(one, book, matter)) holds.end(by, matter.id(), event, at);
            else if (one.isWatchedAt(book, leaf)) review(by, one, book, matter, event, at, running);
        });
    }

    private void begin(Actor by, Deferral one, Matter matter, Instant at) {
        var paper = paper(matter, one.paper());
        var issue = paper.flatMap(it -> Optional.ofNullable(it.issue()));
        if (paper.isEmpty() || issue.isEmpty()) return;
        var place = lying.of(matter.id());
        var where = new Where(matter.id(), matter.dossier().toString(), place.lane(), place.committee(), place.place());
        holds.begin(by, where, approval(one, paper.get(), issue.get().written(), at), at);
    }

    private static Approval approval(Deferral one, Paper paper, String number, Instant at) {
        return new Approval(
                paper.organ(),
                number,
                said(one, paper, "basis"),
                said(one, paper, "reason"),
                said(one, paper, "check"),
                said(one, paper, "approver"),
                said(one, paper, "triggers"),
                ReviewDay.read(said(one, paper, "review")).orElseGet(() -> day(at)),
                one.letter(),
                one.proof());
    }

    private static String said(Deferral one, Paper paper, String what) {
        var field = one.says().get(what);
        return field == null ? "" : paper.fields().getOrDefault(field, "");
    }

    // The recognition counts while the book says that it has taken effect and nothing is open against it.
    private void recognise(Actor by, Deferral one, Matter matter, Instant at) {
        var duties = matter.standing().duties();
        if (!duties.contains(one.effective()) || duties.contains(one.pending())) {
            holds.questioned(by, matter.id(), at);
            return;
        }
        paper(matter, one.recognition())
                .flatMap(paper -> Optional.ofNullable(paper.issue()))
                .ifPresent(issue -> holds.recognised(by, matter.id(), issue.written(), day(at), at));
    }

    // A round that may come back to where it was retained takes the hold along.
    private static boolean isStill(Deferral one, Book book, Matter matter) {
        return matter.isOpen()
                && (one.isRetainedAt(book, matter.standing().leaf())
                        || matter.standing().history().stream().anyMatch(before -> one.isRetainedAt(book, before)));
    }

    private void review(
            Actor by, Deferral one, Book book, Matter matter, String event, Instant at, List<CaseClock> running) {
        var own = book.leaves().stream()
                .filter(state -> state.id().equals(matter.standing().leaf()))
                .flatMap(state -> state.clocks().stream())
                .map(clock -> clock.name())
                .toList();
        running.stream()
                .filter(clock -> own.contains(clock.name()))
                .flatMap(clock -> Optional.ofNullable(clock.dueDay()).stream())
                .findFirst()
                .ifPresent(due -> {
                    if (one.reviewed().equals(event)) holds.reviewed(by, matter.id(), due, at);
                    else holds.sooner(by, matter.id(), due, at);
                });
    }

    private Optional<Paper> paper(Matter matter, String name) {
        return papers.holding(matter.id(), name);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LegalCalendar.SHANGHAI);
    }

    /// The hold of a matter, where there was one.
    Optional<Hold> of(Matter matter) {
        return holds.latest(matter.id());
    }
}
