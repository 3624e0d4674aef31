package longtang.hold;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.notice.Order;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.web.Site;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The resident's copy (暂予保留告知卡): what it is and is not, when it is looked at again, what opens it again, how to
/// object. Nobody is named on it; everything on it is known already, so it is issued as it stands.
@Service
@Transactional
class HoldCopies {

    static final String NAME = "暂予保留告知卡";
    static final String NOT_LEGAL = "暂缓不等于合法";

    private final Papers papers;
    private final Holds holds;
    private final Objections objections;
    private final Site site;

    HoldCopies(Papers papers, Holds holds, Objections objections, Site site) {
        this.papers = papers;
        this.holds = holds;
        this.objections = objections;
        this.site = site;
    }

    Ruling<Paper> issue(Person by, Hold hold) {
        if (!hold.isInForce()) return Ruling.refuse(Holds.refusal("hold-ended"));
        var actor = (Actor.Person) by.asActor();
        var fields = fields(hold);
        var draft = papers.begin(
                actor,
                new Order(
                        hold.where().round(),
                        hold.where().dossier(),
                        NAME,
                        "",
                        List.copyOf(fields.keySet()),
                        hold.approval().organ(),
                        fields));
        // What was begun before says what was so then.
        var issued = papers.save(actor, draft.round(), draft.id(), draft.version(), fields)
                        instanceof Ruling.Allowed<Paper>(var saved)
                ? papers.issue(actor, saved.round(), saved.id(), saved.version(), site.address())
                : Ruling.<Paper>refuse(Holds.refusal("hold-changed"));
        if (issued instanceof Ruling.Refused<Paper>)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        else holds.note(actor, hold, holds.now(), "copied", "");
        return issued;
    }

    private Map<String, String> fields(Hold hold) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("编号", hold.number());
        fields.put("地址", hold.where().place());
        fields.put(NOT_LEGAL, "暂予保留只是暂时不拆，不改变其性质。" + NOT_LEGAL + "：不得办理房地产权利登记，不得出租（《上海市拆除违法建筑若干规定》第十六条）。");
        fields.put("理由", hold.approval().reason());
        fields.put("复核日期", day(hold.review()) + "以前复核一次。");
        fields.put("什么情形重新处理", hold.approval().triggers());
        fields.put("登记注记", noted(hold));
        fields.put(
                "怎样提出异议",
                "不同意的，可以随时提出，网页、书面、电话、当面都一样，不用写姓名。街道在收到后" + objections.workdays()
                        + "个工作日内由专人答复并说明理由（内部规定的期限）。这不影响您对认定决定申请行政复议或者提起行政诉讼。\n异议网页：" + site.address()
                        + ResidentHoldController.path(hold));
        return fields;
    }

    private static String noted(Hold hold) {
        return switch (hold.notation()) {
            case NONE -> "没有要求登记机构注记。";
            case REQUESTED -> "已经要求登记机构注记，登记机构还没有回执。";
            case NOTED -> "登记机构已经注记。申请抵押、转移登记的，须先整改并提供整改证明（《上海市不动产登记若干规定》第三十四条）。";
            case RECTIFIED -> "已经整改，已经出具整改证明，等待登记机构释放注记。";
            case RELEASED -> "注记已经释放。";
        };
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// The copies that were issued, the latest first.
    @Transactional(readOnly = true)
    List<Paper> of(Hold hold) {
        return papers.of(hold.where().round()).reversed().stream()
                .filter(paper -> paper.name().equals(NAME) && !paper.isDraft())
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<Paper> get(Hold hold, UUID id) {
        return papers.get(hold.where().round(), id).filter(paper -> paper.name().equals(NAME) && !paper.isDraft());
    }
}
