package longtang.matter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Signatories;
import longtang.agreement.Signatory;
import longtang.agreement.Signature;
import longtang.agreement.Signatures;
import longtang.agreement.Signing;
import longtang.evidence.Exhibits;
import longtang.law.Ruling;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.notice.SignaturePage;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.web.Site;
import org.springframework.stereotype.Component;

/// Where papers are signed: takes a signature, and makes the signed copy. The print that was signed stays as it is.
@Component
class SignDesk {

    static final String COPY = "签署本";
    static final String SIGNATURE = Signatures.LABEL;

    private final Signatures signatures;
    private final Signatories signatories;
    private final Agreements agreements;
    private final Papers papers;
    private final Exhibits exhibits;
    private final Site site;

    SignDesk(
            Signatures signatures,
            Signatories signatories,
            Agreements agreements,
            Papers papers,
            Exhibits exhibits,
            Site site) {
        this.signatures = signatures;
        this.signatories = signatories;
        this.agreements = agreements;
        this.papers = papers;
        this.exhibits = exhibits;
        this.site = site;
    }

    /// Takes a signature; with the last one the signed copy is kept as proof.
    Ruling<Signature> sign(Person by, Paper paper, Signing signing) throws IOException {
        var signed = signatures.sign((Actor.Person) by.asActor(), paper, signing);
        if (signed instanceof Ruling.Allowed<Signature>(var one)
                && one.counts()
                && signatures.unsigned(paper).isEmpty()) keep(by, paper, one);
        return signed;
    }

    private void keep(Person by, Paper paper, Signature last) throws IOException {
        var id = UUID.nameUUIDFromBytes(("copy/" + last.id()).getBytes(StandardCharsets.UTF_8));
        exhibits.keep(
                (Actor.Person) by.asActor(),
                id,
                paper.round(),
                COPY,
                paper.name() + ".pdf",
                null,
                new ByteArrayInputStream(copy(paper)));
    }

    /// The print with the signatures given so far behind it.
    byte[] copy(Paper paper) throws IOException {
        var issue = Objects.requireNonNull(paper.issue());
        var hands = new ArrayList<SignaturePage.Hand>();
        for (var one : signatures.on(paper)) if (one.counts()) hands.add(hand(paper, one));
        var address = agreement(paper)
                .map(one -> site.address() + ResidentController.path(one))
                .orElse("");
        return papers.signed(
                issue,
                new SignaturePage(
                        paper.name() + "签名页",
                        "以下各人签的是《" + paper.name() + "》" + issue.written() + "，打印件的 SHA-256 为 "
                                + apart(issue.sha256().hex()) + "。",
                        hands,
                        address,
                        "开工以前可以随时撤回：扫码，或者打电话、写信、当面说，同样有效。"));
    }

    // In groups, so that a line may end between them.
    private static String apart(String hex) {
        return hex.replaceAll("(.{8})(?!$)", "$1 ");
    }

    private SignaturePage.Hand hand(Paper paper, Signature one) throws IOException {
        var who = signatories.get(paper.round(), one.signatory());
        var how = (one.manner() == Signature.Manner.FINGER ? "手写签名" : "纸面签名，照片存于本案证据") + "，" + Minutes.said(one.at())
                + "，经" + said(one.identity()) + "，" + one.heldName() + "在场经办。";
        return new SignaturePage.Hand(
                who.map(this::named).orElse(""),
                how,
                one.manner() == Signature.Manner.FINGER ? picture(one) : new byte[0]);
    }

    private String named(Signatory who) {
        return who.capacity().word()
                + who.name().whole()
                + (who.organisation().isEmpty() ? "" : "（" + who.organisation() + "）");
    }

    private static String said(Signature.Identity identity) {
        return switch (identity) {
            case ID_CARD -> "身份证核对";
            case OTHER_DOCUMENT -> "其他证件核对";
            case KNOWN -> "居委或者邻居指认";
        };
    }

    private byte[] picture(Signature one) {
        try {
            var exhibit = exhibits.get(one.round(), Objects.requireNonNull(one.exhibit()))
                    .orElseThrow();
            return Files.readAllBytes(exhibits.file(exhibit));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The agreement whose paper this is.
    Optional<Agreement> agreement(Paper paper) {
        return agreements.latest(paper.round()).filter(one -> paper.id().equals(one.paper()));
    }
}
