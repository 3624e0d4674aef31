package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.Agreeing.AGREED;
import static longtang.matter.Agreeing.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.MovedClock;
import longtang.agreement.Agreements;
import longtang.agreement.Capacity;
import longtang.agreement.Signatories;
import longtang.agreement.Signatory;
import longtang.agreement.Signature;
import longtang.agreement.Signatures;
import longtang.agreement.Signing;
import longtang.agreement.Stage;
import longtang.evidence.Exhibits;
import longtang.evidence.Samples;
import longtang.notice.Papers;
import longtang.record.Acts;
import longtang.vault.Holder;
import longtang.vault.PersonName;
import longtang.vault.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// What makes an agreement honest, rule by rule, until everybody has signed.
@LongtangTest
@Import({Lane44.class, Agreeing.class, MovedClock.class})
@TestPropertySource(
        properties = {
            "longtang.demo=true",
            "longtang.matter.lapsing=1h",
            "longtang.agreement.promises=1h",
            "longtang.site=https://lane.example"
        })
class AgreementsTest {

    @Autowired
    Agreeing we;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatories signatories;

    @Autowired
    Signatures signatures;

    @Autowired
    AgreementDesk desk;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Papers papers;

    @Autowired
    Acts acts;

    @Autowired
    List<Holder> holders;

    @Autowired
    JdbcClient db;

    @Autowired
    MovedClock clock;

    @Test
    void a_form_with_blanks_is_not_issued_and_what_is_blank_is_named() {
        var round = we.talkedOver();
        we.begun(round);

        var why = refused(we.print(round));
        assertThat(why.code()).isEqualTo("agreement-blank");
        assertThat(why.args().toString()).contains("拆除范围图", "财物清单", "签署前权利告知", "产权人", "见证人");
        assertThat(refused(we.enter(round, "签订助拆协议", AGREED)).code()).isEqualTo("agreement-blank");
    }

    @Test
    void without_an_agreement_nothing_is_agreed_upon() {
        var round = we.talkedOver();
        assertThat(refused(we.enter(round, "签订助拆协议", AGREED)).code()).isEqualTo("agreement-missing");
    }

    @Test
    void the_paper_says_what_was_typed_once() {
        var round = we.talkedOver();
        var paper = we.printed(round);

        assertThat(paper.fields().get("当事人")).isEqualTo("产权人龘大明、共有人㙍小红");
        assertThat(paper.fields().get("非执法队的见证人")).isEqualTo("慈阿姨（宁波居委会）");
        assertThat(paper.fields().get("期限")).isEqualTo("2027年1月31日以前");
        assertThat(paper.fields().get("冷静期")).contains("3日内不开工");
        assertThat(paper.fields().get("开工前可撤回"))
                .contains(
                        "https://lane.example/agreements/" + we.agreement(round).code());
    }

    @Test
    void a_paper_that_says_something_else_is_not_issued() {
        var round = we.talkedOver();
        we.family(round);
        we.written(round);
        var draft = allowed(desk.draft(we.gu(), we.matter(round), we.offers(round)));
        var fields = new java.util.HashMap<>(draft.fields());
        fields.put("费用承担", "当事人自己出");
        var changed = allowed(papers.save(actor(we.gu()), round, draft.id(), draft.version(), fields));

        var why = refused(desk.issue(we.gu(), we.matter(round), changed, changed.version(), ""));
        assertThat(why.code()).isEqualTo("paper-not-as-agreed");
        assertThat(why.args().toString()).contains("费用承担");
        assertThat(allowed(we.print(round)).fields().get("费用承担")).startsWith("街道承担");
    }

    @Test
    void with_a_co_owner_missing_it_is_not_agreed_upon() {
        var round = we.talkedOver();
        var paper = we.printed(round);
        for (var who : signatories.of(round)) if (who.capacity() != Capacity.CO_OWNER) allowed(we.sign(paper, who));

        var why = refused(we.enter(round, "签订助拆协议", AGREED));
        assertThat(why.code()).isEqualTo("agreement-unsigned");
        assertThat(why.args().toString()).contains("共有人㙍某").doesNotContain("㙍小红");

        allowed(we.sign(paper, one(round, Capacity.CO_OWNER)));
        assertThat(we.agreement(round).stage()).isEqualTo(Stage.SIGNED);
        assertThat(allowed(we.enter(round, "签订助拆协议", AGREED)).standing().leaf()).isEqualTo("a_cooling");
        assertThat(we.agreement(round).stage()).isEqualTo(Stage.COOLING);
    }

    @Test
    void whoever_would_not_sign_stays_on_record_and_may_sign_later() {
        var round = we.talkedOver();
        var paper = we.printed(round);
        var owner = one(round, Capacity.OWNER);

        allowed(we.sign(paper, owner, new Signing.By.Nothing()));
        assertThat(signatures.unsigned(paper)).extracting(Signatory::id).contains(owner.id());
        allowed(we.sign(paper, owner));
        assertThat(signatures.on(paper))
                .extracting(Signature::manner)
                .containsExactly(Signature.Manner.DECLINED, Signature.Manner.FINGER);
        assertThat(refused(we.sign(paper, owner)).code()).isEqualTo("signed-already");
    }

    @Test
    void a_signature_is_of_the_exact_print_and_is_seen_again() {
        var round = we.talkedOver();
        var paper = we.printed(round);
        var signed = allowed(we.sign(paper, one(round, Capacity.OWNER)));

        assertThat(signed.sha256())
                .isEqualTo(java.util.Objects.requireNonNull(paper.issue()).sha256());
        assertThat(signed.strokes()).hasSize(64);
        var picture = exhibits.get(round, java.util.Objects.requireNonNull(signed.exhibit()))
                .orElseThrow();
        assertThat(picture.media().type()).isEqualTo("image/png");
        assertThat(refused(we.sign(paper, one(round, Capacity.CO_OWNER), new Signing.By.Finger("10,10 12,12")))
                        .code())
                .isEqualTo("signature-unreadable");
        assertThat(refused(we.sign(paper, one(round, Capacity.CO_OWNER), new Signing.By.Finger("1,1 <script>")))
                        .code())
                .isEqualTo("signature-unreadable");
    }

    @Test
    void a_void_signature_stays_and_does_not_count() {
        var round = we.talkedOver();
        var paper = we.printed(round);
        var owner = one(round, Capacity.OWNER);
        var wrong = allowed(we.sign(paper, owner));

        allowed(signatures.cancel(actor(we.gu()), paper, wrong.id(), "签错了人"));
        assertThat(signatures.on(paper)).extracting(Signature::voided).containsExactly("签错了人");
        allowed(we.sign(paper, owner));
    }

    @Test
    void what_was_printed_is_not_changed_any_more() {
        var round = we.talkedOver();
        we.printed(round);

        var version = we.agreement(round).version();
        assertThat(refused(agreements.write(actor(we.gu()), round, version, we.terms(round)))
                        .code())
                .isEqualTo("agreement-printed");
        assertThat(refused(we.noted(round, Capacity.ADULT, "又一人", "")).code()).isEqualTo("agreement-printed");
    }

    @Test
    void the_witness_stands_apart_from_the_team_and_the_parties() {
        var round = we.talkedOver();
        assertThat(refused(we.noted(round, Capacity.WITNESS, we.gu().name(), "社区志愿者"))
                        .code())
                .isEqualTo("witness-of-the-team");
        assertThat(refused(we.noted(round, Capacity.WITNESS, "路人甲", "外滩街道综合行政执法队"))
                        .code())
                .isEqualTo("witness-of-the-team");
        assertThat(refused(we.noted(round, Capacity.WITNESS, "路人甲", "")).code())
                .isEqualTo("witness-without-organisation");
        we.who(round, Capacity.OWNER, "龘大明", "");
        assertThat(refused(we.noted(round, Capacity.WITNESS, "龘大明", "居委会")).code())
                .isEqualTo("signatory-twice");
    }

    @Test
    void rights_are_told_before_anybody_signs() {
        var round = we.talkedOver();
        var draft = we.begun(round);
        var terms = we.terms(round);
        var later = new longtang.agreement.Terms(
                terms.scope(),
                terms.drawing(),
                terms.method(),
                terms.until(),
                terms.costs(),
                terms.goods(),
                terms.safety(),
                terms.contractor(),
                terms.qualification(),
                terms.completeness(),
                clock.instant().plusSeconds(3600),
                terms.toldHow(),
                terms.told());
        assertThat(refused(agreements.write(actor(we.gu()), round, draft.version(), later))
                        .code())
                .isEqualTo("notice-in-the-future");

        we.family(round);
        allowed(agreements.write(actor(we.gu()), round, draft.version(), terms));
        var paper = allowed(we.print(round));
        var yesterday = new Signing(
                UUID.randomUUID(),
                one(round, Capacity.OWNER).id(),
                new Signing.By.Paper(Samples.pdf(), "p.pdf"),
                Signature.Identity.KNOWN,
                clock.instant().minus(Duration.ofDays(1)));
        assertThat(signatures.notToBeSigned(paper, yesterday).orElseThrow().code())
                .isEqualTo("notice-after-signature");
    }

    @Test
    void names_lie_sealed_and_are_found_by_whoever_asks_about_themselves() {
        var round = we.agreed();
        var clear = db.sql("select count(*) from act where detail::text like '%龘大明%'")
                .query(Integer.class)
                .single();
        assertThat(clear).isZero();
        assertThat(db.sql("select count(*) from signatory where position('龘大明'::bytea in name) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
        var asked = new Holder.Asked(new PersonName("龘大明"), new PhoneNumber(""));
        assertThat(holders.stream().flatMap(holder -> holder.about(asked).stream()))
                .anyMatch(held -> held.what().equals("产权人") && !held.erasable());
        assertThat(acts.on("dossier", we.matter(round).dossier().toString(), 100))
                .extracting(noted -> noted.act().what())
                .contains("agreement.signed", "paper.signed", "agreement.cooling");
    }

    private Signatory one(UUID round, Capacity capacity) {
        return signatories.of(round).stream()
                .filter(who -> who.capacity() == capacity)
                .findFirst()
                .orElseThrow();
    }
}
