package longtang.matter;

import static longtang.Rulings.allowed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.dossier.Dossiers;
import longtang.evidence.Exhibits;
import longtang.law.Ruling;
import longtang.notice.Papers;
import longtang.outreach.Encounter;
import longtang.outreach.Noting;
import longtang.outreach.Outreach;
import longtang.outreach.Round;

/// Goes to people's doors, notes what was said, and brings a case before whoever files it.
class Talking extends Casework {

    static final String PLANNING = "《城乡规划法》第六十四条";

    private final Matters matters;
    private final Papers papers;
    private final Outreach outreach;
    private final Clock clock;

    Talking(
            Matters matters,
            PaperDesk desk,
            Papers papers,
            Exhibits exhibits,
            Dossiers dossiers,
            Lane44 lane44,
            Outreach outreach,
            Clock clock) {
        super(matters, desk, papers, exhibits, dossiers, lane44);
        this.matters = matters;
        this.papers = papers;
        this.outreach = outreach;
        this.clock = clock;
    }

    /// A round on a file, found on the spot.
    UUID found() {
        var round = opened();
        proveTheFinding(round);
        return round;
    }

    Encounter noted(UUID round, Encounter.Kind kind, boolean met) {
        return allowed(outreach.note(gu(), round(round), noting(kind, met, "")));
    }

    Round round(UUID round) {
        return new Round(round, matter(round).dossier().toString(), null, null);
    }

    Noting noting(Encounter.Kind kind, boolean met, String why) {
        return noting(kind, met, List.of(PLANNING), clock.instant(), why);
    }

    Noting noting(Encounter.Kind kind, boolean met, List<String> articles, Instant at, String why) {
        return new Noting(
                UUID.randomUUID(),
                kind,
                Encounter.Way.DOOR,
                at,
                met,
                shen(),
                List.of(Encounter.Companion.COMMITTEE),
                articles,
                "",
                met ? "想等孩子放假再拆" : "",
                Encounter.Reluctance.HESITANT,
                "",
                null,
                false,
                "",
                why);
    }

    /// Before whoever files cases, everything ready but the talk.
    void toFiling(UUID round) {
        allowed(enter(round, "查证属实", SHARED_SPACE));
        allowed(enter(round, "转法定程序", Map.of()));
        readyToFile(round);
    }

    void readyToFile(UUID round) {
        prove(round, "现场检查笔录", "现场图", "台账比对结果");
        var paper = allowed(begin(shen(), round, "立案审批表"));
        var fields = new HashMap<String, String>();
        paper.asked().forEach(name -> fields.put(name, "写明"));
        var by = actor(shen());
        var filled = allowed(papers.save(by, round, paper.id(), paper.version(), fields));
        allowed(papers.issue(by, round, filled.id(), filled.version(), "https://example.org"));
    }

    Ruling<Matter> file(UUID round) {
        return matters.enter(
                shen(),
                round,
                new Matters.Asked(UUID.randomUUID(), matter(round).version(), "批准立案", null, Map.of(), ""));
    }
}
