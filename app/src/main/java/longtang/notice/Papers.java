package longtang.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Blobs;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: begin a paper, fill it in, issue it, withdraw it, find it.
@Service
@Transactional
public class Papers {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_FIELD = 4000;
    private static final int LONGEST_REASON = 500;
    private static final long MOST_BYTES = 20L << 20;

    private final PaperStore store;
    private final OrganWords words;
    private final Templates templates;
    private final Typesetter typesetter;
    private final RoundPhotos photos;
    private final Blobs blobs;
    private final Acts acts;
    private final Clock clock;

    Papers(
            PaperStore store,
            OrganWords words,
            Templates templates,
            Typesetter typesetter,
            RoundPhotos photos,
            Blobs blobs,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.templates = templates;
        this.typesetter = typesetter;
        this.photos = photos;
        this.blobs = blobs;
        this.acts = acts;
        this.clock = clock;
    }

    /// Begins a paper with what is known; where a draft of that kind lies open in the round, that one.
    public Paper begin(Actor.Person by, Order order) {
        var now = now();
        var fields = new HashMap<>(order.known());
        words.of(order.organ()).ifPresent(known -> known.remedies().forEach(fields::putIfAbsent));
        var paper = new Paper(
                Ids.at(now),
                order.round(),
                order.dossier(),
                order.name(),
                order.basis(),
                order.required(),
                order.organ(),
                1,
                fields,
                now,
                now,
                null,
                null);
        if (!store.insert(paper))
            return store.draft(order.round(), order.name()).orElseThrow();
        store.keepVersion(paper, by);
        acts.note(by, act("paper.begun", paper));
        return paper;
    }

    /// Saves what was written; a form made for an older version is refused.
    public Ruling<Paper> save(Actor.Person by, UUID round, UUID id, int seen, Map<String, String> written) {
        var before = store.locked(round, id).orElseThrow();
        var refused = notToBeWritten(before, seen);
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        var fields = new LinkedHashMap<String, String>();
        for (var name : before.asked()) {
            var text = written.getOrDefault(name, "").strip().replace("\r\n", "\n");
            if (text.length() > LONGEST_FIELD)
                return Ruling.refuse("paper-field-too-long", "", "notice.refused.long", name, LONGEST_FIELD);
            fields.put(name, text);
        }
        var after = store.write(before, fields, now());
        store.keepVersion(after, by);
        acts.note(by, act("paper.written", after).with("version", after.version()));
        return Ruling.allow(after);
    }

    /// Issues a draft: number, print and act together, or none of them. What is missing is named.
    ///
    /// @param site where this installation is found, for the address on the paper: `https://…`
    public Ruling<Paper> issue(Actor.Person by, UUID round, UUID id, int seen, String site) {
        var draft = store.locked(round, id).orElseThrow();
        if (!draft.isDraft() && draft.version() == seen && draft.holds()) return Ruling.allow(draft); // sent twice
        var refused = notToBeWritten(draft, seen);
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        if (!draft.missing().isEmpty())
            return Ruling.refuse(
                    "paper-incomplete",
                    draft.basis(),
                    "notice.refused.missing",
                    draft.name(),
                    String.join("、", draft.missing()));
        var mark = words.of(draft.organ()).map(OrganWords.Known::mark).orElse("");
        if (mark.isEmpty()) return Ruling.refuse("organ-without-mark", "", "notice.refused.mark", draft.organ());
        return switch (templates.of(draft)) {
            case Ruling.Refused<Template>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Template>(var template) -> Ruling.allow(print(by, draft, mark, template, site));
        };
    }

    private Optional<Refusal> notToBeWritten(Paper paper, int seen) {
        if (!paper.isDraft()) return Optional.of(refusal("paper-issued", "notice.refused.issued", paper.name()));
        if (paper.version() == seen) return Optional.empty();
        var last = store.versions(paper.id()).getFirst();
        return Optional.of(refusal("paper-changed", "notice.refused.changed", last.byName(), Days.minute(last.at())));
    }

    private static Refusal refusal(String code, String fact, Object... args) {
        return new Refusal(code, "", fact, List.of(args));
    }

    // The count's row is locked until the end: a number that is rolled back is given again.
    private Paper print(Actor.Person by, Paper draft, String mark, Template template, String site) {
        var today = today();
        int number = store.nextNumber(draft.organ(), draft.name(), today.getYear());
        var written = mark + template.mark(draft.name()) + "〔" + today.getYear() + "〕" + number + "号";
        var code = Codes.next();
        var print = Print.issued(draft, written, today, site + "/papers/" + code, photos.of(draft.round()));
        var pdf = typesetter.pdf(template.filled(print));
        try {
            var kept = blobs.put(new ByteArrayInputStream(pdf), MOST_BYTES);
            var issue = new Paper.Issue(number, written, code, kept.sha256(), today, now(), by.name());
            store.issue(draft, issue, kept.bytes(), by);
            acts.note(
                    by,
                    act("paper.issued", draft)
                            .with("number", number)
                            .with("year", today.getYear())
                            .carrying("paper", kept.sha256().hex(), kept.bytes(), "x.pdf")
                            .on("paper.issue", draft.basis().isEmpty() ? "-" : draft.basis(), "-"));
            return store.get(draft.round(), draft.id()).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Withdraws an issued paper, with a reason; its number stays used. What the parties take back falls with their
    /// word,
    /// whoever of the house notes it, or nobody.
    public Ruling<Paper> withdraw(Actor by, UUID round, UUID id, String reason) {
        var paper = store.locked(round, id).orElseThrow();
        if (!paper.holds()) return Ruling.refuse("paper-not-in-force", "", "notice.refused.withdrawn", paper.name());
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON)
            return Ruling.refuse("withdrawal-without-reason", "", "notice.refused.reason", LONGEST_REASON);
        store.withdraw(paper, why, now(), by);
        acts.note(by, act("paper.withdrawn", paper));
        return Ruling.allow(store.get(round, id).orElseThrow());
    }

    private static Act act(String what, Paper paper) {
        return Act.of(what, "dossier", paper.dossier())
                .with("round", paper.round().toString())
                .with("paper", paper.id().toString())
                .with("name", paper.name());
    }

    /// A draft as it would look, marked as a draft; never kept.
    @Transactional(readOnly = true)
    public Ruling<byte[]> preview(Paper paper) {
        return switch (templates.of(paper)) {
            case Ruling.Refused<Template>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Template>(var template) ->
                Ruling.allow(typesetter.pdf(template.filled(Print.draft(paper, photos.of(paper.round())))));
        };
    }

    /// A draft as a Word file, for whoever goes on writing there; what is issued is the print alone.
    public byte[] word(Paper draft) {
        return WordFile.of(Print.draft(draft, Photos.NONE));
    }

    /// The papers of a round, the oldest first.
    @Transactional(readOnly = true)
    public List<Paper> of(UUID round) {
        return store.of(round);
    }

    /// The paper of that name that was issued last in a round and holds.
    @Transactional(readOnly = true)
    public Optional<Paper> holding(UUID round, String name) {
        return store.of(round).reversed().stream()
                .filter(paper -> paper.name().equals(name) && paper.holds())
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Paper> get(UUID round, UUID id) {
        return store.get(round, id);
    }

    /// What was saved of a paper, the latest first.
    @Transactional(readOnly = true)
    public List<Paper.Version> versions(Paper paper) {
        return store.versions(paper.id());
    }

    @Transactional(readOnly = true)
    Optional<Paper> byCode(String code) {
        return store.byCode(code);
    }

    /// The print of an issued paper, looked at once more: what is damaged is not handed out.
    public Path pdf(Paper.Issue issue) throws IOException {
        return blobs.file(issue.sha256());
    }

    /// The print with the page of signatures behind it, as a PDF of its own; the print stays as it is.
    public byte[] signed(Paper.Issue issue, SignaturePage page) throws IOException {
        return SignedCopy.of(java.nio.file.Files.readAllBytes(pdf(issue)), page, typesetter);
    }

    /// What a record says, as a sheet to print.
    public byte[] slip(Slip slip) {
        return typesetter.pdf(SlipSheet.of(slip));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
