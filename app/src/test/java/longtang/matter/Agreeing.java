package longtang.matter;

import static longtang.Rulings.allowed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Capacity;
import longtang.agreement.Right;
import longtang.agreement.Signatories;
import longtang.agreement.Signatory;
import longtang.agreement.Signature;
import longtang.agreement.Signatures;
import longtang.agreement.Signing;
import longtang.agreement.Terms;
import longtang.dossier.Dossiers;
import longtang.evidence.Exhibits;
import longtang.law.Ruling;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.vault.PersonName;

/// Talks a family of the lane into an agreement, step by step, as an officer would.
class Agreeing extends Casework {

    static final LocalDate UNTIL = LocalDate.of(2027, 1, 31);
    static final Map<String, String> AGREED = Map.of("协议期限", UNTIL.toString());
    static final String NAME = "100,100 200,300 400,200;500,100 500,400";

    private final AgreementDesk desk;
    private final Agreements agreements;
    private final Signatories signatories;
    private final Signatures signatures;
    private final Exhibits exhibits;
    private final Clock clock;

    Agreeing(
            Matters matters,
            AgreementDesk desk,
            PaperDesk paperDesk,
            Agreements agreements,
            Signatories signatories,
            Signatures signatures,
            Papers papers,
            Exhibits exhibits,
            Dossiers dossiers,
            Lane44 lane44,
            Clock clock) {
        super(matters, paperDesk, papers, exhibits, dossiers, lane44);
        this.desk = desk;
        this.agreements = agreements;
        this.signatories = signatories;
        this.signatures = signatures;
        this.exhibits = exhibits;
        this.clock = clock;
    }

    /// What is let is to be promised away; who rents has been looked into.
    UUID promiseIsDue() {
        var round = opened();
        proveTheFinding(round);
        allowed(enter(
                round, "查证属实", Map.of("阶段", "存量", "危险", "false", "公共空间", "false", "生活必需", "false", "出租", "true")));
        prove(round, "租赁情况核查");
        return round;
    }

    /// Talked over, with the record of the talk.
    UUID talkedOver() {
        var round = talkIsDue();
        var talk = allowed(begin(gu(), round, "约谈记录"));
        issue(round, filled(round, talk));
        return round;
    }

    Signatory who(UUID round, Capacity capacity, String name, String organisation) {
        return allowed(noted(round, capacity, name, organisation));
    }

    Ruling<Signatory> noted(UUID round, Capacity capacity, String name, String organisation) {
        return signatories.note(
                actor(gu()), round, matter(round).dossier().toString(), capacity, new PersonName(name), organisation);
    }

    /// An owner, a co-owner and a witness of the committee.
    void family(UUID round) {
        who(round, Capacity.OWNER, "龘大明", "");
        who(round, Capacity.CO_OWNER, "㙍小红", "");
        who(round, Capacity.WITNESS, "慈阿姨", "宁波居委会");
    }

    Terms terms(UUID round) {
        var drawing = exhibits.of(round).getFirst().id();
        return new Terms(
                "天井里的搭间一处",
                drawing,
                "人工拆除",
                UNTIL,
                "街道承担人工和清运，当事人不出资",
                List.of(new Terms.Good("煤气灶一台", "搭间内", "完好", drawing)),
                "不停水电气，拆除以后修补墙面",
                "某某拆房有限公司",
                "拆除作业三级",
                "核对户口簿和租赁凭证，当事人当面确认没有其他人",
                clock.instant(),
                "当面宣读",
                EnumSet.allOf(Right.class));
    }

    Agreement begun(UUID round) {
        return allowed(desk.begin(gu(), matter(round)));
    }

    Agreement written(UUID round) {
        var draft = begun(round);
        return allowed(agreements.write(actor(gu()), round, draft.version(), terms(round)));
    }

    /// Complete and issued: its print is what is signed.
    Paper printed(UUID round) {
        if (signatories.of(round).isEmpty()) family(round);
        written(round);
        return allowed(print(round));
    }

    Ruling<Paper> print(UUID round) {
        var draft = allowed(desk.draft(gu(), matter(round), offers(round)));
        return desk.issue(gu(), matter(round), draft, draft.version(), "");
    }

    Ruling<Signature> sign(Paper paper, Signatory who) {
        return sign(paper, who, new Signing.By.Finger(NAME));
    }

    Ruling<Signature> sign(Paper paper, Signatory who, Signing.By by) {
        try {
            return signatures.sign(
                    actor(gu()), paper, new Signing(UUID.randomUUID(), who.id(), by, Signature.Identity.ID_CARD, null));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Paper signedByAll(UUID round) {
        var paper = printed(round);
        for (var who : signatories.of(round)) allowed(sign(paper, who));
        return paper;
    }

    /// In the cooling-off days.
    UUID agreed() {
        var round = talkedOver();
        signedByAll(round);
        allowed(enter(round, "签订助拆协议", AGREED));
        return round;
    }

    Ruling<Agreement> workBegins(UUID round) {
        return agreements.beginWork(
                actor(gu()),
                round,
                clock.instant(),
                signatories.of(round).stream().map(Signatory::id).toList(),
                Map.of());
    }

    Agreement agreement(UUID round) {
        return agreements.latest(round).orElseThrow();
    }
}
