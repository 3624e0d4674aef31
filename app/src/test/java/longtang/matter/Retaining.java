package longtang.matter;

import static longtang.Rulings.allowed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.dossier.Dossiers;
import longtang.evidence.Exhibits;
import longtang.hold.Hold;
import longtang.hold.Holds;
import longtang.law.Ruling;
import longtang.notice.Order;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.record.Actor;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts off what a family of the lane needs, step by step, as the leader and the officers would.
class Retaining extends Casework {

    static final Map<String, String> KITCHEN_OF_A_FAMILY =
            Map.of("阶段", "存量", "危险", "false", "公共空间", "false", "生活必需", "true", "出租", "false");

    private final Matters matters;
    private final Papers papers;
    private final Holds holds;
    private final TransactionTemplate transaction;

    Retaining(
            Matters matters,
            PaperDesk desk,
            Papers papers,
            Exhibits exhibits,
            Dossiers dossiers,
            Lane44 lane44,
            Holds holds,
            TransactionTemplate transaction) {
        super(matters, desk, papers, exhibits, dossiers, lane44);
        this.matters = matters;
        this.papers = papers;
        this.holds = holds;
        this.transaction = transaction;
    }

    /// Found to be needed by a family; everything for the approval is there but the approval.
    UUID approvalIsDue() {
        var round = opened();
        proveTheFinding(round);
        allowed(enter(round, "查证属实", KITCHEN_OF_A_FAMILY));
        prove(round, "房屋安全检查报告", "政策依据文件", "现状照片", "面积测量");
        return round;
    }

    Paper approval(UUID round, String review) {
        var draft = allowed(begin(shen(), round, "暂予保留审批表"));
        var fields = new HashMap<>(draft.fields());
        for (var name : draft.missing()) fields.put(name, "写明" + name);
        fields.put("复核日期", review);
        var saved = allowed(papers.save(actor(shen()), round, draft.id(), draft.version(), fields));
        return allowed(papers.issue(actor(shen()), round, saved.id(), saved.version(), "https://example.org"));
    }

    Ruling<Matter> approve(UUID round) {
        return matters.enter(shen(), round, asked(matter(round).version(), "批准暂缓", Map.of()));
    }

    /// Approved, to be looked at again on this day.
    UUID putOff(LocalDate review) {
        var round = approvalIsDue();
        approval(round, review.toString());
        allowed(approve(round));
        return round;
    }

    /// As the book does when nobody has sought a remedy in time.
    void recognitionTakesEffect(UUID round, LocalDate from) {
        transaction.executeWithoutResult(
                done -> holds.recognised(Actor.CLOCK, round, "慈街认〔2026〕1号", from, matters.now()));
    }

    /// A paper of the house that somebody has written and issued.
    Paper paper(UUID round, String name) {
        var draft = papers.begin(
                actor(gu()),
                new Order(
                        round,
                        matter(round).dossier().toString(),
                        name,
                        "",
                        List.of("内容"),
                        hold(round).approval().organ(),
                        Map.of()));
        return issue(round, filled(round, draft));
    }

    Hold hold(UUID round) {
        return holds.latest(round).orElseThrow();
    }
}
