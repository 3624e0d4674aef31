package longtang.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import longtang.outreach.Encounter;
import longtang.outreach.Outreach;
import org.springframework.stereotype.Component;

/// What the last talk of a matter says for the record of a talk (约谈记录). Proposals, as in [Known].
@Component
class Talked {

    private static final String RECORD = "约谈记录";

    private final Outreach outreach;

    Talked(Outreach outreach) {
        this.outreach = outreach;
    }

    Map<String, String> known(Matter matter, longtang.playbook.Paper paper) {
        if (!paper.name().equals(RECORD)) return Map.of();
        return outreach.of(matter.id()).stream()
                .filter(encounter -> encounter.kind() == Encounter.Kind.TALK && encounter.met())
                .findFirst()
                .map(talk -> values(matter, talk, paper.fields()))
                .orElse(Map.of());
    }

    private static Map<String, String> values(Matter matter, Encounter talk, List<String> fields) {
        var values = new java.util.HashMap<>(Map.of(
                "时间地点", Minutes.said(talk.at()) + "，" + matter.place(),
                "在场人", present(talk),
                "告知内容", told(talk),
                "当事人意见", talk.said()));
        values.keySet().retainAll(fields);
        values.values().removeIf(String::isBlank);
        return values;
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
        var told = "告知：" + talk.articles().stream().collect(Collectors.joining("；"));
        var shown = talk.materials().isEmpty() ? "" : "。出示：" + talk.materials();
        var promised = talk.promise().isEmpty() ? "" : "。约定：" + talk.promise();
        return told + shown + promised + "。";
    }
}
