package longtang.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.evidence.Exhibits;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.notice.Codes;
import longtang.notice.Papers;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to agreements: write one, have it printed, begin the work, take it back.
@Service
@Transactional
public class Agreements {

    /// 行政强制法 44: what is taken down without a voluntary agreement is taken down by force.
    public static final String FORCE = "《行政强制法》第四十四条";

    private static final String BACK = "当事人撤回";

    private final AgreementStore store;
    private final Signatories signatories;
    private final SignatureStore signatures;
    private final Exhibits exhibits;
    private final Papers papers;
    private final Acts acts;
    private final Clock clock;

    Agreements(
            AgreementStore store,
            Signatories signatories,
            SignatureStore signatures,
            Exhibits exhibits,
            Papers papers,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.signatories = signatories;
        this.signatures = signatures;
        this.exhibits = exhibits;
        this.papers = papers;
        this.acts = acts;
        this.clock = clock;
    }

    /// Begins one, with the terms of the one before; where one is live, that one.
    public Agreement begin(Actor.Person by, UUID round, String dossier) {
        var before = store.latest(round);
        if (before.filter(Agreement::isLive).isPresent()) return before.get();
        var now = now();
        var terms = before.map(Agreement::terms).orElse(Terms.NONE);
        var fresh = new Agreement(
                Ids.at(now),
                round,
                dossier,
                Stage.DRAFTING,
                1,
                untold(terms),
                null,
                Codes.next(),
                now,
                now,
                null,
                null);
        if (store.insert(fresh)) {
            store.keepVersion(fresh, by);
            acts.note(by, act("agreement.begun", fresh));
        }
        return store.latest(round).orElseThrow();
    }

    // Rights are told anew before anything is signed anew.
    private static Terms untold(Terms before) {
        return new Terms(
                before.scope(),
                before.drawing(),
                before.method(),
                before.until(),
                before.costs(),
                before.goods(),
                before.safety(),
                before.contractor(),
                before.qualification(),
                before.completeness(),
                null,
                before.toldHow(),
                java.util.Set.of());
    }

    /// Saves what was written; what has been printed is not written on.
    public Ruling<Agreement> write(Actor.Person by, UUID round, int seen, Terms terms) {
        var before = store.locked(round);
        if (before.isEmpty() || before.get().stage() != Stage.DRAFTING) return refuse("agreement-printed");
        if (before.get().version() != seen) return refuse("agreement-changed");
        if (terms.isTooLong())
            return Ruling.refuse("agreement-too-long", "", "agreement.refused.long", Terms.LONGEST, Terms.MOST_GOODS);
        var told = terms.toldAt();
        if (told != null && told.isAfter(now())) return refuse("notice-in-the-future");
        var shown = Stream.concat(
                Stream.ofNullable(terms.drawing()),
                terms.goods().stream().flatMap(good -> Stream.ofNullable(good.photo())));
        if (shown.anyMatch(id -> exhibits.get(round, id).isEmpty())) return refuse("exhibit-not-here");
        var after = store.write(before.get(), terms, now());
        store.keepVersion(after, by);
        acts.note(by, act("agreement.written", after).with("version", after.version()));
        return Ruling.allow(after);
    }

    /// What is still blank; nobody signs a form with blanks.
    @Transactional(readOnly = true)
    public List<String> blanks(Agreement agreement) {
        var blanks = new ArrayList<>(agreement.terms().blanks());
        var all = signatories.of(agreement.round());
        if (all.stream().noneMatch(one -> one.capacity().isPrincipal())) blanks.add("产权人或者公房承租人");
        if (all.stream().noneMatch(one -> one.capacity() == Capacity.WITNESS)) blanks.add("非执法队的见证人");
        return blanks;
    }

    /// Why the paper cannot be issued yet.
    @Transactional(readOnly = true)
    public Optional<Refusal> notToBePrinted(UUID round) {
        var agreement = store.latest(round).filter(Agreement::isLive);
        if (agreement.isEmpty()) return Optional.of(refusal("agreement-missing"));
        if (agreement.get().stage() != Stage.DRAFTING) return Optional.of(refusal("agreement-printed"));
        var blanks = blanks(agreement.get());
        return blanks.isEmpty() ? Optional.empty() : Optional.of(refusal("agreement-blank", String.join("、", blanks)));
    }

    /// The paper has been issued: from now on its print is what is signed.
    public Ruling<Agreement> printed(Actor.Person by, UUID round, UUID paper) {
        var refused = notToBePrinted(round);
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        var agreement = store.locked(round).orElseThrow();
        store.print(agreement, paper, now());
        acts.note(by, act("agreement.printed", agreement).with("paper", paper.toString()));
        return Ruling.allow(store.latest(round).orElseThrow());
    }

    /// How the road goes on: in the cooling-off days, in force, done, lapsed. Nothing where there is nothing live.
    public void move(Actor by, UUID round, Stage to, Instant at) {
        var live = store.locked(round);
        if (live.isEmpty() || live.get().stage() == to) return;
        if (live.get().stage() == Stage.WORKING && to == Stage.IN_FORCE) return;
        store.stage(live.get(), to, at);
        acts.note(by, act("agreement." + to.code(), live.get()));
    }

    /// Notes that the work begins, and who is there: everybody who has signed is present, or consented in writing for
    /// this day.
    ///
    /// @param consents the exhibit of a written consent for each who is not there; those present are in `present`
    public Ruling<Agreement> beginWork(
            Actor.Person by, UUID round, Instant began, List<UUID> present, Map<UUID, UUID> consents) {
        var live = store.locked(round);
        if (live.isEmpty()) return refuse("agreement-missing");
        var agreement = live.get();
        var refused = notToBegin(agreement, began);
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        var presence = new HashMap<UUID, String>();
        present.forEach(id -> presence.put(id, "present"));
        consents.forEach((id, exhibit) -> {
            if (isOfNow(agreement, exhibit)) presence.put(id, exhibit.toString());
        });
        var absent = signatories.of(round).stream()
                .filter(one -> one.capacity().isParty() && !presence.containsKey(one.id()))
                .map(Signatory::said)
                .toList();
        if (!absent.isEmpty()) return Ruling.refuse(refusal("presence-missing", String.join("、", absent)));
        store.work(agreement, began, presence, now(), by);
        store.stage(agreement, Stage.WORKING, now());
        acts.note(by, act("agreement.work-began", agreement).with("present", present.size()));
        return Ruling.allow(store.latest(round).orElseThrow());
    }

    // For this day: given since the agreement came into force, not signed away beforehand.
    private boolean isOfNow(Agreement agreement, UUID exhibit) {
        return exhibits.get(agreement.round(), exhibit)
                .filter(kept -> !kept.keptAt().isBefore(agreement.changedAt()))
                .isPresent();
    }

    private Optional<Refusal> notToBegin(Agreement agreement, Instant began) {
        if (began.isAfter(now())) return Optional.of(refusal("work-in-the-future"));
        var last = agreement.paper() == null ? Optional.<Instant>empty() : signatures.last(agreement.paper());
        if (last.isEmpty() || began.isBefore(last.get())) return Optional.of(refusal("signed-after-work-began"));
        return switch (agreement.stage()) {
            case IN_FORCE ->
                began.isBefore(agreement.changedAt()) ? Optional.of(refusal("cooling-off-not-over")) : Optional.empty();
            case SIGNED, COOLING -> Optional.of(refusal("cooling-off-not-over"));
            case WORKING -> Optional.of(refusal("work-began-already"));
            case DRAFTING, PRINTED, DONE, WITHDRAWN, LAPSED -> Optional.of(refusal("agreement-not-signed"));
        };
    }

    /// Takes the word back, at once, however it came. Once the work has begun it is too late.
    public Ruling<Agreement> withdraw(
            Actor by, UUID round, Agreement.Channel channel, Instant cameAt, @Nullable UUID signatory) {
        var live = store.locked(round);
        if (live.isEmpty()) return refuse("agreement-missing");
        if (live.get().stage() == Stage.WORKING) return refuse("withdrawn-after-work-began");
        if (!live.get().stage().isRevocable()) return refuse("agreement-not-signed");
        if (cameAt.isAfter(now())) return refuse("withdrawal-in-the-future");
        if (signatory != null && signatories.get(round, signatory).isEmpty()) return refuse("signatory-unknown");
        var who = by instanceof Actor.Person(var id, var _, var _) ? id : null;
        store.withdraw(live.get(), new Agreement.Withdrawal(channel, cameAt, who), signatory, now());
        store.stage(live.get(), Stage.WITHDRAWN, now());
        var paper = live.get().paper();
        if (paper != null) papers.withdraw(by, round, paper, BACK);
        acts.note(by, act("agreement.withdrawn", live.get()).with("channel", channel.code()));
        return Ruling.allow(store.latest(round).orElseThrow());
    }

    @Transactional(readOnly = true)
    public Optional<Agreement> latest(UUID round) {
        return store.latest(round);
    }

    @Transactional(readOnly = true)
    public Optional<Agreement> byCode(String code) {
        return Codes.isWritten(code) ? store.byCode(code) : Optional.empty();
    }

    private static <T> Ruling<T> refuse(String code) {
        return Ruling.refuse(refusal(code));
    }

    // Where the law itself stands against it, its article: what would be force must wait for what force waits for.
    static Refusal refusal(String code, Object... args) {
        var article = switch (code) {
            case "signed-after-work-began", "cooling-off-not-over", "presence-missing", "agreement-not-signed" -> FORCE;
            case String other -> "";
        };
        return new Refusal(code, article, "agreement.refused." + code, List.of(args));
    }

    private static Act act(String what, Agreement agreement) {
        return Act.of(what, "dossier", agreement.dossier())
                .with("round", agreement.round().toString())
                .with("agreement", agreement.id().toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
