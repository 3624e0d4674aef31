package longtang.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Signatory;
import longtang.agreement.Signatures;
import longtang.agreement.Stage;
import longtang.law.Refusal;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.playbook.Binding;
import longtang.playbook.Book;
import longtang.playbook.Offer;
import longtang.record.Actor;
import org.springframework.stereotype.Component;

/// Holds a book's events to what the parties agreed upon: nothing is signed half, nothing is done against their word.
@Component
class Agreed {

    private final Agreements agreements;
    private final Signatures signatures;
    private final Papers papers;

    Agreed(Agreements agreements, Signatures signatures, Papers papers) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.papers = papers;
    }

    private static boolean is(Optional<String> event, Offer offer) {
        return event.filter(offer.event()::equals).isPresent();
    }

    /// Evidence that an event asks for and that the agreement itself provides.
    Set<String> filled(Book book, Matter matter, Offer offer) {
        var filled = new LinkedHashSet<String>();
        book.agreement().ifPresent(binding -> {
            var stage = agreements.latest(matter.id()).map(Agreement::stage);
            if (binding.sign().equals(offer.event())
                    && stage.filter(Stage::isAgreed).isPresent()) add(filled, binding, "witness", "identity");
            if (is(binding.perform(), offer) && stage.filter(Agreed::hasBegun).isPresent())
                add(filled, binding, "presence", "goods", "dated");
        });
        book.undertaking()
                .filter(binding -> binding.sign().equals(offer.event()) && isSigned(matter, binding.paper()))
                .ifPresent(binding -> add(filled, binding, "signed", "identity"));
        return filled;
    }

    // Signed by everybody who was noted for it, and by somebody.
    private boolean isSigned(Matter matter, String name) {
        return papers.of(matter.id()).stream()
                .filter(paper -> paper.name().equals(name) && paper.holds())
                .anyMatch(paper -> signatures.on(paper).stream().anyMatch(one -> one.counts())
                        && signatures.unsigned(paper).isEmpty());
    }

    private static void add(Set<String> to, Binding binding, String... what) {
        for (var name : what) {
            var label = binding.fills().get(name);
            if (label != null) to.add(label);
        }
    }

    // Done once is begun: what a recheck finds unfinished is finished under the same agreement.
    private static boolean hasBegun(Stage stage) {
        return stage == Stage.WORKING || stage == Stage.DONE;
    }

    /// Why an event cannot be entered: what is agreed upon is not there, or stands against it.
    ///
    /// @param missing evidence of the event that nobody has kept
    Optional<Refusal> lacking(Book book, Matter matter, Offer offer, Matters.Asked asked, List<String> missing) {
        return book.agreement().flatMap(binding -> {
            var latest = agreements.latest(matter.id());
            if (binding.sign().equals(offer.event())) return unsigned(binding, latest, asked);
            if (is(binding.perform(), offer)) return forced(offer, latest, missing);
            if (is(binding.withdraw(), offer)
                    && latest.filter(one -> one.stage() == Stage.WORKING).isPresent())
                return Optional.of(
                        refusal("withdrawn-after-work-began", "", "agreement.refused.withdrawn-after-work-began"));
            return Optional.empty();
        });
    }

    private Optional<Refusal> unsigned(Binding binding, Optional<Agreement> latest, Matters.Asked asked) {
        var live = latest.filter(Agreement::isLive);
        if (live.isEmpty())
            return Optional.of(refusal("agreement-missing", "", "matter.refused.agreement", binding.paper()));
        return switch (live.get().stage()) {
            case DRAFTING -> Optional.of(blank(binding, live.get()));
            case PRINTED -> Optional.of(without(binding, live.get()));
            case SIGNED, COOLING, IN_FORCE, WORKING -> otherDay(binding, live.get(), asked);
            case DONE, WITHDRAWN, LAPSED ->
                Optional.of(refusal("agreement-missing", "", "matter.refused.agreement", binding.paper()));
        };
    }

    private Refusal blank(Binding binding, Agreement agreement) {
        var blanks = agreements.blanks(agreement);
        return blanks.isEmpty()
                ? refusal("agreement-not-printed", "", "matter.refused.agreement.print", binding.paper())
                : refusal("agreement-blank", "", "agreement.refused.agreement-blank", String.join("、", blanks));
    }

    private Refusal without(Binding binding, Agreement agreement) {
        var rest = paper(agreement).map(signatures::unsigned).orElse(List.of()).stream()
                .map(Signatory::said)
                .toList();
        return refusal(
                "agreement-unsigned", "", "matter.refused.agreement.unsigned", binding.paper(), String.join("、", rest));
    }

    // The day that the deadline runs to is the one that was signed.
    private static Optional<Refusal> otherDay(Binding binding, Agreement agreement, Matters.Asked asked) {
        var day = binding.until().map(asked.facts()::get).orElse("");
        var agreed = String.valueOf(agreement.terms().until());
        return day.isEmpty() || day.equals(agreed)
                ? Optional.empty()
                : Optional.of(refusal("agreement-other-day", "", "matter.refused.agreement.day", agreed, day));
    }

    /// 行政强制法 44: without the parties' word it is force, and waits for all that force waits for.
    private static Optional<Refusal> forced(Offer offer, Optional<Agreement> latest, List<String> missing) {
        var lacking = new ArrayList<String>();
        if (latest.filter(one -> one.stage().isAgreed() || one.stage() == Stage.DONE)
                .isEmpty()) lacking.add("有效的协议");
        if (latest.filter(one -> hasBegun(one.stage())).isEmpty()) lacking.add("开工登记");
        lacking.addAll(missing);
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(refusal(
                        "work-would-be-forced",
                        Agreements.FORCE,
                        "matter.refused.forced",
                        offer.event(),
                        String.join("、", lacking)));
    }

    private static Refusal refusal(String code, String article, String fact, Object... args) {
        return new Refusal(code, article, fact, List.of(args));
    }

    /// What a book asks for and the agreement has said.
    Map<String, String> facts(Book book, Matter matter) {
        return book.agreement()
                .flatMap(binding -> binding.until())
                .flatMap(fact -> agreements
                        .latest(matter.id())
                        .filter(Agreement::isLive)
                        .flatMap(one -> Optional.ofNullable(one.terms().until()))
                        .map(day -> Map.of(fact, day.toString())))
                .orElse(Map.of());
    }

    /// The issued paper of an agreement.
    Optional<Paper> paper(Agreement agreement) {
        return Optional.ofNullable(agreement.paper()).flatMap(id -> papers.get(agreement.round(), id));
    }

    /// After a step: the agreement goes where the round went.
    void follow(Actor by, Book book, Matter matter, String event, Instant at) {
        book.agreement().ifPresent(binding -> {
            var leaf = matter.standing().leaf();
            if (binding.sign().equals(event))
                agreements.move(by, matter.id(), binding.isWorkAt(book, leaf) ? Stage.IN_FORCE : Stage.COOLING, at);
            else if (binding.perform().filter(event::equals).isPresent())
                agreements.move(by, matter.id(), Stage.DONE, at);
            else if (binding.withdraw().filter(event::equals).isPresent())
                agreements.withdraw(by, matter.id(), Agreement.Channel.IN_PERSON, at, null);
            else if (binding.isWorkAt(book, leaf)) agreements.move(by, matter.id(), Stage.IN_FORCE, at);
            else if (!mayStillBe(binding, book, matter)) agreements.move(by, matter.id(), Stage.LAPSED, at);
        });
    }

    // A round that may come back to where the word counts takes it along.
    private static boolean mayStillBe(Binding binding, Book book, Matter matter) {
        if (!matter.isOpen()) return false;
        var leaf = matter.standing().leaf();
        return binding.isSignedAt(book, leaf)
                || binding.isOpenAt(book, leaf)
                || matter.standing().history().stream().anyMatch(before -> binding.isOpenAt(book, before));
    }
}
