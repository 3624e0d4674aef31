package longtang.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Capacity;
import longtang.agreement.Right;
import longtang.agreement.Signatories;
import longtang.agreement.Signatory;
import longtang.agreement.Signature;
import longtang.agreement.Signatures;
import longtang.agreement.Stage;
import longtang.agreement.Terms;
import longtang.evidence.Exhibits;
import longtang.notice.Paper;
import longtang.people.Person;
import longtang.playbook.Binding;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says the agreement of a matter in a person's language. Names stand masked; the paper alone gives them whole.
@Component
class AgreementScreen {

    private static final int SPARE_LINES = 3;

    private final AgreementDesk desk;
    private final Agreed agreed;
    private final Agreements agreements;
    private final Signatories signatories;
    private final Signatures signatures;
    private final Exhibits exhibits;
    private final Matters matters;

    AgreementScreen(
            AgreementDesk desk,
            Agreed agreed,
            Agreements agreements,
            Signatories signatories,
            Signatures signatures,
            Exhibits exhibits,
            Matters matters) {
        this.desk = desk;
        this.agreed = agreed;
        this.agreements = agreements;
        this.signatories = signatories;
        this.signatures = signatures;
        this.exhibits = exhibits;
        this.matters = matters;
    }

    AgreementPage show(Person by, Matter matter, Binding binding, Words words) {
        var latest = agreements.latest(matter.id());
        var paper = latest.flatMap(agreed::paper);
        var terms = latest.map(Agreement::terms).orElse(Terms.NONE);
        var href = "/matters/" + matter.id() + "/agreement";
        return new AgreementPage(
                href,
                "/matters/" + matter.id(),
                matter.dossier().toString(),
                matter.place(),
                binding.paper(),
                latest.map(one -> words.say(
                                "matter.agreement.stage." + one.stage().code()))
                        .orElse(""),
                latest.map(one -> colour(one.stage())).orElse(""),
                binding.cooling(matters.bookOf(matter)),
                latest.map(Agreement::version).orElse(0),
                terms,
                Objects.toString(terms.until(), ""),
                terms.toldAt() == null ? "" : Minutes.said(terms.toldAt()).replace(' ', 'T'),
                goods(terms),
                options(matter, terms.drawing()),
                capacities(words),
                Stream.of(Right.values())
                        .map(right -> new AgreementPage.Told(
                                right.code(), right.words(), terms.told().contains(right)))
                        .toList(),
                signatories(matter, paper, words),
                latest.filter(one -> one.stage() == Stage.DRAFTING)
                        .map(agreements::blanks)
                        .orElse(List.of()),
                paper.flatMap(one -> Optional.ofNullable(one.issue()))
                        .map(Paper.Issue::written)
                        .orElse(""),
                paper.map(PaperList::href).orElse(""),
                paper.map(one -> PaperList.href(one) + "/signatures").orElse(""),
                latest.filter(one -> one.paper() != null)
                        .map(ResidentController::path)
                        .orElse(""),
                latest.map(one -> withdrawn(one, words)).orElse(""),
                may(by, matter, latest));
    }

    private AgreementPage.May may(Person by, Matter matter, Optional<Agreement> latest) {
        boolean acts = by.mayOpen("matter-act") && matter.isOpen();
        var stage = latest.map(Agreement::stage);
        boolean drafting = stage.filter(one -> one == Stage.DRAFTING).isPresent();
        return new AgreementPage.May(
                acts && desk.mayBegin(matter),
                acts && drafting,
                acts && drafting && agreements.blanks(latest.get()).isEmpty(),
                acts && stage.filter(one -> one == Stage.IN_FORCE).isPresent(),
                acts && stage.filter(Stage::isRevocable).isPresent());
    }

    static String colour(Stage stage) {
        return switch (stage) {
            case DRAFTING, PRINTED, SIGNED, COOLING -> "amber";
            case IN_FORCE, WORKING, DONE -> "jade";
            case WITHDRAWN, LAPSED -> "brick";
        };
    }

    private static List<AgreementPage.Line> goods(Terms terms) {
        var lines = new ArrayList<AgreementPage.Line>();
        for (var good : terms.goods())
            lines.add(new AgreementPage.Line(lines.size() + 1, good, Objects.toString(good.photo(), "")));
        for (int spare = 0; spare < SPARE_LINES; spare++)
            lines.add(new AgreementPage.Line(lines.size() + 1, new Terms.Good("", "", "", null), ""));
        return lines;
    }

    private List<AgreementPage.Option> options(Matter matter, @Nullable UUID chosen) {
        return exhibits.of(matter.id()).stream()
                .map(exhibit -> new AgreementPage.Option(
                        exhibit.id().toString(),
                        exhibit.label() + "　" + Minutes.said(exhibit.keptAt()),
                        exhibit.id().equals(chosen)))
                .toList();
    }

    static List<AgreementPage.Option> capacities(Words words) {
        return Stream.of(Capacity.values())
                .map(one -> new AgreementPage.Option(one.code(), words.say("matter.capacity." + one.code()), false))
                .toList();
    }

    List<AgreementPage.Who> signatories(Matter matter, Optional<Paper> paper, Words words) {
        var given = paper.map(signatures::on).orElse(List.of());
        return signatories.of(matter.id()).stream()
                .map(one -> who(one, given, words))
                .toList();
    }

    private static AgreementPage.Who who(Signatory one, List<Signature> given, Words words) {
        var last = given.stream()
                .filter(signature -> signature.signatory().equals(one.id()))
                .filter(signature -> signature.counts() || signature.isRefusal())
                .reduce((_, later) -> later);
        var signed = last.map(signature ->
                        words.say("matter.signed." + signature.manner().code()) + "　" + Minutes.said(signature.at()))
                .orElse("");
        return new AgreementPage.Who(
                one.id().toString(),
                words.say("matter.capacity." + one.capacity().code()),
                one.name().masked(),
                one.organisation(),
                signed,
                last.filter(Signature::counts).isPresent(),
                one.capacity().isParty());
    }

    private static String withdrawn(Agreement agreement, Words words) {
        var how = agreement.withdrawal();
        return how == null
                ? ""
                : words.say(
                        "matter.agreement.withdrawn",
                        words.say("matter.channel." + how.channel().code()),
                        Minutes.said(how.cameAt()));
    }
}
