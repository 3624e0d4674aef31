package longtang.matter;

import static longtang.Rulings.allowed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import longtang.Lane44;
import longtang.delivery.Addressee;
import longtang.delivery.Deliveries;
import longtang.delivery.Handover;
import longtang.delivery.Noting;
import longtang.dossier.Dossiers;
import longtang.evidence.Exhibits;
import longtang.evidence.Samples;
import longtang.law.Attempt;
import longtang.law.Delivery;
import longtang.law.Gate;
import longtang.law.Ruling;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.People;
import longtang.people.Person;
import longtang.register.StructureNumber;
import longtang.vault.PersonName;
import org.jspecify.annotations.Nullable;

/// Walks the formal road with a dangerous structure, step by step and through every door, up to where a test begins.
class OnTheRoad extends Casework {

    static final String PARTY = "龚大明";
    static final String DECISION = "责令限期拆除决定书";
    static final Map<String, String> DANGEROUS =
            Map.of("阶段", "存量", "危险", "true", "公共空间", "true", "生活必需", "false", "出租", "false");
    static final Handover.Proof NOTHING = new Handover.Proof("", null, "", "", List.of());

    private final Matters matters;
    private final AgreementDesk desk;
    private final Papers papers;
    private final Deliveries deliveries;
    private final HardSteps hard;
    private final Lapsing lapsing;
    private final People people;
    private final Road road;
    final RoadClock clock;

    OnTheRoad(
            Matters matters,
            PaperDesk paperDesk,
            AgreementDesk desk,
            Papers papers,
            Exhibits exhibits,
            Dossiers dossiers,
            Lane44 lane44,
            Deliveries deliveries,
            HardSteps hard,
            Lapsing lapsing,
            People people,
            Road road,
            RoadClock clock) {
        super(matters, paperDesk, papers, exhibits, dossiers, lane44);
        this.matters = matters;
        this.desk = desk;
        this.papers = papers;
        this.deliveries = deliveries;
        this.hard = hard;
        this.lapsing = lapsing;
        this.people = people;
        this.road = road;
        this.clock = clock;
    }

    Person legal() {
        return people.loadUserByUsername("legal");
    }

    String leaf(UUID round) {
        return matter(round).standing().leaf();
    }

    /// Puts the clock forward, and lets what is over take effect.
    void until(LocalDate day) {
        clock.to(day);
        lapsing.look();
    }

    Gate gate(UUID round) {
        return road.gate(matters.bookOf(matter(round)), matter(round)).orElseThrow();
    }

    /// Waits until the deadline with that consequence is over.
    void over(UUID round, String event) {
        until(due(round, event).plusDays(1));
    }

    void days(int count) {
        until(clock.today().plusDays(count));
    }

    /// The last day of the deadline with that consequence.
    LocalDate due(UUID round, String event) {
        return Objects.requireNonNull(matters.clocks(matter(round)).stream()
                .filter(clock -> clock.event().equals(event))
                .findFirst()
                .orElseThrow()
                .dueDay());
    }

    Matter by(Person by, UUID round, String event, Map<String, String> facts) {
        return allowed(tried(by, round, event, facts));
    }

    Matter by(Person by, UUID round, String event) {
        return by(by, round, event, Map.of());
    }

    Ruling<Matter> tried(Person by, UUID round, String event, Map<String, String> facts) {
        var partner = by.equals(gu()) ? shen() : gu();
        return matters.enter(
                by,
                round,
                new Matters.Asked(UUID.randomUUID(), matter(round).version(), event, partner.id(), facts, ""));
    }

    /// Writes and issues a paper, through the guard of papers.
    Paper write(Person by, UUID round, String name) {
        return allowed(written(by, round, name, Map.of()));
    }

    Ruling<Paper> written(Person by, UUID round, String name, Map<String, String> said) {
        var draft = allowed(begin(by, round, name));
        var fields = new HashMap<>(draft.fields());
        for (var missing : draft.missing()) fields.put(missing, "写明");
        fields.putAll(said);
        var saved = allowed(papers.save(actor(by), round, draft.id(), draft.version(), fields));
        return desk.issue(by, matter(round), saved, saved.version(), "https://example.org");
    }

    Paper paper(UUID round, String name) {
        return papers.of(round).reversed().stream()
                .filter(paper -> paper.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Addressee addressee(UUID round, String paper, String name) {
        return allowed(deliveries.address(actor(gu()), paper(round, paper), new PersonName(name)));
    }

    @SuppressWarnings("NullAway") // does not read the annotation of a nested type from a compiled record
    Ruling<Handover> handed(
            UUID round,
            String paper,
            @Nullable Addressee who,
            Delivery.Method how,
            Attempt.@Nullable Trouble trouble,
            Handover.Proof proof) {
        var noting = new Noting(
                UUID.randomUUID(),
                who == null ? null : who.id(),
                how,
                trouble,
                clock.instant(),
                List.of(gu(), shen()),
                new PersonName(trouble == null && how != Delivery.Method.BY_NOTICE ? PARTY : ""),
                "本人",
                trouble == Attempt.Trouble.REFUSED ? "隔着门说不收" : "",
                proof,
                null,
                "");
        return deliveries.note(actor(gu()), paper(round, paper), noting);
    }

    /// Brought to the party, who signs.
    void deliver(UUID round, String paper) {
        var who = addressee(round, paper, PARTY);
        allowed(handed(round, paper, who, Delivery.Method.IN_PERSON, null, NOTHING));
    }

    void post(UUID round, String paper) {
        var photo = keep(round, "公告照片", "公告.pdf", Samples.pdf()).id();
        allowed(handed(
                round,
                paper,
                null,
                Delivery.Method.BY_NOTICE,
                null,
                new Handover.Proof("", null, "", "天津路44弄弄口公告栏", List.of(photo))));
    }

    /// Before the party is told what is to come.
    UUID toNotice(StructureNumber file) {
        var round = opened(file);
        proveTheFinding(round);
        by(gu(), round, "查证属实", DANGEROUS);
        prove(round, "现场检查笔录", "现场图", "台账比对结果");
        write(shen(), round, "立案审批表");
        by(shen(), round, "批准立案");
        prove(round, "询问笔录", "勘验笔录", "产权和规划许可查询结果", "搭建时间证据");
        by(gu(), round, "调查终结");
        write(gu(), round, "责令改正通知书");
        deliver(round, "责令改正通知书");
        by(gu(), round, "责令改正已送达");
        over(round, "逾期未改正");
        write(gu(), round, "协助通知书");
        prove(round, "协助通知书送达回证", "书面意见");
        by(gu(), round, "收到规划意见", Map.of("规划结论", "应拆除"));
        return round;
    }

    /// Told, nobody spoke, reviewed: before whoever decides.
    UUID toDecision(StructureNumber file) {
        var round = toNotice(file);
        impose(gu(), round, Set.of(Imposed.Kind.REMOVE), 0);
        write(gu(), round, "事先告知书");
        deliver(round, "事先告知书");
        by(gu(), round, "告知书已送达");
        over(round, "听证申请期满");
        prove(round, "法制审核意见书", "无须集体讨论意见");
        by(legal(), round, "审核通过", Map.of("重大复杂", "false"));
        prove(round, "审批记录");
        return round;
    }

    Ruling<Imposed> imposed(Person by, UUID round, Set<Imposed.Kind> kinds, long fine) {
        return hard.impose(by, matter(round), kinds, fine);
    }

    void impose(Person by, UUID round, Set<Imposed.Kind> kinds, long fine) {
        allowed(imposed(by, round, kinds, fine));
    }

    /// Decided as proposed, the paper issued, nobody served yet.
    UUID toServing() {
        var round = toDecision(untouched());
        impose(shen(), round, Set.of(Imposed.Kind.REMOVE), 0);
        by(shen(), round, "作出决定");
        write(gu(), round, DECISION);
        prove(round, "公告照片");
        return round;
    }

    /// The decision is served on that day.
    UUID served(LocalDate day) {
        var round = toServing();
        until(day);
        deliver(round, DECISION);
        by(gu(), round, "决定书已送达");
        return round;
    }

    /// Urged, announced, and every term over: before whoever orders force.
    UUID toOrder(LocalDate served) {
        var round = toAnnouncement(served);
        write(shen(), round, "限期拆除公告");
        return fromAnnouncement(round);
    }

    /// Urged, nothing said against it: before the notice to everybody.
    UUID toAnnouncement(LocalDate served) {
        var round = served(served);
        over(round, "逾期未拆除");
        write(shen(), round, "催告书");
        deliver(round, "催告书");
        by(shen(), round, "催告书已送达");
        over(round, "催告期届满");
        prove(round, "催告申辩复核意见", "未提出申辩记录");
        by(shen(), round, "没有提出申辩");
        return round;
    }

    UUID fromAnnouncement(UUID round) {
        post(round, "限期拆除公告");
        by(shen(), round, "已公告");
        over(round, "公告期届满");
        over(round, "救济期届满");
        if (gate(round) instanceof Gate.Opens opens) until(opens.on());
        prove(round, "强制执行法制审核意见书");
        by(legal(), round, "强制审核通过");
        prove(round, "审批记录");
        return round;
    }

    /// Ordered, served, prepared: before the work.
    UUID toForce(LocalDate served) {
        var round = toOrder(served);
        write(shen(), round, "强制拆除决定书");
        by(shen(), round, "作出强制拆除决定");
        deliver(round, "强制拆除决定书");
        by(gu(), round, "强制拆除决定书已送达");
        write(gu(), round, "实施方案");
        prove(round, "取走财物通知书送达回证", "风险评估");
        return round;
    }
}
