package longtang.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import longtang.dossier.Dossier;
import longtang.notice.Paper;
import longtang.people.Person;
import longtang.playbook.Book;

/// What a matter knows for a paper, under the names of its fields. Proposals: whoever writes the paper confirms or
/// corrects them. Names of parties are among them only where they were noted as those who must sign; other names lie
/// sealed in the file.
///
/// @param agreed what is agreed upon or promised, and by whom
record Known(
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

    Map<String, String> values() {
        var values = new HashMap<>(wordings());
        values.put(
                Paper.OFFICERS,
                String.join("、", officers.stream().map(Known::named).toList()));
        values.put("时间地点", day(today) + "，" + matter.place());
        values.put("事实", facts());
        values.put("案情", facts());
        values.put("事实和证据", facts() + evidence());
        values.put("证据", evidence());
        values.put("依据", basis);
        values.put("认定书文号", number("附有违法建筑认定书"));
        values.put("期限", dayAgreed());
        values.putAll(agreed);
        values.keySet()
                .removeIf(name ->
                        !paper.fields().contains(name) && !name.equals(Paper.OFFICERS) && !name.equals(Paper.PARTY));
        values.values().removeIf(String::isBlank);
        return values;
    }

    private static String named(Person person) {
        return person.name() + "（执法证号："
                + Objects.requireNonNull(person.certificate()).number() + "）";
    }

    private String facts() {
        var said = new ArrayList<String>();
        matter.standing().facts().forEach((name, value) -> {
            if (book.facts().containsKey(name)) said.add(name + "：" + plain(value));
        });
        var checked = said.isEmpty() ? "" : "核实情况：" + String.join("，", said) + "。";
        return "经查，" + matter.place() + "有" + thing() + "（档案号 " + matter.dossier() + "）。" + checked;
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

    private String evidence() {
        return proofs.isEmpty() ? "" : "证据：" + String.join("、", proofs) + "。";
    }

    private String number(String name) {
        return written.stream()
                .filter(one -> one.name().equals(name) && one.holds())
                .flatMap(one -> Optional.ofNullable(one.issue()).stream())
                .map(Paper.Issue::written)
                .reduce("", (_, later) -> later);
    }

    private String dayAgreed() {
        var day = matter.standing().facts().get("协议期限");
        return day == null ? "" : day(LocalDate.parse(day)) + "以前";
    }

    // Rights and warnings that stand in the law or in the book word for word.
    private Map<String, String> wordings() {
        var rights = paper.name().contains("催告")
                ? "当事人收到催告书后有权进行陈述和申辩（《行政强制法》第三十六条）。"
                : paper.name().equals("事先告知书") ? "当事人有权进行陈述和申辩（《行政处罚法》第四十五条）。" : "";
        return Map.of(
                "陈述申辩权", rights,
                "听证权", "要求听证的，应当在行政机关告知后五日内提出（《行政处罚法》第六十四条第一项）。",
                "转为自用不等于合法的提示", "转为自用以后，搭建部分仍是违法建筑，本承诺不改变其性质。",
                "暂缓不等于合法", "暂缓处置不等于合法，出现重启情形的随时重新处理。",
                "开工前可撤回", "开工以前，当事人可以随时撤回本协议，网页、书面、电话同样有效，不因此加重处理。");
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
