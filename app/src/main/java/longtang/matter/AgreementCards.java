package longtang.matter;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.PromisedStep;
import longtang.agreement.Promises;
import longtang.agreement.Signatories;
import longtang.agreement.Signatures;
import longtang.evidence.Exhibits;
import longtang.people.Person;
import longtang.playbook.Binding;
import longtang.playbook.Book;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Draws the card of agreements and promises for a matter's page: counts and days, no names.
@Component
class AgreementCards {

    private static final int SOON = 3;

    private final Agreements agreements;
    private final Agreed agreed;
    private final Signatories signatories;
    private final Signatures signatures;
    private final Promises promises;
    private final Exhibits exhibits;
    private final Matters matters;

    AgreementCards(
            Agreements agreements,
            Agreed agreed,
            Signatories signatories,
            Signatures signatures,
            Promises promises,
            Exhibits exhibits,
            Matters matters) {
        this.agreements = agreements;
        this.agreed = agreed;
        this.signatories = signatories;
        this.signatures = signatures;
        this.promises = promises;
        this.exhibits = exhibits;
        this.matters = matters;
    }

    AgreementCard of(Person by, Matter matter, Words words) {
        var book = matters.bookOf(matter);
        var leaf = matter.standing().leaf();
        var latest = agreements.latest(matter.id());
        int all = latest.isEmpty() ? 0 : signatories.of(matter.id()).size();
        int rest = latest.flatMap(agreed::paper)
                .map(signatures::unsigned)
                .map(List::size)
                .orElse(all);
        var steps = promises.of(matter.id());
        return new AgreementCard(
                matter.id().toString(),
                book.agreement()
                        .filter(one -> latest.isPresent() || one.isSignedAt(book, leaf))
                        .map(Binding::paper)
                        .orElse(""),
                latest.map(Agreement::stage)
                        .map(stage -> words.say("matter.agreement.stage." + stage.code()))
                        .orElse(""),
                latest.map(one -> AgreementScreen.colour(one.stage())).orElse(""),
                all - rest,
                all,
                !steps.isEmpty() || promisedAt(book, leaf),
                matter.isOpen() && by.mayOpen("matter-act"),
                steps.stream().map(one -> step(one, words)).toList(),
                steps.isEmpty()
                        ? List.of()
                        : exhibits.of(matter.id()).stream()
                                .map(one -> new AgreementPage.Option(
                                        one.id().toString(), one.label() + "　" + Minutes.said(one.keptAt()), false))
                                .toList());
    }

    private static boolean promisedAt(Book book, String leaf) {
        return book.undertaking().filter(one -> one.isSignedAt(book, leaf)).isPresent();
    }

    private AgreementCard.Step step(PromisedStep one, Words words) {
        long left = ChronoUnit.DAYS.between(matters.today(), one.due());
        var met = Optional.ofNullable(one.metAt());
        return new AgreementCard.Step(
                one.id().toString(),
                one.what(),
                one.due().toString(),
                one.proof(),
                met.map(at -> words.say("matter.promise.met", Minutes.said(at)))
                        .orElse(left < 0 ? words.say("matter.late", -left) : words.say("matter.left", left)),
                met.isPresent() ? "jade" : left < 0 ? "brick" : left <= SOON ? "amber" : "",
                met.isEmpty());
    }
}
