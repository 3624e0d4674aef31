package longtang.matter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Capacity;
import longtang.agreement.PromisedStep;
import longtang.agreement.Promises;
import longtang.agreement.Right;
import longtang.agreement.Signatories;
import longtang.agreement.Signatory;
import longtang.agreement.Terms;
import longtang.notice.Paper;
import longtang.playbook.Binding;
import longtang.playbook.Book;
import longtang.web.Site;
import org.springframework.stereotype.Component;

/// Says what was agreed upon, promised, and by whom, under the names of a paper's fields. Typed once, printed from
/// here.
@Component
class AgreedWords {

    private final Agreements agreements;
    private final Signatories signatories;
    private final Promises promises;
    private final Site site;

    AgreedWords(Agreements agreements, Signatories signatories, Promises promises, Site site) {
        this.agreements = agreements;
        this.signatories = signatories;
        this.promises = promises;
        this.site = site;
    }

    /// What is known of a paper from its agreement, its undertaking, and those who must sign; empty values are none.
    Map<String, String> values(Book book, Matter matter, String paper) {
        var all = signatories.of(matter.id());
        var values = new HashMap<String, String>();
        values.put(Paper.PARTY, named(all, Capacity::isParty));
        book.agreement()
                .filter(one -> one.paper().equals(paper))
                .ifPresent(binding -> agreements
                        .latest(matter.id())
                        .filter(Agreement::isLive)
                        .ifPresent(one -> agreement(values, book, binding, one, all)));
        book.undertaking().filter(one -> one.paper().equals(paper)).ifPresent(_ -> undertaking(values, matter));
        values.values().removeIf(String::isBlank);
        return values;
    }

    private static String named(List<Signatory> all, Predicate<Capacity> which) {
        return all.stream()
                .filter(one -> which.test(one.capacity()))
                .map(one -> one.capacity().word() + one.name().whole())
                .collect(Collectors.joining("、"));
    }

    private void agreement(
            Map<String, String> values, Book book, Binding binding, Agreement agreement, List<Signatory> all) {
        var terms = agreement.terms();
        values.put("自愿声明", "当事人自愿签订本协议，没有受到强迫。不签本协议的，只按法定程序处理，没有别的不利。");
        values.put("共有人和同住成年人同意", consent(terms, all));
        values.put("签署前权利告知", told(terms));
        values.put("非执法队的见证人", witnesses(all));
        values.put("冷静期", binding.cooling(book).isEmpty() ? "" : "全部签名并登记以后" + binding.cooling(book) + "内不开工。");
        values.put("开工前可撤回", revocable(agreement));
        values.put("拆除范围图", terms.scope() + (terms.drawing() == null ? "" : "\n附图存于本案证据。"));
        values.put("期限", terms.until() == null ? "" : day(terms.until()) + "以前");
        values.put("费用承担", terms.costs());
        values.put("财物清单", goods(terms));
        values.put("全程录像", "拆除全程录像，当事人可以要一份。");
        values.put(
                "安全与恢复",
                sentences(terms.method(), terms.safety(), "施工单位：" + terms.contractor(), "资质：" + terms.qualification()));
    }

    private static String consent(Terms terms, List<Signatory> all) {
        var others = named(all, capacity -> capacity.isParty() && !capacity.isPrincipal());
        return (others.isEmpty() ? "没有其他共有人、同住成年人和使用人。" : others + "同意，各自签名。") + "\n签署人齐全的依据：" + terms.completeness();
    }

    private static String told(Terms terms) {
        var at = terms.toldAt();
        if (at == null) return "";
        var rights = Stream.of(Right.values())
                .filter(terms.told()::contains)
                .map(Right::words)
                .collect(Collectors.joining("；"));
        return "已于" + Minutes.said(at) + "以“" + terms.toldHow() + "”的方式告知：" + rights + "。";
    }

    private static String witnesses(List<Signatory> all) {
        return all.stream()
                .filter(one -> one.capacity() == Capacity.WITNESS)
                .map(one -> one.name().whole() + "（" + one.organisation() + "）")
                .collect(Collectors.joining("、"));
    }

    private String revocable(Agreement agreement) {
        return "开工以前，任何一位当事人都可以随时撤回本协议，网页、书面、电话、当面同样有效，不因此加重处理。\n撤回网页：" + site.address()
                + ResidentController.path(agreement);
    }

    private static String goods(Terms terms) {
        return IntStream.range(0, terms.goods().size())
                .mapToObj(i -> (i + 1) + ". " + terms.goods().get(i).said())
                .collect(Collectors.joining("\n"));
    }

    private static String sentences(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private void undertaking(Map<String, String> values, Matter matter) {
        var all = promises.of(matter.id());
        values.put("自愿声明", "承诺人自愿作出本承诺，没有受到强迫。");
        values.put("期限", lines(all, one -> day(one.due()) + "以前：" + one.what()));
        values.put("证明方式", lines(all, one -> one.what() + "：" + one.proof()));
    }

    private static String lines(List<PromisedStep> all, java.util.function.Function<PromisedStep, String> said) {
        return all.stream().map(said).collect(Collectors.joining("\n"));
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// Fields of an agreement's paper that do not say what the agreement says.
    List<String> differing(Book book, Matter matter, Paper paper) {
        return values(book, matter, paper.name()).entrySet().stream()
                .filter(one -> paper.asked().contains(one.getKey()))
                .filter(one -> !Objects.equals(
                        paper.fields().get(one.getKey()), one.getValue().strip()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
