package longtang.matter;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import longtang.notice.Paper;
import longtang.outreach.Encounter;
import longtang.outreach.Outreach;
import org.springframework.stereotype.Component;

/// What the last talk of a matter says for the record of a talk, and the last visit for that of a visit.
@Component
class Talked implements Knowing {

    private static final String TALK = "约谈记录";
    private static final Set<String> VISITS = Set.of("走访记录", "走访笔录", "劝导记录");

    private static final String NOBODY = "没有见到人";

    private final Outreach outreach;

    Talked(Outreach outreach) {
        this.outreach = outreach;
    }

    @Override
    public Map<String, String> known(Matter matter, longtang.playbook.Paper paper) {
        return outreach.of(matter.id()).stream()
                .filter(encounter -> isOf(encounter, paper.name()))
                .findFirst()
                .map(encounter -> values(matter, encounter))
                .orElse(Map.of());
    }

    private static boolean isOf(Encounter encounter, String paper) {
        return switch (encounter.kind()) {
            case TALK -> paper.equals(TALK) && encounter.met();
            case VISIT, AFTERCARE -> VISITS.contains(paper);
        };
    }

    private static Map<String, String> values(Matter matter, Encounter encounter) {
        var place = Minutes.said(encounter.at()) + "，" + matter.place();
        if (!encounter.met())
            return Map.of(
                    "时间地点", place, "在场人", officers(encounter), "告知内容", NOBODY, "当事人意见", NOBODY, Paper.PARTY, NOBODY);
        return Map.of("时间地点", place, "在场人", present(encounter), "告知内容", told(encounter), "当事人意见", encounter.said());
    }

    private static String officers(Encounter encounter) {
        return String.join(
                "、", encounter.officers().stream().map(Encounter.Officer::name).toList());
    }

    private static String present(Encounter talk) {
        var present = new ArrayList<>(
                talk.officers().stream().map(Encounter.Officer::name).toList());
        talk.beside().forEach(companion -> present.add(said(companion)));
        present.add("当事人");
        return String.join("、", present);
    }

    private static String said(Encounter.Companion companion) {
        return switch (companion) {
            case COMMITTEE -> "居委干部";
            case VETERAN -> "社区老党员";
            case VOLUNTEER -> "志愿者";
            case PROPERTY -> "物业人员";
        };
    }

    private static String told(Encounter talk) {
        if (talk.articles().isEmpty()) return talk.materials();
        var told = "告知：" + String.join("；", talk.articles());
        var shown = talk.materials().isEmpty() ? "" : "。出示：" + talk.materials();
        var promised = talk.promise().isEmpty() ? "" : "。约定：" + talk.promise();
        return told + shown + promised + "。";
    }
}
