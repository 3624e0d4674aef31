package longtang.matter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Capacity;
import longtang.agreement.Promises;
import longtang.agreement.Right;
import longtang.agreement.Signatories;
import longtang.agreement.Signatory;
import longtang.agreement.Signature;
import longtang.agreement.Signatures;
import longtang.agreement.Signing;
import longtang.agreement.Stage;
import longtang.agreement.Terms;
import longtang.notice.Paper;
import longtang.vault.PersonName;

/// The agreements, undertakings and signatures of the demo.
@InTheDemo
class DemoAgreements {

    private static final int DAYS_TO_DO_IT = 16; // from the demo's first morning to 31 July, as in the lane
    private static final String STROKES =
            "180,2%1$d0 360,180 300,400;420,160 42%1$d,420 560,380;640,200 900,2%1$d0 760,420";

    /// @param organisation of a witness, empty for a party
    record Signer(Capacity capacity, String name, String organisation) {}

    private final DemoHands hands;
    private final DemoTalks talks;
    private final AgreementDesk desk;
    private final Agreements agreements;
    private final Signatories signatories;
    private final Signatures signatures;
    private final Promises promises;
    private final Matters matters;
    private final Clock clock;

    DemoAgreements(
            DemoHands hands,
            DemoTalks talks,
            AgreementDesk desk,
            Agreements agreements,
            Signatories signatories,
            Signatures signatures,
            Promises promises,
            Matters matters,
            Clock clock) {
        this.hands = hands;
        this.talks = talks;
        this.desk = desk;
        this.agreements = agreements;
        this.signatories = signatories;
        this.signatures = signatures;
        this.promises = promises;
        this.matters = matters;
        this.clock = clock;
    }

    void must(DemoRound round, Signer... signers) {
        for (var signer : signers) {
            var name = new PersonName(signer.name());
            if (signatories.of(round.id()).stream().anyMatch(one -> one.name().equals(name))) continue;
            DemoHands.allowed(signatories.note(
                    DemoHands.actor(hands.officer()),
                    round.id(),
                    round.number().toString(),
                    signer.capacity(),
                    name,
                    signer.organisation()));
        }
    }

    /// The agreement as it is signed: rights told, complete, issued.
    Paper printed(DemoRound round, String scope, String goods) {
        var issued = hands.issued(round, "助拆协议");
        if (issued.isPresent()) return issued.get();
        var officer = hands.officer();
        var agreement = DemoHands.allowed(desk.begin(officer, hands.matter(round)));
        if (agreement.terms().scope().isEmpty()) write(round, agreement, scope, goods);
        var matter = hands.matter(round);
        return hands.issue(
                round, officer, DemoHands.allowed(desk.draft(officer, matter, matters.offers(officer, matter))));
    }

    private void write(DemoRound round, Agreement agreement, String scope, String goods) {
        var terms = new Terms(
                scope,
                hands.prove(round, hands.officer(), "拆除范围图"),
                "人工拆除，由上往下，不用机械",
                talks.today().plusDays(DAYS_TO_DO_IT),
                "人工和清运由街道承担，当事人不出资",
                List.of(new Terms.Good(goods, "搭建物内", "完好", null)),
                "不停水、不停电、不停气；拆除以后修补墙面和地面",
                "某某建筑工程有限公司（演示）",
                "建筑拆除作业资质（演示）",
                "核对户口簿、产权或者租赁凭证，当事人当面确认没有其他人",
                clock.instant(),
                "当面宣读，并留一份书面告知",
                EnumSet.allOf(Right.class));
        DemoHands.allowed(agreements.write(DemoHands.actor(hands.officer()), round.id(), agreement.version(), terms));
    }

    /// Everybody signs whose capacity is among these.
    void sign(DemoRound round, Paper paper, EnumSet<Capacity> who) {
        if (agreements
                .latest(round.id())
                .filter(one -> one.stage() != Stage.PRINTED)
                .isPresent()) return;
        for (var one : signatures.unsigned(paper)) if (who.contains(one.capacity())) sign(round, paper, one);
    }

    private void sign(DemoRound round, Paper paper, Signatory who) {
        var signing = new Signing(
                round.request("签名" + who.id()),
                who.id(),
                new Signing.By.Finger(STROKES.formatted(who.capacity().ordinal())),
                Signature.Identity.ID_CARD,
                null);
        try {
            DemoHands.allowed(signatures.sign(DemoHands.actor(hands.officer()), paper, signing));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void promise(DemoRound round, String what, LocalDate due, String proof) {
        if (promises.of(round.id()).stream().anyMatch(one -> one.what().equals(what))) return;
        DemoHands.allowed(promises.set(
                DemoHands.actor(hands.officer()), round.id(), round.number().toString(), what, due, proof));
    }
}
