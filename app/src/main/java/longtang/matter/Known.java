package longtang.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.dossier.Dossier;
import longtang.notice.Days;
import longtang.notice.Paper;
import longtang.people.Person;
import longtang.people.Role;
import longtang.playbook.Book;
import longtang.register.Site;

/// What a matter knows for a paper, under the names of its fields. Proposals: whoever writes the paper confirms or
/// corrects them. Names of parties are among them only where they were noted as those who must sign; other names lie
/// sealed in the file. What was seen, asked, answered, discussed and concluded is for people to write.
///
/// @param agreed what is agreed upon or promised, and by whom
record Known(
        Person by,
        Matter matter,
        Book book,
        longtang.playbook.Paper paper,
        String basis,
        Optional<Dossier> file,
        List<Person> officers,
        List<String> proofs,
        List<Paper> written,
        Map<String, String> agreed,
        LocalDate today) {

    // In whose hand something was found, asked or done, as papers call them.
    private static final List<String> HANDS = List.of("检查人员", "勘验人员", "询问人", "执行人员", "核验人员", "调查人员", "复核人");

    private static final List<String> ON_THE_SPOT = List.of("现场检查笔录", "勘验笔录", "现场笔录");
    private static final String REVIEWED = "法制审核意见书";
    private static final List<String> HEARD = List.of("陈述申辩笔录", "意见笔录", "听证笔录");
    private static final String VERIFIED = "核验笔录";

    Map<String, String> values() {
        var values = new HashMap<>(Wordings.of(paper.name()));
        var officers = String.join("、", this.officers.stream().map(Known::named).toList());
        values.put(Paper.OFFICERS, officers);
        HANDS.forEach(name -> values.put(name, officers));
        values.put("时间地点", Days.written(today) + "，" + matter.place());
        values.put("地点", ON_THE_SPOT.contains(paper.name()) ? matter.place() : "");
        values.put("案由", book.title());
        values.put("事实", found());
        values.put("案情", found());
        values.put("案件事实", found());
        values.put("整改前情况", found());
        values.put("核查情况", foundOnTheLane());
        values.put("事实和证据", found() + evidence());
        values.put("证据", evidence());
        values.put("证据目录", evidence());
        values.put("送审材料", material());
        values.put("依据", basis);
        values.put("认定书文号", number("附有违法建筑认定书"));
        values.put("期限", dayAgreed());
        values.put("收到时间", Minutes.said(matter.openedAt()));
        values.put("处理结果", standing());
        values.put("审核人", by.role() == Role.LEGAL ? by.name() : "");
        values.put("陈述申辩内容", said("陈述申辩内容", HEARD));
        values.put("法制审核意见", said("审核结论", List.of(REVIEWED)));
        values.put("结果", said("核验结论", List.of(VERIFIED)));
        values.put("归档号", matter.dossier() + "-" + matter.round());
        values.putAll(ofThisPaper());
        values.putAll(agreed);
        values.values().removeIf(String::isBlank);
        return values;
    }

    private static String named(Person person) {
        return person.name() + "（执法证号："
                + Objects.requireNonNull(person.certificate()).number() + "）";
    }

    // Where a name of a field means another thing in one paper.
    private Map<String, String> ofThisPaper() {
        return switch (paper.name()) {
            case "集体讨论笔录" -> Map.of("时间地点", "");
            case REVIEWED, "强制执行" + REVIEWED -> Map.of("事实", "", "依据", "");
            case "陈述申辩笔录", "意见笔录" -> Map.of("陈述申辩内容", "");
            default -> Map.of();
        };
    }

    private String found() {
        var said = new ArrayList<String>();
        matter.standing().facts().forEach((name, value) -> {
            if (book.facts().containsKey(name)) said.add(name + "：" + plain(value));
        });
        var checked = said.isEmpty() ? "" : "核实情况：" + String.join("，", said) + "。";
        return "经查，" + matter.place() + "有" + thing() + "（档案号 " + matter.dossier() + "）。" + checked;
    }

    // For whoever reported it: the lane, no door, nobody's name (城管条例 26).
    private String foundOnTheLane() {
        return file.map(Dossier::site)
                .map(site -> new Site(site.road(), site.lane(), null, site.name(), null, null, null).text())
                .filter(lane -> !lane.isBlank())
                .map(lane -> "经核查，" + lane + "内有" + thing() + "。")
                .orElse("");
    }

    private String thing() {
        var words = file.map(Dossier::words).orElse(List.of());
        var area = file.flatMap(it -> Optional.ofNullable(it.area()))
                .map(it -> "，面积约 " + it + " 平方米")
                .orElse("");
        return (words.isEmpty() ? "涉嫌违法搭建一处" : words.getFirst() + "一处") + area;
    }

    private static String plain(String value) {
        return switch (value) {
            case "true" -> "是";
            case "false" -> "否";
            default -> value;
        };
    }

    private String standing() {
        var label = Labels.of(book, matter.standing().leaf());
        return matter.isOpen() ? "正在办理，目前的环节：" + label + "。" : label + "。";
    }

    private String evidence() {
        return proofs.isEmpty() ? "" : "证据：" + String.join("、", proofs) + "。";
    }

    private String material() {
        var papers = holding().map(one -> "《" + one.name() + "》" + number(one)).collect(Collectors.joining("、"));
        return papers.isEmpty() ? evidence() : papers + "。\n" + evidence();
    }

    private Stream<Paper> holding() {
        return written.stream().filter(Paper::holds);
    }

    private static String number(Paper paper) {
        return Objects.requireNonNull(paper.issue()).written();
    }

    private String number(String name) {
        return holding()
                .filter(one -> one.name().equals(name))
                .map(Known::number)
                .reduce("", (_, later) -> later);
    }

    // What the latest of some papers says in a field.
    private String said(String field, List<String> papers) {
        return holding()
                .filter(one -> papers.contains(one.name()))
                .map(one -> one.fields().getOrDefault(field, ""))
                .filter(text -> !text.isBlank())
                .reduce("", (_, later) -> later);
    }

    private String dayAgreed() {
        var day = matter.standing().facts().get("协议期限");
        return day == null ? "" : Days.written(LocalDate.parse(day)) + "以前";
    }
}
