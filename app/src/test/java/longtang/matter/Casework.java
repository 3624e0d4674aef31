package longtang.matter;

import static longtang.Rulings.allowed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.dossier.Dossiers;
import longtang.dossier.RegisterFilter;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.evidence.Samples;
import longtang.law.Ruling;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
import longtang.playbook.Offer;
import longtang.record.Actor;
import longtang.register.StructureNumber;

/// What two officers of Lane 44 do every day: begin a round, keep proof, write papers, enter what happened.
/// For tests that import it.
class Casework {

    static final String WEIJIAN = "cn-sh/weijian@2026.1";
    static final Map<String, String> SHARED_SPACE =
            Map.of("阶段", "存量", "危险", "false", "公共空间", "true", "生活必需", "false", "出租", "false");

    private final Matters matters;
    private final PaperDesk desk;
    private final Papers papers;
    private final Exhibits exhibits;
    private final Dossiers dossiers;
    private final Lane44 lane44;
    private boolean matched;

    Casework(Matters matters, PaperDesk desk, Papers papers, Exhibits exhibits, Dossiers dossiers, Lane44 lane44) {
        this.matters = matters;
        this.desk = desk;
        this.papers = papers;
        this.exhibits = exhibits;
        this.dossiers = dossiers;
        this.lane44 = lane44;
    }

    Person gu() {
        return lane44.officer();
    }

    Person shen() {
        return lane44.leader();
    }

    Person committee() {
        return lane44.committee();
    }

    static Actor.Person actor(Person person) {
        return (Actor.Person) person.asActor();
    }

    /// A file that never had a round.
    StructureNumber untouched() {
        if (!matched) lane44.isMatched();
        matched = true;
        var all = new RegisterFilter(RegisterFilter.View.ALL, "", null, null, null, null, null, null, null);
        return dossiers.find(gu(), all, null).dossiers().stream()
                .map(file -> file.number())
                .filter(file -> matters.of(file).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    UUID opened() {
        return opened(untouched());
    }

    UUID opened(StructureNumber file) {
        return allowed(matters.open(gu(), UUID.randomUUID(), file, WEIJIAN));
    }

    /// What was found on the spot, as the first step wants it.
    void proveTheFinding(UUID round) {
        prove(round, "现场照片", "定位", "现场检查笔录", "两名执法人员证号");
    }

    /// What takes shared space is to be talked over; the film is kept, the record not written yet.
    UUID talkIsDue() {
        var round = opened();
        proveTheFinding(round);
        allowed(enter(round, "查证属实", SHARED_SPACE));
        prove(round, "约谈录音录像", "签署录像");
        return round;
    }

    Matter matter(UUID round) {
        return matters.get(gu(), round).orElseThrow();
    }

    List<Offer> offers(UUID round) {
        return matters.offers(gu(), matter(round));
    }

    Ruling<Matter> enter(UUID round, String event, Map<String, String> facts) {
        return matters.enter(gu(), round, asked(matter(round).version(), event, facts));
    }

    Matters.Asked asked(int version, String event, Map<String, String> facts) {
        return new Matters.Asked(UUID.randomUUID(), version, event, shen().id(), facts, "");
    }

    Ruling<Paper> begin(Person by, UUID round, String name) {
        return desk.begin(by, matter(round), matters.offers(by, matter(round)), name);
    }

    Paper filled(UUID round, Paper draft) {
        var fields = new HashMap<>(draft.fields());
        for (var name : draft.missing()) fields.put(name, "写明");
        return allowed(papers.save(actor(gu()), round, draft.id(), draft.version(), fields));
    }

    Paper issue(UUID round, Paper draft) {
        return allowed(papers.issue(actor(gu()), round, draft.id(), draft.version(), "https://example.org"));
    }

    void prove(UUID round, String... labels) {
        for (var label : labels) keep(round, label, label + ".pdf", Samples.pdf());
    }

    Exhibit keep(UUID round, String label, String name, byte[] bytes) {
        try {
            return allowed(exhibits.keep(
                    actor(gu()), UUID.randomUUID(), round, label, name, null, new ByteArrayInputStream(bytes)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
