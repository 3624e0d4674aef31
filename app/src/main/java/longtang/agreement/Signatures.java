package longtang.agreement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Blobs;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.notice.Paper;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to signatures on issued papers: any paper of a round may be signed by those who are noted for it.
@Service
public class Signatures {

    /// What a signature proves, as the list of evidence says it.
    public static final String LABEL = "签名";

    private static final int LONGEST_REASON = 200;

    private final SignatureStore store;
    private final SignatoryStore signatoryStore;
    private final Signatories signatories;
    private final AgreementStore agreements;
    private final Exhibits exhibits;
    private final Blobs blobs;
    private final Acts acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Signatures(
            SignatureStore store,
            SignatoryStore signatoryStore,
            Signatories signatories,
            AgreementStore agreements,
            Exhibits exhibits,
            Blobs blobs,
            Acts acts,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.signatoryStore = signatoryStore;
        this.signatories = signatories;
        this.agreements = agreements;
        this.exhibits = exhibits;
        this.blobs = blobs;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Takes a signature on the exact print of a paper. The picture is kept first, then the signature with its act.
    public Ruling<Signature> sign(Actor.Person by, Paper paper, Signing signing) throws IOException {
        var before = store.get(signing.id());
        if (before.isPresent()) return Ruling.allow(before.get());
        var refused = notToBeSigned(paper, signing);
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        return switch (signing.by()) {
            case Signing.By.Nothing _ -> keep(by, paper, signing, Signature.Manner.DECLINED, "", null);
            case Signing.By.Paper(var photo, var name) ->
                switch (exhibit(by, paper, signing, name, photo)) {
                    case Ruling.Refused<Exhibit>(var why) -> Ruling.refuse(why);
                    case Ruling.Allowed<Exhibit>(var kept) ->
                        keep(by, paper, signing, Signature.Manner.PAPER, "", kept.id());
                };
            case Signing.By.Finger(var written) -> finger(by, paper, signing, written);
        };
    }

    private Ruling<Signature> finger(Actor.Person by, Paper paper, Signing signing, String written) throws IOException {
        var strokes = Strokes.read(written);
        if (strokes.isEmpty()) return Ruling.refuse(Agreements.refusal("signature-unreadable"));
        var kept =
                blobs.put(new ByteArrayInputStream(written.getBytes(StandardCharsets.US_ASCII)), Exhibits.MOST_BYTES);
        return switch (exhibit(
                by, paper, signing, "signature.png", strokes.get().png())) {
            case Ruling.Refused<Exhibit>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Exhibit>(var picture) ->
                keep(by, paper, signing, Signature.Manner.FINGER, kept.sha256().hex(), picture.id());
        };
    }

    private Ruling<Exhibit> exhibit(Actor.Person by, Paper paper, Signing signing, String name, byte[] bytes)
            throws IOException {
        return exhibits.keep(
                by, signing.id(), paper.round(), LABEL, name, signing.deviceAt(), new ByteArrayInputStream(bytes));
    }

    /// Why this person cannot sign this paper.
    public Optional<Refusal> notToBeSigned(Paper paper, Signing signing) {
        if (!paper.holds()) return Optional.of(Agreements.refusal("paper-not-signable", paper.name()));
        var who = signatories.get(paper.round(), signing.signatory());
        if (who.isEmpty()) return Optional.of(Agreements.refusal("signatory-unknown"));
        if (store.on(paper.id()).stream().anyMatch(one -> one.signatory().equals(signing.signatory()) && one.counts()))
            return Optional.of(Agreements.refusal("signed-already", who.get().said()));
        return agreement(paper).flatMap(agreement -> notToBeSigned(agreement, signing));
    }

    private Optional<Refusal> notToBeSigned(Agreement agreement, Signing signing) {
        if (agreement.stage() != Stage.PRINTED) return Optional.of(Agreements.refusal("agreement-not-to-be-signed"));
        var told = agreement.terms().toldAt();
        return told != null && !told.isAfter(signedAt(signing))
                ? Optional.empty()
                : Optional.of(Agreements.refusal("notice-after-signature"));
    }

    // A phone's clock is noted and not believed; what stands on a paper that was signed by hand can only count against
    // it.
    private Instant signedAt(Signing signing) {
        var stated = signing.deviceAt();
        return signing.by() instanceof Signing.By.Paper && stated != null ? stated : clock.instant();
    }

    private Optional<Agreement> agreement(Paper paper) {
        return agreements.latest(paper.round()).filter(one -> paper.id().equals(one.paper()));
    }

    private Ruling<Signature> keep(
            Actor.Person by,
            Paper paper,
            Signing signing,
            Signature.Manner manner,
            String strokes,
            @Nullable UUID exhibit) {
        var signature = new Signature(
                signing.id(),
                paper.round(),
                paper.id(),
                signing.signatory(),
                Objects.requireNonNull(paper.issue()).sha256(),
                manner,
                strokes,
                exhibit,
                signing.identity(),
                signing.deviceAt(),
                now(),
                by.id(),
                by.name(),
                "");
        return Objects.requireNonNull(transaction.execute(done -> keep(by, paper, signing, signature)));
    }

    // Looked at once more, now that nobody else signs for the same person.
    private Ruling<Signature> keep(Actor.Person by, Paper paper, Signing signing, Signature signature) {
        var agreement = agreements.locked(paper.round());
        signatoryStore.locked(paper.round(), signing.signatory());
        var refused = notToBeSigned(paper, signing);
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        if (store.insert(signature))
            acts.note(
                    by,
                    Act.of("paper.signed", "dossier", paper.dossier())
                            .with("round", paper.round().toString())
                            .with("paper", paper.id().toString())
                            .with("signatory", signing.signatory().toString())
                            .with("manner", signature.manner().code()));
        agreement
                .filter(one -> paper.id().equals(one.paper()) && unsigned(paper).isEmpty())
                .ifPresent(one -> agreed(by, one));
        return Ruling.allow(signature);
    }

    private void agreed(Actor.Person by, Agreement agreement) {
        agreements.stage(agreement, Stage.SIGNED, now());
        acts.note(
                by,
                Act.of("agreement.signed", "dossier", agreement.dossier())
                        .with("round", agreement.round().toString())
                        .with("agreement", agreement.id().toString()));
    }

    /// Says that a signature does not count, with a reason. It stays on record; what everybody has signed is withdrawn
    /// instead.
    public Ruling<UUID> cancel(Actor.Person by, Paper paper, UUID id, String reason) {
        var found = store.get(id)
                .filter(one -> one.paper().equals(paper.id()) && one.voided().isEmpty());
        if (found.isEmpty()) return Ruling.refuse(Agreements.refusal("signature-not-here"));
        if (agreement(paper).filter(one -> one.stage() != Stage.PRINTED).isPresent())
            return Ruling.refuse(Agreements.refusal("agreement-not-to-be-signed"));
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON)
            return Ruling.refuse(Agreements.refusal("void-without-reason", LONGEST_REASON));
        transaction.executeWithoutResult(done -> {
            store.cancel(id, why, now(), by.id());
            acts.note(
                    by,
                    Act.of("signature.voided", "dossier", paper.dossier())
                            .with("round", paper.round().toString())
                            .with("signature", id.toString()));
        });
        return Ruling.allow(id);
    }

    /// Those on a paper, the oldest first, void ones among them.
    public List<Signature> on(Paper paper) {
        return store.on(paper.id());
    }

    /// Who must sign a paper and has not.
    public List<Signatory> unsigned(Paper paper) {
        var signed = store.on(paper.id());
        return signatories.of(paper.round()).stream()
                .filter(who -> signed.stream().noneMatch(one -> one.signatory().equals(who.id()) && one.counts()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
