package longtang.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Stage;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
import longtang.playbook.Binding;
import longtang.playbook.Book;
import longtang.playbook.Offer;
import longtang.record.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The agreement of a matter and its paper: written from it, issued only when it says the same, withdrawn with it.
@Component
@Transactional
class AgreementDesk {

    private final Agreements agreements;
    private final AgreedWords words;
    private final PaperDesk desk;
    private final Papers papers;
    private final Procedures procedures;
    private final PutOff putOff;
    private final PaperGuard guard;

    AgreementDesk(
            Agreements agreements,
            AgreedWords words,
            PaperDesk desk,
            Papers papers,
            Procedures procedures,
            PutOff putOff,
            PaperGuard guard) {
        this.agreements = agreements;
        this.words = words;
        this.desk = desk;
        this.papers = papers;
        this.procedures = procedures;
        this.putOff = putOff;
        this.guard = guard;
    }

    private Book book(Matter matter) {
        return procedures.book(matter.book()).orElseThrow();
    }

    /// How the book of this matter binds an agreement; empty where it knows none.
    Optional<Binding> binding(Matter matter) {
        return book(matter).agreement();
    }

    /// Whether one may be begun now: where it is to be signed, and none is live.
    boolean mayBegin(Matter matter) {
        return matter.isOpen()
                && binding(matter)
                        .filter(one ->
                                one.isSignedAt(book(matter), matter.standing().leaf()))
                        .isPresent()
                && agreements.latest(matter.id()).filter(Agreement::isLive).isEmpty();
    }

    Ruling<Agreement> begin(Person by, Matter matter) {
        var live = agreements.latest(matter.id()).filter(Agreement::isLive);
        if (live.isPresent()) return Ruling.allow(live.get());
        return mayBegin(matter)
                ? Ruling.allow(agreements.begin(
                        actor(by), matter.id(), matter.dossier().toString()))
                : Ruling.refuse("agreement-not-now", "", "matter.refused.agreement.now");
    }

    /// The draft of the agreement's paper, saying what the agreement says now.
    Ruling<Paper> draft(Person by, Matter matter, List<Offer> offers) {
        var binding = binding(matter);
        if (binding.isEmpty()) return Ruling.refuse("agreement-not-now", "", "matter.refused.agreement.now");
        return switch (desk.begin(by, matter, offers, binding.get().paper())) {
            case Ruling.Refused<Paper>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Paper>(var draft) -> {
                if (words.differing(book(matter), matter, draft).isEmpty()) yield Ruling.allow(draft);
                var fields = new HashMap<>(draft.fields());
                fields.putAll(words.values(book(matter), matter, draft.name()));
                yield papers.save(actor(by), matter.id(), draft.id(), draft.version(), fields);
            }
        };
    }

    /// Issues a paper; an agreement's only when nothing is blank and it says what the agreement says.
    Ruling<Paper> issue(Person by, Matter matter, Paper draft, int seen, String site) {
        var objection = putOff.withoutReview(book(matter), draft)
                .or(() -> draft.isDraft() ? guard.against(by, book(matter), matter, draft) : Optional.empty());
        if (objection.isPresent()) return Ruling.refuse(objection.get());
        if (!draft.isDraft() || !isAgreement(matter, draft))
            return papers.issue(actor(by), matter.id(), draft.id(), seen, site);
        var refused = agreements.notToBePrinted(matter.id()).or(() -> otherWords(matter, draft));
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        var issued = papers.issue(actor(by), matter.id(), draft.id(), seen, site);
        if (!(issued instanceof Ruling.Allowed<Paper>(var paper))) return issued;
        return switch (agreements.printed(actor(by), matter.id(), paper.id())) {
            case Ruling.Allowed<Agreement> _ -> issued;
            case Ruling.Refused<Agreement>(var why) -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // no print without its agreement
                yield Ruling.refuse(why);
            }
        };
    }

    private boolean isAgreement(Matter matter, Paper paper) {
        return binding(matter).filter(one -> one.paper().equals(paper.name())).isPresent();
    }

    private Optional<Refusal> otherWords(Matter matter, Paper draft) {
        var differing = words.differing(book(matter), matter, draft);
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "paper-not-as-agreed",
                        "",
                        "matter.refused.agreement.words",
                        List.of(draft.name(), String.join("、", differing))));
    }

    /// Withdraws a paper that was written wrong; an agreement on it falls away with it.
    Ruling<Paper> withdraw(Person by, Matter matter, Paper paper, String reason) {
        var withdrawn = papers.withdraw(actor(by), matter.id(), paper.id(), reason);
        if (withdrawn instanceof Ruling.Allowed<Paper>(var after) && isOfLive(matter, paper))
            agreements.move(actor(by), matter.id(), Stage.LAPSED, after.changedAt());
        return withdrawn;
    }

    private boolean isOfLive(Matter matter, Paper paper) {
        return agreements
                .latest(matter.id())
                .filter(one -> one.isLive() && paper.id().equals(one.paper()))
                .isPresent();
    }

    private static Actor.Person actor(Person by) {
        return (Actor.Person) by.asActor();
    }
}
